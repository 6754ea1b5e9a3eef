/** The page of a text of 5,000 figures, in a real browser. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, launch, visit } from './browser.js';
import { build, longText } from './pages.js';

let browser: Browser;
beforeAll(async () => {
  if (hasBrowser) browser = await launch();
});
afterAll(() => browser?.close());

const drawn = (page: Page, kind: 'link' | 'derivation') => page.locator(`#links .${kind}`).count();

describe.runIf(hasBrowser)('a text of 5,000 figures', () => {
  it('opens, scrolls and answers at once', { timeout: 90_000 }, async () => {
    const long = await build({ report: longText(5000) });
    expect(long.data.figures.length).toBeGreaterThanOrEqual(5000);
    const { page, complaints } = await visit(browser, long.path);
    const ready = await page.evaluate(() => performance.getEntriesByType('navigation')[0]!.duration);
    const frames = await page.evaluate(async () => {
      const times: number[] = [];
      const text = document.querySelector('.prose')!.getBoundingClientRect();
      for (let i = 0; i < 40; i++) {
        const began = performance.now();
        scrollTo(0, text.top + (text.height * i) / 40);
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        times.push(performance.now() - began);
      }
      return times.sort((a, b) => a - b);
    });
    const answer = await page.evaluate(async () => {
      const links = document.querySelectorAll<HTMLElement>('a.figure');
      const began = performance.now();
      for (let i = 0; i < 20; i++) links[i * 200]!.click();
      await new Promise((done) => requestAnimationFrame(done));
      return (performance.now() - began) / 20;
    });
    await page.locator('.toggle-links').click();
    await page.mouse.wheel(0, 3000);
    await expect.poll(() => drawn(page, 'link')).toBeLessThan(200);
    console.info(
      `5,000 figures: ready ${ready.toFixed(0)} ms, scroll ${frames[20]!.toFixed(0)} ms, worst ${frames.at(-1)!.toFixed(0)} ms, click ${answer.toFixed(1)} ms`,
    );
    expect(ready).toBeLessThan(10_000);
    expect(frames[20]).toBeLessThan(250);
    expect(answer).toBeLessThan(100);
    expect(complaints).toEqual([]);
  });
});
