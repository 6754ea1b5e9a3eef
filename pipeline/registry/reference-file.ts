/** Reads `references.csv` of a dataset: values that others published. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { REFERENCE_COLUMNS, referenceRowSchema } from '../../schemas/reference.js';
import type { Reference } from '../model/reference.js';
import type { Input } from '../model/release.js';
import { parseCsv } from './csv-file.js';
import { readInside } from './files.js';

export const REFERENCE_FILE = 'references.csv';

/** One value said twice by one publication would be held against itself. */
function contradictions(rows: readonly Reference[]): string[] {
  const lines = new Map<string, number>();
  return rows.flatMap(({ line, indicator, period, area, publisher, title, published }) => {
    const key = JSON.stringify([indicator, period, area, publisher, title, published]);
    const first = lines.get(key);
    lines.set(key, first ?? line);
    return first === undefined ? [] : [`line ${line}, indicator: its publication already has a value in line ${first}`];
  });
}

export interface LoadedReferences {
  readonly references: readonly Reference[];
  readonly inputs: readonly Input[];
}

/**
 * The references of a dataset; none where it has no such file.
 * @throws InputError that names the file and every wrong line and column
 */
export function loadReferences(folder: string): LoadedReferences {
  if (!existsSync(join(folder, REFERENCE_FILE))) return { references: [], inputs: [] };
  const { path, bytes, input } = readInside(folder, REFERENCE_FILE, REFERENCE_FILE);
  const references = parseCsv(bytes, path, referenceRowSchema, Object.keys(REFERENCE_COLUMNS), contradictions);
  return { references, inputs: [input] };
}
