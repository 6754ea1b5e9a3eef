/** The list of indicators: one row of each, whatever the order in which documents name it. */
import { expect, it } from 'vitest';
import { PASSES, type Row } from '../../pipeline/7-check/passes.js';

function merged(rows: readonly Row[]): readonly Row[] {
  const out: Row[] = [];
  const pass = PASSES.indicators.start(
    (_, row) => out.push(row),
    () => {},
  );
  for (const row of rows) pass.add(row);
  pass.end();
  return out;
}

it('is stated where one document states it; of other cells the first that says something is kept', () => {
  const derived = { indicator_id: 'a', label: 'Sales', processing_level: 'derived', per: null, topic: 'B' };
  const stated = { indicator_id: 'a', label: 'sales', processing_level: 'stated', per: 'head', topic: 'A' };
  const other = { ...derived, indicator_id: 'b' };
  const one = { indicator_id: 'a', label: 'Sales', processing_level: 'stated', per: 'head', topic: 'A' };
  expect(merged([derived, stated, derived, other])).toEqual([one, other]);
  expect(merged([stated, derived])).toEqual([one]);
  expect(merged([])).toEqual([]);
});
