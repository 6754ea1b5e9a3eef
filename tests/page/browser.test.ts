/** The page in a real browser: widths, pointer, keyboard, schemes, hostile texts, and paper. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, launch, type Visit, visit } from './browser.js';
import { type Built, build, HOSTILE, TEXT } from './pages.js';

let browser: Browser;
let built: Built;

beforeAll(async () => {
  if (!hasBrowser) return;
  [browser, built] = await Promise.all([launch(), build({ report: TEXT })]);
});
afterAll(() => browser?.close());

const panelText = (page: Page): Promise<string> => page.locator('#panel').innerText();
const figure = (page: Page, words: string) => page.locator('a.figure', { hasText: words }).first();
const drawn = (page: Page, kind: 'link' | 'derivation') => page.locator(`#links .${kind}`).count();
const SIZES = [
  [360, 740],
  [768, 1024],
  [1280, 900],
] as const;

describe.runIf(hasBrowser).each(SIZES)('on a screen %i wide', (width, height) => {
  let seen: Visit;
  beforeAll(async () => {
    seen = await visit(browser, built.path, { viewport: { width, height }, hasTouch: width < 500 });
  });

  it('needs no scrolling sideways, whatever is open', async () => {
    const { page } = seen;
    await page.evaluate(() => {
      for (const node of document.querySelectorAll('details')) node.open = true;
    });
    await (width < 500 ? figure(page, '57.1%').tap() : figure(page, '57.1%').click());
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    const outside = await page.evaluate(() =>
      [...document.querySelectorAll('main *')]
        .filter((node) => node.checkVisibility() && node.closest('pre, .unseen') === null)
        .filter((node) => node.getBoundingClientRect().right > innerWidth + 1)
        .map((node) => node.outerHTML.slice(0, 80)),
    );
    expect(outside).toEqual([]);
  });

  it('tells of a figure, and draws its link and what was derived from it', async () => {
    const { page } = seen;
    const text = await panelText(page);
    for (const part of ['57.05 to 57.15', 'pledge financing', 'stated: the sentence says it', 'year on year'])
      expect(text).toContain(part);
    expect(text).toContain('309,917,250,159 CNY');
    expect(await page.locator('a.figure.linked').allInnerTexts()).toEqual(['486.88 billion RMB', '57.1%']);
    await expect.poll(() => drawn(page, 'link')).toBe(1);
    if (width > 1000) await expect.poll(() => drawn(page, 'derivation')).toBeGreaterThan(0);
    const covered = await page.evaluate(() => {
      const box = document.querySelector('a.figure.shown')!.getBoundingClientRect();
      return (
        document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)?.closest('a.figure.shown') === null
      );
    });
    expect(covered, 'the panel covers the figure').toBe(false);
  });

  it('asks nobody for anything and complains of nothing', () => {
    expect(seen.requests).toEqual([]);
    expect(seen.complaints).toEqual([]);
  });
});

describe.runIf(hasBrowser)('a pointer', () => {
  it('shows what it points at, stays where it clicked, and lets go', async () => {
    const { page } = await visit(browser, built.path);
    await figure(page, '26 thousand').hover();
    expect(await panelText(page)).toContain('25,500 to 26,500');
    await figure(page, '40').click();
    await figure(page, '26 thousand').hover();
    expect(await panelText(page)).toContain('winners');
    await page.locator('#panel .close').click();
    expect(await panelText(page)).toContain('Point at a figure');
    await expect.poll(() => drawn(page, 'link')).toBe(0);
  });

  it('goes along a link of the panel', async () => {
    const { page } = await visit(browser, built.path);
    await figure(page, '57.1%').click();
    await page.locator('#panel .goto', { hasText: '486.88' }).first().click();
    expect(await panelText(page)).toContain('486,880,000,000 CNY');
    expect(await panelText(page)).toContain('Is modified by');
  });

  it('lets one kind stand out, shows what was not taken, and draws all links', async () => {
    const { page } = await visit(browser, built.path);
    const colour = (words: string) => figure(page, words).evaluate((node) => getComputedStyle(node).backgroundColor);
    await page.locator('.legend button[data-kind="change"]').click();
    // Colours change over a tenth of a second: what counts is where they arrive.
    await expect.poll(() => colour('40')).toBe('rgba(0, 0, 0, 0)');
    expect(await colour('57.1%')).not.toBe('rgba(0, 0, 0, 0)');
    await page.locator('.toggle-links').click();
    await expect.poll(() => drawn(page, 'link')).toBe(3);
    await page.locator('.toggle-skipped').click();
    expect(await page.locator('html.shows-skipped').count()).toBe(1);
  });

  it('sorts and filters the table, and goes from a row to its figure', async () => {
    const { page } = await visit(browser, built.path);
    const cells = (column: string) => page.locator(`#rows tbody .c-${column}`).allInnerTexts();
    await page.locator('#rows th.c-value button').click();
    const sorted = await cells('value');
    await page.locator('#rows th.c-value button').click();
    expect(await cells('value')).toEqual([...sorted].reverse());
    expect(await page.locator('#rows th.c-value').getAttribute('aria-sort')).toBe('descending');
    expect(sorted.at(-1)).toBe('486,880,000,000 CNY');
    await page.locator('.controls select[name="kind"]').selectOption('ordinal');
    expect(await cells('figure')).toEqual(['23rd']);
    await page.locator('.controls select[name="kind"]').selectOption('');
    await page.locator('.controls input').fill('pledge 2021');
    expect(await cells('figure')).toEqual(['baseline']);
    expect(await page.locator('.controls output').innerText()).toMatch(/^1 of \d+ rows$/);
    await page.locator('#rows tbody a.to').click();
    expect(await panelText(page)).toContain('486,880,000,000 CNY');
  });

  it('opens at a figure named in the address', async () => {
    const id = built.data.figures.find(({ quote }) => quote === '40')!.id;
    const { page } = await visit(browser, built.path);
    await page.goto(`${page.url()}#${id}`);
    await expect.poll(() => panelText(page)).toContain('winners');
  });
});

describe.runIf(hasBrowser)('the keyboard', () => {
  it('reaches the text in a few steps, walks the figures, stays with one and comes back', async () => {
    const { page } = await visit(browser, built.path);
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    const order: string[] = [];
    for (let i = 0; i < 20; i++) {
      await page.keyboard.press('Tab');
      order.push(await focused());
      if (await page.evaluate(() => document.activeElement?.matches('a.figure'))) break;
    }
    expect(order[0]).toBe('To the text');
    expect(order.at(-1)).toBe('486.88 billion RMB');
    expect(await panelText(page)).toContain('486,880,000,000 CNY');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('57.1%');
    expect(await page.locator('#told').textContent()).toContain('change, 57.1%');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('panel');
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('57.1%');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.matches('a.figure'))).toBe(false);
  });

  it('sees where it is', async () => {
    const { page } = await visit(browser, built.path);
    await page.keyboard.press('Tab');
    const skip = await page.evaluate(() => {
      const { x, y, width } = document.activeElement!.getBoundingClientRect();
      return x >= 0 && y >= 0 && width > 0;
    });
    expect(skip).toBe(true);
  });
});

/** Luminance contrast (WCAG 2.2) of words against what lies behind them, for everything that has words of its own. */
const faint = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
    const rgb = (colours: readonly string[]): number[] => {
      canvas.clearRect(0, 0, 1, 1);
      for (const colour of colours) {
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
      }
      return [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)];
    };
    const luminance = (colour: number[]): number => {
      const [r, g, b] = colour.map((part) =>
        part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
    };
    const layers = (node: Element | null): string[] =>
      node === null ? [] : [...layers(node.parentElement), getComputedStyle(node).backgroundColor];
    const found: string[] = [];
    for (const node of document.body.querySelectorAll('*')) {
      const own = [...node.childNodes].some((child) => child.nodeType === 3 && child.textContent!.trim() !== '');
      if (!own || !node.checkVisibility() || node.closest('.unseen, .skip, svg, script') !== null) continue;
      const behind = layers(node);
      const [a, b] = [luminance(rgb([...behind, getComputedStyle(node).color])), luminance(rgb(behind))].sort(
        (x, y) => y - x,
      );
      const contrast = (a! + 0.05) / (b! + 0.05);
      if (contrast < 4.5) found.push(`${contrast.toFixed(2)} ${node.outerHTML.slice(0, 80)}`);
    }
    return found;
  });

describe.runIf(hasBrowser).each(['light', 'dark'] as const)('the %s scheme', (colorScheme) => {
  it('can be read: every text has a contrast of 4.5 to 1', async () => {
    const { page } = await visit(browser, built.path, { colorScheme });
    await figure(page, '57.1%').click();
    expect(await faint(page)).toEqual([]);
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(paper).toBe(colorScheme === 'light' ? 'rgb(251, 250, 247)' : 'rgb(21, 24, 28)');
  });
});

describe.runIf(hasBrowser)('a source that contains a script', () => {
  it('runs nothing', async () => {
    const hostile = await build({ report: HOSTILE });
    const { page, requests, complaints } = await visit(browser, hostile.path);
    for (const link of await page.locator('a.figure').all()) await link.click();
    expect(await page.evaluate(() => (globalThis as { ran?: number }).ran)).toBeUndefined();
    expect([requests, complaints]).toEqual([[], []]);
  });

  it('is stopped by the policy of the page even if it got in', async () => {
    const { page } = await visit(browser, built.path);
    const ran = await page
      .evaluate(async () => {
        const script = document.createElement('script');
        script.append('globalThis.ran = 7');
        await Promise.resolve(document.body.append(script)).catch(() => {});
        return (globalThis as { ran?: number }).ran;
      })
      .catch(() => undefined);
    expect(ran).toBeUndefined();
  });
});

describe.runIf(hasBrowser)('without a script', () => {
  it('shows text, table, charts and omissions, and leads from a figure to its row', async () => {
    const { page } = await visit(browser, built.path, { javaScriptEnabled: false });
    for (const part of ['.prose', '#rows tbody tr', 'figure.chart', '.omitted', '#downloads'])
      expect(await page.locator(part).first().isVisible(), part).toBe(true);
    for (const part of ['#panel', '.controls', '.more'])
      expect(await page.locator(part).first().isVisible(), part).toBe(false);
    await figure(page, '57.1%').click();
    expect(page.url()).toMatch(/#row-/);
  });
});

describe.runIf(hasBrowser)('on paper', () => {
  it('has the text and the whole table, and nothing that needs a pointer', async () => {
    const { page } = await visit(browser, built.path);
    await page.emulateMedia({ media: 'print' });
    for (const part of ['nav', '.controls', '#panel', '#links'])
      expect(await page.locator(part).first().isVisible(), part).toBe(false);
    expect(await page.locator('#rows tbody tr').count()).toBe(built.data.figures.length + built.data.derived.length);
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
  });
});
