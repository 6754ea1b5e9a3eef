/** Twice the text takes at most twice the time. */
import { describe, expect, it } from 'vitest';
import { extractReport } from '../../pipeline/extract.js';
import type { Report } from '../../pipeline/model/report.js';
import { quickest, reportOf, SILENT } from '../properties/extraction.js';
import { prose } from './prose.mjs';

const MB = 1_000_000;
/** Noise of a shared machine, and memory that no longer fits the caches. */
const TOLERANCE = 1.35;

const cost = (report: Report, runs: number): number => quickest(runs, () => extractReport(report, SILENT));

/** How many times longer each text takes than the one half its size. */
function growth(sizes: readonly number[], runs: number): number[] {
  const reports = sizes.map((size) => reportOf(prose(size)));
  cost(reports[0], 2);
  const times = reports.map((report) => cost(report, runs));
  return times.slice(1).map((time, i) => time / times[i]);
}

describe('from the report to figures', () => {
  it('four times the text takes at most four times the time (0.25 to 1 MB)', () => {
    const [once, twice] = growth([MB / 4, MB / 2, MB], 3);
    expect(once * twice).toBeLessThan(4 * TOLERANCE);
  });

  it.runIf(process.env.FIGURATE_LONG)('doubling 1, 2 and 4 MB at most doubles the time', { timeout: 600_000 }, () => {
    for (const times of growth([MB, 2 * MB, 4 * MB, 8 * MB], 3)) expect(times).toBeLessThan(2 * TOLERANCE);
  });
});
