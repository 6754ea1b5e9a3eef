/** The Arrow schema of a table, with descriptions in the metadata of its fields. */
import type { DataType, Field, Schema } from 'apache-arrow';
import type { Column, ColumnType, Table } from '../../schemas/columns.js';
import type { DatasetEntry } from '../../schemas/dataset.js';
import { type ArrowLibrary, arrow } from './libraries.js';
import { columnMetadata, fileMetadata } from './metadata.js';

const TYPES: Readonly<Record<ColumnType, (a: ArrowLibrary) => DataType>> = {
  // Plain text, no dictionaries: their ids come from a counter of the process, so two builds would differ.
  utf8: (a) => new a.Utf8(),
  float64: (a) => new a.Float64(),
  int32: (a) => new a.Int32(),
  bool: (a) => new a.Bool(),
  date: (a) => new a.DateDay(),
};

const fieldsOf = (table: Table): Field[] => {
  const a = arrow();
  const field = (column: Column) =>
    new a.Field(column.name, TYPES[column.type](a), column.nullable, new Map(columnMetadata(column)));
  return table.columns.map(field);
};

export const arrowSchema = (table: Table, entry: DatasetEntry): Schema =>
  new (arrow().Schema)(fieldsOf(table), new Map(fileMetadata(table, entry)));

/** The schema without a word about the dataset, for bytes that do not know yet which one they are for. */
export const plainSchema = (table: Table): Schema => new (arrow().Schema)(fieldsOf(table));

/** Length of the mark that ends an IPC stream. */
const END_OF_STREAM = 8;

/** The schema as an IPC message in base64: what Arrow readers of Parquet look for under `ARROW:schema`. */
export function schemaMessage(schema: Schema): string {
  const writer = new (arrow().RecordBatchStreamWriter)();
  writer.reset(undefined, schema);
  writer.close();
  const stream = writer.toUint8Array(true);
  return Buffer.from(stream.subarray(0, stream.length - END_OF_STREAM)).toString('base64');
}
