/** Three real editions of one report, where they are at hand: pairs that a person found in the texts are found, with their verdicts. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReconciliationRow } from '../../schemas/columns.js';
// @ts-expect-error: a script without types
import { CORPUS, reconcileReal } from './real.mjs';

const isHere = existsSync(CORPUS as string);
if (!isHere) console.warn(`skipped: ${CORPUS} is not at hand`);

/** Period, quote of the first and of the second value, verdict: read in the texts. */
const PAIRS: readonly (readonly [string, string, string, string])[] = [
  ['1990', '64.4 tonnes; 97.8%', '2,897.1 tonnes', 'agrees'],
  ['1990', '2,897.1 tonnes', '2,897.9 tonnes', 'disagrees'],
  ['1990', '15.2 Mtoe; 81.0%', '8.4 Mtoe', 'agrees'],
  ['1990', '643.1 million tonnes; 23.6%', '842.0 Mt', 'agrees'],
  ['1990', '634.8 million tonnes; 21.3%', '842.0 Mt', 'disagrees'],
  ['1999', '52.0 million tonnes; 62.1%', '137.1 million tonnes', 'agrees'],
  ['2004', '96.2 Mtoe', '96.5 Mtoe', 'disagrees'],
  ['2007', '295.0 million tonnes', '292.9 million tonnes', 'disagrees'],
  ['2011', '642.0 million tonnes', '634.8 million tonnes', 'disagrees'],
  ['2011', '212.2 Mtoe', '213.1 Million tonnes of oil equivalent', 'disagrees'],
  ['@2011-12-31', '2,406 million tonnes; 21 mt', '2,427.0 million tonnes', 'agrees'],
  ['2011', '405 mt; 1.9%', '413.1 million tonnes', 'agrees'],
  ['2011', '244 bcm; 0.8%', '246.0 billion cubic metres', 'agrees'],
  ['2012', '656.5 Mt', '656.3 million tonnes', 'disagrees'],
  ['2012', '162.6 million tonnes; 9.0%', '149.8 million tonnes', 'disagrees'],
  ['2012', '38.7 Mtoe; 5.1%', '41.0 Mtoe', 'disagrees'],
  ['2012', '1.8%', '2.2%', 'disagrees'],
  ['@2012-12-31', '746 million tonnes; 8.0%', '811 mt', 'agrees'],
  ['2012', '£10.3 billion; 4.2%', '£9.9 billion', 'agrees'],
];

describe.runIf(isHere)('the reconciliation of three real editions', () => {
  let root: string;
  let rows: readonly ReconciliationRow[];
  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'figurate-real-'));
    ({ rows } = await reconcileReal(root));
  }, 60_000);
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it.each(PAIRS)('holds %s: %s against %s: %s', (period, first, second, verdict) => {
    const found = rows.filter(
      (row) => row.period === period && row.first_quote === first && row.second_quote === second,
    );
    // A value of one edition may meet the same value of two others.
    expect([...new Set(found.map((row) => row.verdict))]).toEqual([verdict]);
  });

  it('gives a reason and both quotes for every pair, and finds no pair twice', () => {
    expect(rows.filter(({ reason, first_quote, second_quote }) => !reason || !first_quote || !second_quote)).toEqual(
      [],
    );
    expect(new Set(rows.map((row) => row.reconciliation_id)).size).toBe(rows.length);
  });
});
