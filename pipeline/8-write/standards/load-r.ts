/** `load.R`: the tables as data frames of base R, each column with its class. */
import type { ColumnType, Table } from '../../../schemas/columns.js';
import type { Description } from './description.js';

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

export function loadR({ entry, tables }: Description): string {
  return `# ${entry.id} ${entry.version} in base R, from the CSV files; no package is needed.
# In this folder: source("load.R"); tables <- load_dataset()
# R reads a carriage return inside a text as a line feed; everything else is as written.

column_classes <- list(
${tables.map(({ table }) => classes(table)).join(',\n')}
)

# All tables by name. An empty cell is NA, the text "NA" is text, dates are of class Date.
load_dataset <- function(folder = ".") {
  read_table <- function(name) {
    read.csv(
      file.path(folder, paste0(name, ".csv")),
      colClasses = column_classes[[name]], na.strings = "", quote = "\\"", comment.char = "",
      strip.white = FALSE, check.names = FALSE, stringsAsFactors = FALSE, encoding = "UTF-8"
    )
  }
  sapply(names(column_classes), read_table, simplify = FALSE)
}
`;
}
