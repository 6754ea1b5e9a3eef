/** Reads `reviewed.csv` of a source, and reports everything that is wrong with it at once. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as CsvParse from 'csv-parse/sync';
import { REVIEW_COLUMNS, type ReviewRow, reviewRowSchema } from '../../schemas/review.js';
import { InputError } from '../model/errors.js';
import type { Decision, ReviewFile } from '../model/review.js';
import { readInside } from './files.js';

export const REVIEW_FILE = 'reviewed.csv';

const COLUMNS = Object.keys(REVIEW_COLUMNS) as readonly (keyof ReviewRow)[];

/** Problems named in one message at most: a file that is no review at all has thousands. */
const MOST = 20;

interface CsvRow {
  readonly record: Readonly<Record<string, string>>;
  /** Line on which the row ends, counted from 1: rows may hold line breaks. */
  readonly line: number;
}

function rowsOf(bytes: Uint8Array, file: string): readonly CsvRow[] {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError(`${file} is not UTF-8`, file, undefined, 'save it as UTF-8');
  }
  const { parse } = createRequire(import.meta.url)('csv-parse/sync') as typeof CsvParse;
  try {
    const found = parse(text, {
      columns: (header: string[]) => checkHeader(header, file),
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

function checkHeader(header: readonly string[], file: string): string[] {
  const missing = COLUMNS.filter((name) => !header.includes(name));
  const unknown = header.filter(
    (name, at) => !COLUMNS.includes(name as keyof ReviewRow) || header.indexOf(name) !== at,
  );
  if (missing.length + unknown.length > 0) {
    const parts = [
      missing.length ? `lacks ${missing.join(', ')}` : '',
      unknown.length ? `has ${unknown.join(', ')}` : '',
    ];
    throw new InputError(
      `${file}: its first line ${parts.filter(Boolean).join(' and ')}`,
      file,
      'line 1',
      `the columns are ${COLUMNS.join(',')}`,
    );
  }
  return [...header];
}

/** A row by the schema, or what is wrong with it. */
function decide({ record, line }: CsvRow): Decision | readonly string[] {
  const cells = Object.fromEntries(COLUMNS.map((name) => [name, record[name] === '' ? null : record[name]]));
  const result = reviewRowSchema.safeParse(cells);
  if (result.success) return { ...result.data, line };
  return result.error.issues.map(({ path, message }) => {
    const found = cells[path[0] as string];
    const shown = found == null ? 'empty' : JSON.stringify(found.length > 60 ? `${found.slice(0, 57)}...` : found);
    return `line ${line}, ${String(path[0])}: ${message.charAt(0).toLowerCase()}${message.slice(1)} (found ${shown})`;
  });
}

/** A figure decided twice, and an indicator with two labels or topics. */
function contradictions(decisions: readonly Decision[]): string[] {
  const problems: string[] = [];
  const lines = new Map<string, number>();
  const named = new Map<string, Decision>();
  for (const decision of decisions) {
    const { line, figure_id, indicator_id, snippet, quote } = decision;
    const key = figure_id ?? `${snippet}\n${quote}`;
    const first = lines.get(key);
    if (first !== undefined) problems.push(`line ${line}, figure_id: the figure was already decided in line ${first}`);
    lines.set(key, first ?? line);
    if (indicator_id === null) continue;
    const known = named.get(indicator_id);
    for (const field of ['label', 'topic'] as const) {
      if (known?.[field] != null && decision[field] !== null && known[field] !== decision[field])
        problems.push(`line ${line}, ${field}: ${indicator_id} has another ${field} in line ${known.line}`);
    }
    named.set(indicator_id, {
      ...decision,
      label: known?.label ?? decision.label,
      topic: known?.topic ?? decision.topic,
    });
  }
  return problems;
}

/** The decisions of a file by its bytes. */
export function parseReview(bytes: Uint8Array, file: string): readonly Decision[] {
  const rows = rowsOf(bytes, file).map(decide);
  const isDecision = (row: Decision | readonly string[]): row is Decision => !Array.isArray(row);
  const decisions = rows.filter(isDecision);
  const problems = [...rows.flatMap((row) => (isDecision(row) ? [] : row)), ...contradictions(decisions)];
  if (problems.length === 0) return decisions;
  const list = problems.slice(0, MOST).map((problem) => `\n  ${problem}`);
  if (problems.length > MOST) list.push(`\n  and ${problems.length - MOST} more`);
  const count = problems.length === 1 ? 'a wrong cell' : `${problems.length} wrong cells`;
  const place = /^line \d+/.exec(problems[0] as string)?.[0];
  throw new InputError(`${file} has ${count}:${list.join('')}`, file, place, 'correct these cells');
}

/**
 * The review beside a source, or null where there is none.
 * @throws InputError that names the file and every wrong line and column
 */
export function loadReview(folder: string, id: string): ReviewFile | null {
  if (!existsSync(join(folder, REVIEW_FILE))) return null;
  const { path, bytes, input } = readInside(folder, REVIEW_FILE, `${id}/${REVIEW_FILE}`);
  return { file: path, decisions: parseReview(bytes, path), input };
}
