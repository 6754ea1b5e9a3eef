/** A report gives the same figures whatever the format it is published in. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extractFile, extractText } from '../../pipeline/run.js';
import { hasBrowser, launch } from '../page/browser.js';
import { everything, FEW, htmlOf, type Original, PRINTS, pdfOf } from './rendered.js';
import { type Comparison, compare } from './same.js';

const LONG = process.env.FIGURATE_LONG !== undefined;
const originals = LONG ? everything() : FEW;
/** Share of figures that must be the same. Without tags, where items have drawn dots for marks, an end of one can be in doubt. */
const TAGGED = 0.995;
const UNTAGGED = 0.98;
const PATIENCE = LONG ? 1_800_000 : 60_000;

async function compared(original: Original, name: string, bytes: Uint8Array): Promise<Comparison> {
  const { extraction } = extractText(original.text, original.source, 'markdown');
  return compare(extraction, (await extractFile({ bytes, name }, original.source)).extraction);
}

/** Reads all reports as rendered, and holds the share of their figures that are the same against the least one. */
async function hold(
  least: number,
  render: (original: Original) => Promise<readonly [string, Uint8Array]>,
): Promise<void> {
  let same = 0;
  let all = 0;
  const faults: string[] = [];
  for (const original of originals) {
    const found = await compared(original, ...(await render(original)));
    same += found.same;
    all += found.all;
    faults.push(...found.faults.map((fault) => `${original.name}: ${fault}`));
  }
  expect(all).toBeGreaterThan(100);
  if (same < least * all) expect(faults).toEqual([]);
  if (LONG) console.log(`${same} of ${all} figures are the same: ${((100 * same) / all).toFixed(2)} %`);
}

describe('the figures of a report', () => {
  it(
    'are the same in HTML',
    async () => {
      await hold(TAGGED, async (original) => ['report.html', new TextEncoder().encode(htmlOf(original))]);
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
        await hold(print.tagged ? TAGGED : UNTAGGED, async (original) => [
          'report.pdf',
          await pdfOf(original, print, browser),
        ]);
      },
      PATIENCE,
    );
  });
});
