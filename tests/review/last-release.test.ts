/** What validation says to those who load the last release by the ids of its indicators. */
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../pipeline/model/dataset.js';
import { againstLast } from '../../pipeline/validate/last-release.js';
import type { FigureRow } from '../../schemas/columns.js';
import { figureRow, release } from '../compare/rows.js';

const two = [figureRow(1), figureRow(2)];

/** Findings about a dataset of these figures, whose last release had the two above. */
function told(figures: readonly FigureRow[]): [string, string, string][] {
  const { indicators, observations } = release(figures);
  const last = { folder: 'output/set', ...release(two) };
  const findings = againstLast({ tables: { indicators, observations } } as unknown as Dataset, last);
  return findings.map(({ code, severity, message }) => [code, severity, message]);
}

describe('the indicators of the last release', () => {
  it('may stay, and others may join them', () => {
    expect(told([...two, figureRow(3)])).toEqual([]);
  });

  it('may not change their unit', () => {
    expect(told([{ ...two[0]!, unit: 'CNY', kind: 'amount' }, two[1]!])).toEqual([
      ['indicator-unit-changed', 'error', 'the indicator "i1" is now measured in CNY; the last release has 1'],
    ]);
  });

  it('are missed when they are renamed or gone', () => {
    expect(told([{ ...two[0]!, indicator_id: 'better' }])).toEqual([
      ['indicator-gone', 'warning', 'the indicator "i1" of the last release is gone; it is called "better" now'],
      ['indicator-gone', 'warning', 'the indicator "i2" of the last release is gone'],
    ]);
  });
});
