/**
 * The work that needs all documents together: series, reconciliation and the list of indicators. Three passes that know nothing
 * of one another, over rows that come one by one and sorted; one machine sorts them itself, an engine between its machines.
 */
import { TABLES, type Table } from '../../schemas/columns.js';
import { type CandidateRow, DOCUMENT_TABLES, type ReadingRow } from '../../schemas/corpus.js';
import { Reconciliation, type Told } from './reconcile/stream.js';
import { candidateOfRow, Ranking, rankedRow } from './series.js';

export type Row = Readonly<Record<string, unknown>>;
export type Order = 'asc_nulls_first' | 'asc_nulls_last' | 'desc_nulls_last';
/** A column, and how it is sorted. */
export type Sorting = readonly [column: string, how: Order];

/** Takes rows in order and hands on what follows from them. */
export interface Pass {
  /** @param row the pass may keep it */
  add(row: Row): void;
  /** No more rows come. */
  end(): void;
}

export interface PassRule {
  /** The table whose rows it takes… */
  readonly reads: 'candidates' | 'readings' | 'indicators';
  /** …those with equal cells here in one go… */
  readonly together: readonly string[];
  /** …and all in this order. It leaves no two rows equal, but for those that become one. */
  readonly order: readonly Sorting[];
  readonly gives: readonly Table[];
  /** @param tell is told what else it finds; see the catalogue of diagnostics */
  start(emit: (table: Table, row: Row) => void, tell: (what: Told) => void): Pass;
}

const up = (column: string): Sorting => [column, 'asc_nulls_first'];

const rank: PassRule = {
  reads: 'candidates',
  together: ['indicator_id', 'area'],
  order: [
    ...['indicator_id', 'area', 'period_end', 'period', 'standing'].map(up),
    ['date', 'desc_nulls_last'],
    ['width', 'asc_nulls_last'],
    up('observation_id'),
  ],
  gives: [TABLES.observations, TABLES.series],
  start(emit) {
    const ranking = new Ranking((row) => emit(TABLES.series, row));
    return {
      add(row) {
        const candidate = candidateOfRow(row as unknown as CandidateRow);
        emit(TABLES.observations, rankedRow(candidate.row, ranking.add(candidate)));
      },
      end: () => ranking.end(),
    };
  },
};

const reconcile: PassRule = {
  reads: 'readings',
  together: ['indicator_id', 'area'],
  order: [
    ...['indicator_id', 'area', 'place_period', 'standing'].map(up),
    ['published', 'desc_nulls_last'],
    up('reading_id'),
  ],
  gives: [TABLES.reconciliation],
  start(emit, tell) {
    const pass = new Reconciliation((row) => emit(TABLES.reconciliation, row as unknown as Row), tell);
    return { add: (row) => pass.add(row as unknown as ReadingRow), end: () => pass.end() };
  },
};

const indicators: PassRule = {
  reads: 'indicators',
  together: ['indicator_id'],
  order: [up('indicator_id')],
  gives: [TABLES.indicators],
  start(emit) {
    let held: Row | null = null;
    const end = (): void => {
      if (held !== null) emit(TABLES.indicators, held);
    };
    return {
      add(row) {
        const isSame = held !== null && held.indicator_id === row.indicator_id;
        if (!isSame) end();
        held = isSame ? merged(held as Row, row) : row;
      },
      end,
    };
  },
};

/**
 * One row an indicator, whatever the order of its rows: of each column the first in the order of code units; `stated` goes before
 * `derived`. What documents say differently of one is only whether its values are stated somewhere.
 */
function merged(one: Row, other: Row): Row {
  let row = one;
  for (const { name } of DOCUMENT_TABLES.indicators.columns) {
    const [a, b] = [one[name] as string | null, other[name] as string | null];
    if (a === b || b === null) continue;
    const isFirst = a !== null && a < b;
    if (isFirst !== (name !== 'processing_level')) row = { ...row, [name]: b };
  }
  return row;
}

/** The longest first, so that two workers end at about the same time. */
export const PASSES = { rank, reconcile, indicators } as const;
export type PassName = keyof typeof PASSES;
export const PASS_NAMES = Object.keys(PASSES) as readonly PassName[];
