/** Arrow streams as an engine writes and reads them. */
import { createRequire } from 'node:module';
import type * as Arrow from 'apache-arrow';

export const arrow = createRequire(import.meta.url)('apache-arrow/Arrow.esnext.min') as typeof Arrow;

export type Cells = Readonly<Record<string, string | null>>;

/** Length of the mark that ends a stream. */
export const END_MARK = 8;

/** A stream of documents in batches of so many rows. */
export function streamOf(rows: readonly Cells[], perBatch = rows.length): Buffer {
  const text = new arrow.Utf8();
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const schema = new arrow.Schema(names.map((name) => new arrow.Field(name, text, true)));
  const writer = new arrow.RecordBatchStreamWriter();
  writer.reset(undefined, schema);
  for (let from = 0; from < rows.length; from += perBatch) {
    const part = rows.slice(from, from + perBatch);
    const children = names.map(
      (name) =>
        arrow.vectorFromArray(
          part.map((row) => row[name] ?? null),
          text,
        ).data[0]!,
    );
    const type = new arrow.Struct(schema.fields);
    writer.write(new arrow.RecordBatch(schema, arrow.makeData({ type, length: part.length, nullCount: 0, children })));
  }
  writer.close();
  return Buffer.from(writer.toUint8Array(true));
}

export type Row = Readonly<Record<string, unknown>>;

/** The rows of a stream by their type; columns that are null are left out. */
export function rowsOf(bytes: Uint8Array): Readonly<Record<string, readonly Row[]>> {
  const rows: Record<string, Row[]> = {};
  for (const row of arrow.tableFromIPC(bytes)) {
    const cells = Object.entries(row.toJSON()).filter(([, cell]) => cell !== null);
    const { row_type: type, ...others } = Object.fromEntries(cells);
    rows[type as string] ??= [];
    rows[type as string]!.push(others);
  }
  return rows;
}
