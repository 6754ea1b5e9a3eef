/** The work that needs all documents together: series, reconciliation and the list of indicators. Three passes that know nothing of one another. */
import { type CandidateRow, CORPUS_TABLES, type CorpusTableName } from '../../schemas/corpus.js';
import type { DatasetEntry } from '../../schemas/dataset.js';
import { Reconciliation } from '../7-check/reconcile/stream.js';
import { Ranking } from '../7-check/series.js';
import { RowWriter } from '../8-write/corpus/row-writer.js';
import { type SortOptions, sortedRows } from '../8-write/corpus/sorted.js';
import { TableFiles } from '../8-write/corpus/table-files.js';
import type { FileDigest } from '../8-write/sink.js';
import type { DiagnosticCode } from '../rules/diagnostics.js';

export interface PassOptions {
  /** Folder of the release. */
  readonly folder: string;
  readonly entry: DatasetEntry;
  readonly partBytes: number;
  readonly sort: SortOptions;
}

/** What a pass has written. */
export interface PassDone {
  readonly files: ReadonlyMap<string, FileDigest>;
  /** Rows and parts of each table. */
  readonly tables: Readonly<Record<string, { readonly rows: number; readonly parts: number }>>;
  readonly diagnostics: Readonly<Partial<Record<DiagnosticCode, number>>>;
}

const filesOf = (name: CorpusTableName, { folder, entry, partBytes }: PassOptions): TableFiles =>
  new TableFiles(folder, CORPUS_TABLES[name], entry, { isPublished: true, partBytes });

async function finish(writers: readonly RowWriter[], diagnostics: PassDone['diagnostics'] = {}): Promise<PassDone> {
  const files = new Map<string, FileDigest>();
  for (const writer of writers) for (const [name, digest] of await writer.finish()) files.set(name, digest);
  const tables = writers.map(({ files: { table, rows, parts } }) => [table.name, { rows, parts }] as const);
  return { files, tables: Object.fromEntries(tables), diagnostics };
}

/** A candidate without what only decides its rank. */
function observationOf({ standing: _, date: __, width: ___, published: ____, ...row }: CandidateRow) {
  return row;
}

async function observations(options: PassOptions): Promise<PassDone> {
  const ranked = new RowWriter(filesOf('observations', options));
  const best = new RowWriter(filesOf('series', options));
  const ranking = new Ranking((row) => best.add(row));
  for await (const rows of sortedRows('candidates', options.sort)) {
    for (const candidate of rows) {
      const { standing, date, width, published } = candidate;
      const row = observationOf(candidate);
      const rank = ranking.add({
        row,
        standing,
        date: date ?? '',
        width: width ?? Number.POSITIVE_INFINITY,
        published,
      });
      ranked.add({ ...row, series_rank: rank });
    }
    await ranked.flush();
    await best.flush();
  }
  ranking.end();
  return finish([ranked, best]);
}

async function reconciliation(options: PassOptions): Promise<PassDone> {
  const pairs = new RowWriter(filesOf('reconciliation', options));
  const told: Partial<Record<DiagnosticCode, number>> = {};
  const pass = new Reconciliation(
    (row) => pairs.add(row),
    (what) => {
      told[what] = (told[what] ?? 0) + 1;
    },
  );
  for await (const rows of sortedRows('readings', options.sort)) {
    for (const row of rows) pass.add(row);
    await pairs.flush();
  }
  pass.end();
  return finish([pairs], told);
}

async function indicators(options: PassOptions): Promise<PassDone> {
  const writer = new RowWriter(filesOf('indicators', options));
  for await (const rows of sortedRows('indicators', options.sort)) {
    for (const row of rows) writer.add(row);
    await writer.flush();
  }
  return finish([writer]);
}

const PASSES = { observations, reconciliation, indicators } as const;

export type PassName = keyof typeof PASSES;
/** The longest first, so that two workers end at about the same time. */
export const PASS_NAMES = Object.keys(PASSES) as readonly PassName[];

export const runPass = (name: PassName, options: PassOptions): Promise<PassDone> => PASSES[name](options);
