/** The table `reconciliation` of a corpus, place after place, from readings that come in one by one. */

import type { ReconciliationRow } from '../../../schemas/columns.js';
import type { ReadingRow } from '../../../schemas/corpus.js';
import { Couples } from './couples.js';
import { partnersOfRow, readingOfRow } from './document-readings.js';
import { rowOf } from './index.js';
import { isSaidTwice, sideKey } from './pairs.js';
import { type Pair, tooFar } from './place.js';
import type { Reading } from './reading.js';

/** What the pass tells beside its rows; see the catalogue of diagnostics. */
export type Told = 'values-disagree' | 'values-apart';

/**
 * Reconciles one place after the other. Rows must come sorted by `indicator_id`, `area`, `place_period`, then `standing`,
 * `published` from the last to the first, and `reading_id`; null may stand first or last, but always at the same end.
 * Pairs are found by equal words and by sentences, as for a dataset; measures that contain one another are not
 * looked for, since that would hold all values of a year against all others.
 */
export class Reconciliation {
  #place: ReadingRow | null = null;
  #couples = new Couples((first, second) => this.#byWords(first, second));

  /**
   * @param emit is handed each row
   * @param tell is told of each pair that disagrees, and of each that is none because the values lie too far apart
   */
  constructor(
    readonly emit: (row: ReconciliationRow) => void,
    readonly tell: (what: Told) => void,
  ) {}

  add(row: ReadingRow): void {
    if (this.#place !== null && !isSamePlace(this.#place, row)) this.end();
    this.#place = row;
    const reading: Paired = Object.assign(readingOfRow(row), { partners: partnersOfRow(row) });
    for (const second of reading.partners) this.#pair({ first: reading, second, match: 'sentence' });
    if (!row.alone) this.#couples.add(reading);
  }

  /** All rows were handed over. */
  end(): void {
    this.#couples.end();
    this.#place = null;
  }

  #byWords(first: Reading, second: Reading): void {
    if (isSaidTwice(first, second)) return;
    // What a sentence says of two values of its report is its ground; the words are a second one.
    const key = first.sourceId === second.sourceId ? sideKey(second) : null;
    if (key !== null && (first as Paired).partners.some((partner) => sideKey(partner) === key)) return;
    this.#pair({ first, second, match: 'words' });
  }

  #pair(pair: Pair): void {
    if (tooFar(pair)) {
      this.tell('values-apart');
      return;
    }
    const row = rowOf(pair);
    if (row.verdict === 'disagrees') this.tell('values-disagree');
    this.emit(row);
  }
}

interface Paired extends Reading {
  readonly partners: readonly Reading[];
}

const isSamePlace = (a: ReadingRow, b: ReadingRow): boolean =>
  a.indicator_id === b.indicator_id && a.place_period === b.place_period && a.area === b.area;
