/** Rows of a table in the record batches of a stream. */
import type { Data, RecordBatch } from 'apache-arrow';
import type { ColumnType, Table } from '../../schemas/columns.js';
import { arrow } from '../8-write/libraries.js';
import { civilDate } from '../kit/calendar.js';
import { InputError } from '../model/errors.js';
import type { Row } from './pack.js';

type Reader = (row: number) => unknown;

const TYPE_NAMES: Readonly<Record<ColumnType, string>> = {
  utf8: 'Utf8',
  float64: 'Float64',
  int32: 'Int32',
  bool: 'Bool',
  date: 'Date32<DAY>',
};

/** An ISO day. */
function day(number: number): string {
  const [year, month, date] = civilDate(number);
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-');
}

function reader(data: Data, name: string, type: ColumnType): Reader {
  if (String(data.type) !== TYPE_NAMES[type])
    throw new InputError(
      `column ${name} holds ${data.type}`,
      'standard input',
      name,
      `it must hold ${TYPE_NAMES[type]}`,
    );
  // Days are taken as stored: the library would make milliseconds of them.
  if (type === 'date') return (row) => (data.getValid(row) ? day(data.values[row] as number) : null);
  const vector = new (arrow().Vector)([data]);
  return (row) => vector.get(row);
}

/**
 * The rows of a batch as rows of a table.
 * @param names what the columns of the table are called in the batch
 * @throws InputError when a column is missing or of another type
 */
export function* rowsIn(batch: RecordBatch, table: Table, names: readonly string[]): Generator<Row> {
  const readers = table.columns.map(({ name, type }, at): readonly [string, Reader] => {
    const found = batch.schema.fields.findIndex((field) => field.name === names[at]);
    if (found < 0)
      throw new InputError(
        `the rows have no column ${names[at]}`,
        'standard input',
        undefined,
        `hand over ${names.join(', ')}`,
      );
    return [name, reader(batch.data.children[found]!, names[at]!, type)];
  });
  for (let row = 0; row < batch.numRows; row++) {
    const cells: Record<string, unknown> = {};
    for (const [name, cell] of readers) cells[name] = cell(row);
    yield cells;
  }
}
