/** Reads an Arrow file back and compares every cell. */
import { readFileSync } from 'node:fs';
import type { Data, RecordBatch, Schema } from 'apache-arrow';
import type { Table } from '../../schemas/columns.js';
import type { Batch } from './batch.js';
import { Comparison, ReadBackError, type ReadChunk } from './compare.js';
import { arrow } from './libraries.js';

const TYPE_NAMES = { utf8: 'Utf8', float64: 'Float64', int32: 'Int32', bool: 'Bool', date: 'Date32<DAY>' } as const;

export function checkSchema(path: string, table: Table, schema: Schema): void {
  const found = schema.fields.map((field) => `${field.name} ${field.type} ${field.nullable}`).join(', ');
  const wanted = table.columns.map((c) => `${c.name} ${TYPE_NAMES[c.type]} ${c.nullable}`).join(', ');
  if (found !== wanted) throw new ReadBackError(`${path} has the columns ${found}; it should have ${wanted}`);
}

type Reader = (row: number) => string | number | null;

/** Reads the cells of a column; days are taken as stored, since the library would make milliseconds of them. */
export function reader(data: Data): Reader {
  const a = arrow();
  const vector = new a.Vector([data]);
  if (a.DataType.isDate(data.type)) return (row) => (data.getValid(row) ? (data.values[row] as number) : null);
  if (a.DataType.isBool(data.type)) return (row) => (data.getValid(row) ? Number(vector.get(row)) : null);
  return (row) => vector.get(row) as string | number | null;
}

function toChunk(batch: RecordBatch): ReadChunk {
  const readers = batch.data.children.map(reader);
  return { rows: batch.numRows, cell: (column, row) => readers[column]!(row) };
}

/** @throws ReadBackError when the file differs from the batches */
export function checkArrow(path: string, table: Table, batches: Iterable<Batch>): void {
  const file = arrow().RecordBatchReader.from(readFileSync(path)).open();
  checkSchema(path, table, file.schema);
  const comparison = new Comparison(path, table, batches);
  for (const batch of file) comparison.feed(toChunk(batch));
  comparison.finish();
}
