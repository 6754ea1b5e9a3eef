/** Reports as publishers lay them out give the figures of the Markdown that says the same. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SourceContext } from '../../pipeline/model/report.js';
import { extractFile, extractText } from '../../pipeline/run.js';
import { hasBrowser, launch } from '../page/browser.js';
import { LAID_OUT } from './laid-out.js';
import { printed } from './rendered.js';
import { compare } from './same.js';

const SOURCE: SourceContext = {
  id: 'laid-out',
  title: null,
  publisher: null,
  period: '2023',
  area: 'GB',
  currency: 'GBP',
  decimal: 'point',
  fiscalYearStart: null,
};
const HEAD = '<span>Office of Regional Statistics</span> · <span>Release of the year</span>';
const FOOT = '<span>Statistical bulletin</span> <span class="pageNumber" style="margin-left:9cm"></span>';

/** Whether a paragraph goes on in the next column behind the end of a sentence cannot always be told. */
const LEAST = 0.95;

async function hold(md: string, name: string, bytes: Uint8Array, least: number): Promise<void> {
  const wanted = extractText(md, SOURCE, 'markdown').extraction;
  const { same, all, faults } = compare(wanted, (await extractFile({ bytes, name }, SOURCE)).extraction);
  expect(all).toBeGreaterThan(30);
  if (same < least * all) expect(faults).toEqual([]);
}

describe.each(LAID_OUT)('$name', ({ name, format, css, html, md }) => {
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title><style>${css}</style>${html}</html>`;

  it('as HTML', async () => {
    await hold(md, 'report.html', new TextEncoder().encode(page), 1);
  });

  describe.skipIf(!hasBrowser)('as PDF', () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await launch();
    });
    afterAll(() => browser.close());

    it.each([true, false])('with tags: %s', async (tagged) => {
      const bytes = await printed(page, { format, head: HEAD, foot: FOOT, tagged }, browser);
      await hold(md, 'report.pdf', bytes, LEAST);
    });
  });
});
