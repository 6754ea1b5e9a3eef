/** `load.R`: the tables as data frames of base R, each column with its class. */
import type { ColumnType, Table } from '../../../schemas/columns.js';
import { partNames } from '../part-names.js';
import type { DescribedTable, Description } from './description.js';

const CLASSES: Readonly<Record<ColumnType, string>> = {
  utf8: 'character',
  float64: 'numeric',
  int32: 'integer',
  bool: 'logical',
  date: 'Date',
};

function classes({ name, columns }: Table): string {
  const lines = columns.map((column) => `    ${column.name} = "${CLASSES[column.type]}"`);
  return `  ${name} = c(\n${lines.join(',\n')}\n  )`;
}

/** How a table is read: from its one file, or from all of its files in their order. */
function reading(tables: readonly DescribedTable[]) {
  if (tables.every(({ parts }) => parts === 1))
    return { files: '', argument: 'name', path: 'paste0(name, ".csv")', table: 'read_table' };
  const lists = tables.map(({ name, parts }) => {
    const list = partNames(name, 'csv', parts).map((file) => `"${file}"`);
    return `  ${name} = c(${list.join(', ')})`;
  });
  return {
    files: `table_files <- list(\n${lists.join(',\n')}\n)\n\n`,
    argument: 'file, name',
    path: 'file',
    table: 'function(name) do.call(rbind, lapply(table_files[[name]], read_table, name))',
  };
}

export function loadR({ entry, tables }: Description): string {
  const { files, argument, path, table } = reading(tables);
  return `# ${entry.id} ${entry.version} in base R, from the CSV files; no package is needed.
# In this folder: source("load.R"); tables <- load_dataset()
# R reads a carriage return inside a text as a line feed; everything else is as written.

column_classes <- list(
${tables.map(({ table }) => classes(table)).join(',\n')}
)

${files}# All tables by name. An empty cell is NA, the text "NA" is text, dates are of class Date.
load_dataset <- function(folder = ".") {
  read_table <- function(${argument}) {
    read.csv(
      file.path(folder, ${path}),
      colClasses = column_classes[[name]], na.strings = "", quote = "\\"", comment.char = "",
      strip.white = FALSE, check.names = FALSE, stringsAsFactors = FALSE, encoding = "UTF-8"
    )
  }
  sapply(names(column_classes), ${table}, simplify = FALSE)
}
`;
}
