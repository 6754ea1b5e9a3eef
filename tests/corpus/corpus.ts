/** Corpora for the tests: documents of generated prose, and builds of them. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type * as BuildModule from '../../pipeline/corpus/build.js';
import type { CorpusOptions } from '../../pipeline/corpus/build.js';
import type * as InputsModule from '../../pipeline/corpus/inputs.js';
import { ENTRY } from '../7-check/dataset.js';
import { prose } from '../bench/prose.mjs';
import { put } from '../cli/figurate.js';
import { ROOT } from '../laws/source-tree.js';

/** The compiled program: worker threads run JavaScript. */
const { buildCorpus } = (await import(join(ROOT, 'dist/pipeline/corpus/build.js'))) as typeof BuildModule;
const { openCorpus } = (await import(join(ROOT, 'dist/pipeline/corpus/inputs.js'))) as typeof InputsModule;

export interface Document {
  readonly id: string;
  readonly text: string;
  readonly period?: string;
  readonly [field: string]: unknown;
}

/** So many documents of about two kilobytes, a year and an area each. */
export const documents = (count: number, seed = 1): Document[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `report-${seed}-${at}`,
    text: prose(2000, seed * 1000 + at),
    period: String(2018 + (at % 4)),
    area: at % 2 === 0 ? 'CN' : 'GB',
    currency: 'CNY',
    publisher: 'An office',
  }));

export const ndjson = (lines: readonly unknown[]): string =>
  lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('');

/** Small batches, so that a small corpus has many. */
export const OPTIONS: Omit<CorpusOptions, 'output'> = {
  entry: { ...ENTRY, id: 'corpus' },
  defaults: {},
  workers: 1,
  batchBytes: 12_000,
  partBytes: 1e9,
  memory: 200,
  readBack: false,
};

/** Builds a file or folder into `<folder>/output/corpus`. */
export async function built(folder: string, path: string, options: Partial<CorpusOptions> = {}) {
  return buildCorpus(await openCorpus(path), { ...OPTIONS, output: join(folder, 'output'), ...options });
}

/** Writes documents as lines and builds them. */
export const builtFrom = (folder: string, lines: readonly unknown[], options: Partial<CorpusOptions> = {}) =>
  built(folder, put(folder, 'corpus.ndjson', ndjson(lines)), options);

/** Forgets what lies in the cache. */
export const forget = (folder: string): void => rmSync(join(folder, 'output', '.corpus.batches'), { recursive: true });
