/** The documents of a record batch, `{id, text, period, …}` in columns of strings. Further columns are ignored. */
import type { Data, RecordBatch } from 'apache-arrow';
import { documentSchema } from '../../schemas/document.js';
import { arrow } from '../8-write/libraries.js';
import { InputError } from '../model/errors.js';

/** The cells of a row by column, and the column that is no UTF-8, where one is not. */
export interface Handed {
  readonly cells: Readonly<Record<string, string | null>>;
  readonly broken: string | null;
}

type Reader = (row: number) => string | null;

const COLUMNS = Object.keys(documentSchema.shape);
const NEEDED = ['id', 'text'];

/** Strings of a column. Bytes that are no UTF-8 are refused instead of replaced. */
function reader(name: string, data: Data): Reader {
  const a = arrow();
  if (!a.DataType.isUtf8(data.type) && !a.DataType.isLargeUtf8(data.type))
    throw new InputError(`column ${name} holds ${data.type}`, 'standard input', name, 'hand it over as strings');
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const { values, valueOffsets: at } = data as Data & { valueOffsets: Int32Array | BigInt64Array };
  return (row) => (data.getValid(row) ? decoder.decode(values.subarray(Number(at[row]), Number(at[row + 1]))) : null);
}

/**
 * Reads the rows of a batch one by one.
 * @throws InputError when a column is missing or of another type
 */
export function handedIn(batch: RecordBatch): (row: number) => Handed {
  const readers = new Map<string, Reader>();
  batch.schema.fields.forEach(({ name }, at) => {
    if (COLUMNS.includes(name)) readers.set(name, reader(name, batch.data.children[at] as Data));
  });
  const missing = NEEDED.filter((name) => !readers.has(name));
  if (missing.length > 0) {
    const remedy = `the columns are ${COLUMNS.join(', ')}; only ${NEEDED.join(' and ')} are needed`;
    throw new InputError(`the documents have no column ${missing.join(', ')}`, 'standard input', undefined, remedy);
  }
  return (row) => {
    const cells: Record<string, string | null> = {};
    let broken: string | null = null;
    for (const [name, cell] of readers) {
      try {
        cells[name] = cell(row);
      } catch {
        broken = name;
      }
    }
    return { cells, broken };
  };
}
