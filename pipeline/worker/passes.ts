/** What a worker can be asked to do: read documents, or one of the two passes over what was read from all of them. */
import { TABLES, type Table } from '../../schemas/columns.js';
import { type CandidateRow, DOCUMENT_TABLE_NAMES, DOCUMENT_TABLES, type ReadingRow } from '../../schemas/corpus.js';
import { documentSchema } from '../../schemas/document.js';
import { Reconciliation } from '../7-check/reconcile/stream.js';
import { Ranking } from '../7-check/series.js';
import type { Row } from './pack.js';
import { column, countColumns, countOf, HASH_SUM, RowSchema } from './schema.js';

const documentTables: readonly Table[] = DOCUMENT_TABLE_NAMES.map((name) => DOCUMENT_TABLES[name]);

/** What became of a document. */
export const ACCOUNTS: Table = {
  name: 'accounts',
  description: 'One row for each document: what was read from it, or why nothing was.',
  primaryKey: ['source_id'],
  columns: [
    column('source_id', 'utf8', null, 'The document. Null where it has no usable id.'),
    column('code', 'utf8', null, 'Why it was put aside, as a code. Null where it was read.'),
    column('problem', 'utf8', null, 'Why it was put aside, in words.'),
    ...countColumns(documentTables),
    HASH_SUM,
  ],
};

/** Takes rows in order and hands on what follows from them. */
export interface Pass {
  add(row: Row): void;
  end(): void;
}

type Emit = (table: Table, row: Row) => void;

interface Task {
  /** The columns that it takes. */
  readonly input: readonly string[];
  readonly gives: RowSchema;
  /** Tables that are published; the others are for the passes. */
  readonly publishes: readonly Table[];
}

interface PassTask extends Task {
  /** The table whose rows it takes, by the names that the reader of documents gives to its columns. */
  readonly reads: Table;
  /** Rows with equal cells here must come to one worker… */
  readonly together: readonly string[];
  /** …and all rows in this order: a column, and how it is sorted. */
  readonly order: readonly (readonly [column: string, how: Order])[];
  start(emit: Emit): Pass;
}

type Order = 'asc_nulls_first' | 'asc_nulls_last' | 'desc_nulls_last';

const DOCUMENTS = new RowSchema([...documentTables, ACCOUNTS], documentTables);

const up = (name: string): readonly [string, Order] => [name, 'asc_nulls_first'];

const read: Task = {
  input: Object.keys(documentSchema.shape),
  gives: DOCUMENTS,
  publishes: [
    ACCOUNTS,
    ...(['figures', 'derived', 'sources', 'skipped', 'diagnostics', 'quarantine'] as const).map(
      (name) => DOCUMENT_TABLES[name],
    ),
  ],
};

const rank: PassTask = {
  input: DOCUMENTS.names(DOCUMENT_TABLES.candidates),
  reads: DOCUMENT_TABLES.candidates,
  together: ['indicator_id', 'area'],
  order: [
    ...['indicator_id', 'area', 'period', 'standing'].map(up),
    ['date', 'desc_nulls_last'],
    ['width', 'asc_nulls_last'],
    up('observation_id'),
  ],
  gives: new RowSchema([TABLES.observations, TABLES.series], [TABLES.observations, TABLES.series]),
  publishes: [TABLES.observations, TABLES.series],
  start(emit) {
    const ranking = new Ranking((row) => emit(TABLES.series, row));
    return {
      add(cells) {
        const { standing, date, width, published, ...row } = cells as unknown as CandidateRow;
        const candidate = { row, standing, date: date ?? '', width: width ?? Number.POSITIVE_INFINITY, published };
        emit(TABLES.observations, { ...row, series_rank: ranking.add(candidate) });
      },
      end: () => ranking.end(),
    };
  },
};

const reconcile: PassTask = {
  input: DOCUMENTS.names(DOCUMENT_TABLES.readings),
  reads: DOCUMENT_TABLES.readings,
  together: ['indicator_id', 'area'],
  order: [
    ...['indicator_id', 'area', 'place_period', 'standing'].map(up),
    [DOCUMENTS.names(DOCUMENT_TABLES.readings)[columnOf(DOCUMENT_TABLES.readings, 'published')]!, 'desc_nulls_last'],
    up('reading_id'),
  ],
  gives: new RowSchema([TABLES.reconciliation], [TABLES.reconciliation]),
  publishes: [TABLES.reconciliation],
  start(emit) {
    const pass = new Reconciliation(
      (row) => emit(TABLES.reconciliation, row as unknown as Row),
      () => {},
    );
    return { add: (row) => pass.add(row as unknown as ReadingRow), end: () => pass.end() };
  },
};

/** One row an indicator: what documents say differently of one is only whether its values are stated somewhere. */
const indicators: PassTask = {
  input: DOCUMENTS.names(DOCUMENT_TABLES.indicators),
  reads: DOCUMENT_TABLES.indicators,
  together: ['indicator_id'],
  order: [up('indicator_id')],
  gives: new RowSchema([TABLES.indicators], [TABLES.indicators]),
  publishes: [TABLES.indicators],
  start(emit) {
    let held: Row | null = null;
    const end = (): void => {
      if (held !== null) emit(TABLES.indicators, held);
    };
    return {
      add(row) {
        if (held !== null && held.indicator_id === row.indicator_id) {
          held = merged(held, row);
        } else {
          end();
          held = row;
        }
      },
      end,
    };
  },
};

/** Of each column the first in the order of code units; `stated` goes before `derived`. */
function merged(one: Row, other: Row): Row {
  const cells = TABLES.indicators.columns.map(({ name }) => {
    const [a, b] = [one[name] as string | null, other[name] as string | null];
    const smaller = a === null || (b !== null && b < a) ? b : a;
    return [name, name !== 'processing_level' ? smaller : a === smaller ? b : a];
  });
  return Object.fromEntries(cells);
}

function columnOf(table: Table, name: string): number {
  return table.columns.findIndex((one) => one.name === name);
}

export const TASKS = { read, rank, reconcile, indicators } as const;
export type TaskName = keyof typeof TASKS;
export type PassName = Exclude<TaskName, 'read'>;

/** What a task takes and gives, for the program that calls the worker: its stream says this of itself, as JSON. */
export function describe(name: TaskName): object {
  const task: Task & Partial<PassTask> = TASKS[name];
  const publishes = task.publishes.map((table) => [
    table.name,
    { columns: task.gives.names(table), key: table.primaryKey, count: countOf(table.name) },
  ]);
  const { input, reads, together = [], order = [] } = task;
  return { task: name, input, reads: reads?.name ?? null, together, order, publishes: Object.fromEntries(publishes) };
}
