/** Reads `reviewed.csv` of a source, and reports everything that is wrong with it at once. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { REVIEW_COLUMNS, reviewRowSchema } from '../../schemas/review.js';
import type { Decision, ReviewFile } from '../model/review.js';
import { parseCsv } from './csv-file.js';
import { readInside } from './files.js';

export const REVIEW_FILE = 'reviewed.csv';

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
export const parseReview = (bytes: Uint8Array, file: string): readonly Decision[] =>
  parseCsv(bytes, file, reviewRowSchema, Object.keys(REVIEW_COLUMNS), contradictions);

/**
 * The review beside a source, or null where there is none.
 * @throws InputError that names the file and every wrong line and column
 */
export function loadReview(folder: string, id: string): ReviewFile | null {
  if (!existsSync(join(folder, REVIEW_FILE))) return null;
  const { path, bytes, input } = readInside(folder, REVIEW_FILE, `${id}/${REVIEW_FILE}`);
  return { file: path, decisions: parseReview(bytes, path), input };
}
