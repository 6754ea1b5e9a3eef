/** Reads a CSV file of the registry, row by row against its schema, and reports everything that is wrong with it at once. */
import { createRequire } from 'node:module';
import type * as CsvParse from 'csv-parse/sync';
import type { z } from 'zod';
import { InputError } from '../model/errors.js';

/** Problems named in one message at most: a file of another sort has thousands. */
const MOST = 20;

interface CsvRow {
  readonly record: Readonly<Record<string, string>>;
  /** Line on which the row ends, counted from 1: rows may hold line breaks. */
  readonly line: number;
}

function rowsOf(bytes: Uint8Array, columns: readonly string[], file: string): readonly CsvRow[] {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError(`${file} is not UTF-8`, file, undefined, 'save it as UTF-8');
  }
  const { parse } = createRequire(import.meta.url)('csv-parse/sync') as typeof CsvParse;
  try {
    const found = parse(text, {
      columns: (header: string[]) => checkHeader(header, columns, file),
      info: true,
      skip_empty_lines: true,
    }) as unknown as { record: Record<string, string>; info: { lines: number } }[];
    return found.map(({ record, info }) => ({ record, line: info.lines }));
  } catch (error) {
    if (error instanceof InputError) throw error;
    const { message, lines } = error as Error & { lines?: number };
    throw new InputError(
      `${file} is no CSV: ${message}`,
      file,
      `line ${lines ?? 1}`,
      'correct the quotes and commas there',
    );
  }
}

function checkHeader(header: readonly string[], columns: readonly string[], file: string): string[] {
  const missing = columns.filter((name) => !header.includes(name));
  const unknown = header.filter((name, at) => !columns.includes(name) || header.indexOf(name) !== at);
  if (missing.length + unknown.length > 0) {
    const parts = [
      missing.length ? `lacks ${missing.join(', ')}` : '',
      unknown.length ? `has ${unknown.join(', ')}` : '',
    ];
    throw new InputError(
      `${file}: its first line ${parts.filter(Boolean).join(' and ')}`,
      file,
      'line 1',
      `the columns are ${columns.join(',')}`,
    );
  }
  return [...header];
}

/** A row by the schema, or what is wrong with it. */
function decide<T extends object>(
  schema: z.ZodType<T>,
  columns: readonly string[],
  { record, line }: CsvRow,
): (T & { readonly line: number }) | readonly string[] {
  const cells = Object.fromEntries(columns.map((name) => [name, record[name] === '' ? null : record[name]]));
  const result = schema.safeParse(cells);
  if (result.success) return { ...result.data, line };
  return result.error.issues.map(({ path, message }) => {
    const found = cells[path[0] as string];
    const shown = found == null ? 'empty' : JSON.stringify(found.length > 60 ? `${found.slice(0, 57)}...` : found);
    return `line ${line}, ${String(path[0])}: ${message.charAt(0).toLowerCase()}${message.slice(1)} (found ${shown})`;
  });
}

/**
 * The rows of a CSV file; an empty cell is null.
 * @param contradictions what is wrong between rows that are each right
 * @throws InputError that names the file and every wrong line and column
 */
export function parseCsv<T extends object>(
  bytes: Uint8Array,
  file: string,
  schema: z.ZodType<T>,
  columns: readonly string[],
  contradictions: (rows: readonly (T & { readonly line: number })[]) => readonly string[] = () => [],
): readonly (T & { readonly line: number })[] {
  type Parsed = T & { readonly line: number };
  const decided = rowsOf(bytes, columns, file).map((row) => decide(schema, columns, row));
  const isRow = (row: Parsed | readonly string[]): row is Parsed => !Array.isArray(row);
  const rows = decided.filter(isRow);
  const problems = [...decided.flatMap((row) => (isRow(row) ? [] : row)), ...contradictions(rows)];
  if (problems.length === 0) return rows;
  const list = problems.slice(0, MOST).map((problem) => `\n  ${problem}`);
  if (problems.length > MOST) list.push(`\n  and ${problems.length - MOST} more`);
  const count = problems.length === 1 ? 'a wrong cell' : `${problems.length} wrong cells`;
  const place = /^line \d+/.exec(problems[0] as string)?.[0];
  throw new InputError(`${file} has ${count}:${list.join('')}`, file, place, 'correct these cells');
}
