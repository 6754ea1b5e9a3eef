/** A report gives the same figures whatever the format it is published in. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figureRows } from '../../pipeline/figure-row.js';
import type { Extraction } from '../../pipeline/model/figure.js';
import { extractFile, extractText } from '../../pipeline/run.js';
import { score } from '../gold/score.mjs';
import { hasBrowser, launch } from '../page/browser.js';
import { everything, FEW, htmlOf, type Original, PRINTS, pdfOf } from './rendered.js';
import { type Comparison, compare } from './same.js';

const LONG = process.env.FIGURATE_LONG !== undefined;
const originals = LONG ? everything() : FEW;
/** Share of figures that must be the same in HTML. */
const LEAST = 0.995;
const PATIENCE = LONG ? 1_800_000 : 60_000;

/** By how much the scores of a rendered text may be lower than those of its Markdown. */
const POINT = 0.01;

const gold = originals.flatMap((original) => original.gold ?? []);
const scored = (found: ReadonlyMap<Original, Extraction>) => {
  const predicted = [...found].map(([{ name }, extraction]) => ({ id: name, figures: [...figureRows(extraction)] }));
  return score(gold, predicted, { align: true });
};
const wanted = new Map(
  originals.map((original) => [original, extractText(original.text, original.source, 'markdown').extraction]),
);

/** Reads all reports as rendered, and holds the share of their figures that are the same against the least one. */
async function hold(
  least: number,
  render: (original: Original) => Promise<readonly [string, Uint8Array]>,
): Promise<void> {
  let same = 0;
  let all = 0;
  const faults: string[] = [];
  const read = new Map<Original, Extraction>();
  for (const original of originals) {
    const [name, bytes] = await render(original);
    const { extraction } = await extractFile({ bytes, name }, original.source);
    read.set(original, extraction);
    const found: Comparison = compare(wanted.get(original)!, extraction);
    same += found.same;
    all += found.all;
    faults.push(...found.faults.map((fault) => `${original.name}: ${fault}`));
  }
  expect(all).toBeGreaterThan(100);
  if (same < least * all) expect(faults).toEqual([]);
  const [markdown, rendered] = [scored(wanted), scored(read)];
  expect(rendered.detection.f1).toBeGreaterThanOrEqual(markdown.detection.f1 - POINT);
  expect(rendered.complete.f1).toBeGreaterThanOrEqual(markdown.complete.f1 - POINT);
  if (LONG) console.log(`${same} of ${all} figures are the same: ${((100 * same) / all).toFixed(2)} %`);
}

describe('the figures of a report', () => {
  it(
    'are the same in HTML',
    async () => {
      await hold(LEAST, async (original) => ['report.html', new TextEncoder().encode(htmlOf(original))]);
    },
    PATIENCE,
  );

  describe.skipIf(!hasBrowser)('are the same in PDF', () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await launch();
    });
    afterAll(() => browser.close());

    it.each(Object.entries(PRINTS))(
      '%s',
      async (_name, print) => {
        await hold(print.least, async (original) => ['report.pdf', await pdfOf(original, print, browser)]);
      },
      PATIENCE,
    );
  });
});
