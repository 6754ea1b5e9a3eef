/** What stands in `report.html`, before any script has run: escaping, links, what may be shown, the same bytes. */

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { embedded, escapeHtml, html } from '../../pipeline/8-write/page/html.js';
import { reportPage } from '../../pipeline/8-write/page/index.js';
import { grouped, intervalWords, rounded, shortNumber, valueWords } from '../../pipeline/8-write/page/words.js';
import { describe as described } from '../../pipeline/8-write/standards/description.js';
import { sampleDataset, VERSIONS } from '../8-write/sample.js';
import { type Built, build, HOSTILE, ROOT, TEXT, words } from './pages.js';

let page: Built;
let hostile: Built;

beforeAll(async () => {
  page = await build({ report: TEXT });
  hostile = await build({ report: HOSTILE });
});

const all = (built: Built, selector: string) => [...built.document.querySelectorAll(selector)];

describe('markup', () => {
  it('escapes whatever is put into the template, nested or not', () => {
    expect(html`<p title="${'"x'}">${['<b>', html`<i>${"'&"}</i>`, null, 3]}</p>`.text).toBe(
      '<p title="&quot;x">&lt;b&gt;<i>&#39;&amp;</i>3</p>',
    );
    expect(escapeHtml('a\u0000b\u001bc\n')).toBe('a\ufffdb\ufffdc\n');
  });

  it('embeds data that cannot end its element', () => {
    const data = { a: '</script><!--\u2028', b: '😀' };
    expect(embedded(data).text).not.toMatch(/[<>\u2028]/);
    expect(JSON.parse(embedded(data).text)).toEqual(data);
  });
});

describe('a source that contains markup', () => {
  it('is shown as words', () => {
    expect(words(hostile.document.querySelector('.prose'))).toContain(
      'tonnes, </script><script>window.ran=4</script> up 7%',
    );
    expect(words(hostile.document.querySelector('pre'))).toContain('</pre><script>window.ran = 6</script> 77');
    expect(hostile.data.figures.map(({ quote }) => quote)).toEqual(expect.arrayContaining(['5 million tonnes', '7%']));
  });

  it('adds no element, attribute or address to the page', () => {
    for (const name of ['img', 'textarea', 'iframe', 'object', '[onerror]', 'a[href^="javascript"]'])
      expect(all(hostile, name)).toEqual([]);
    expect(all(hostile, 'script')).toHaveLength(all(page, 'script').length);
    expect(hostile.markup.match(/<script/g)).toHaveLength(all(page, 'script').length);
  });

  it('may run only the scripts and the style of the page', () => {
    const policy = page.document.querySelector('meta[http-equiv]')!.getAttribute('content')!;
    const hashes = [...page.markup.matchAll(/<(script|style)>([\s\S]*?)<\/\1>/g)].map(
      ([, , text]) => `'sha256-${createHash('sha256').update(text!).digest('base64')}'`,
    );
    expect(hashes).toHaveLength(6);
    for (const hash of hashes) expect(policy).toContain(hash);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(page.markup).not.toMatch(/ style="| on\w+="/);
  });
});

describe('the text', () => {
  it('has every figure where it stands, with its kind, and nothing else of it lost', () => {
    const prose = words(page.document.querySelector('.prose'));
    expect(prose).toContain(
      'In 2022, the pledge financing reached 486.88 billion RMB, a year-on-year increase of 57.1%, benefiting 26 thousand enterprises',
    );
    expect(prose).toContain('Sales of tea & coffee rose by 4% to £1.2bn.');
    const figures = all(page, '.prose a.figure');
    expect(figures.map((link) => [words(link), link.getAttribute('data-kind')])).toEqual([
      ['486.88 billion RMB', 'amount'],
      ['57.1%', 'change'],
      ['26 thousand', 'count'],
      ['65.5%', 'change'],
      ['23rd', 'ordinal'],
      ['40', 'count'],
      ['4%', 'change'],
      ['£1.2bn', 'amount'],
    ]);
  });

  it('keeps headings, lists and emphasis', () => {
    expect(words(page.document.querySelector('.prose h3'))).toBe('The year');
    expect(all(page, '.prose li')).toHaveLength(2);
    expect(words(page.document.querySelector('.prose strong'))).toBe('57.1%');
    expect(all(page, '.prose a.figure sup')).toHaveLength(1);
  });

  it('shows a table as one that was not read, and marks numbers that are no figures', () => {
    expect(words(page.document.querySelector('details.unread'))).toContain('A table, not read');
    expect(all(page, '.prose .skipped').map((node) => words(node))).toEqual(['2022', '3', '1', '2']);
  });

  it('has each identifier once', () => {
    const ids = all(page, '[id]').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const link of all(page, 'a[href^="#"]'))
      expect(ids, link.outerHTML).toContain(link.getAttribute('href')!.slice(1));
  });
});

describe('what the panel is told', () => {
  it('is value, interval, unit, measure, period and its origin, basis, role and rules', () => {
    const { labels, figures } = page.data;
    const growth = figures.find(({ quote }) => quote === '57.1%')!;
    const row = Object.fromEntries(labels.map((label, at) => [label, growth.fields[at]]));
    expect(growth.value).toBe('57.1%');
    expect(row).toMatchObject({
      Interval: '57.05 to 57.15',
      Unit: 'percent',
      Measure: 'pledge financing',
      Period: expect.stringContaining('2022 (stated'),
      'Measured against': expect.stringContaining('(2021)'),
      Role: 'statement: reports a fact',
    });
    expect(page.data.figures[growth.of]!.quote).toBe('486.88 billion RMB');
    expect(page.data.derived.find(({ rule, by }) => rule === 'baseline' && figures[by] === growth)).toMatchObject({
      value: '309,917,250,159 CNY',
    });
  });
});

describe('charts, table, omissions and downloads', () => {
  it('draws then and now as SVG with both values and intervals in words', () => {
    const chart = all(page, 'figure.chart').find((node) => words(node).includes('pledge financing'))!;
    expect(words(chart)).toMatch(/2021 309,917,000,000 CNY 309,815,000,000 to 310,020,000,000 derived/);
    expect(chart.querySelectorAll('svg rect')).toHaveLength(2);
    expect(chart.querySelector('svg style, svg [style]')).toBeNull();
  });

  it('holds values for one thing against each other, with both and the verdict', async () => {
    const text = 'In 2022, exports rose by 5% to 210 tonnes, from 200 tonnes in 2021.\n';
    const built = await build({ report: text });
    const pairs = all(built, '#reconciliation .pairs > li');
    expect(pairs.length).toBeGreaterThan(0);
    expect(words(pairs[0])).toMatch(/200.*2021|2021.*200/);
    expect(words(pairs[0])).toContain('agrees');
    expect(pairs[0]!.getAttribute('data-verdict')).toBe('agrees');
  });

  it('has a row for each stated and derived figure', () => {
    const { figures, derived } = page.data;
    expect(all(page, '#rows tbody tr')).toHaveLength(figures.length + derived.length);
  });

  it('says of each number why it was not taken, and what the program remarked', () => {
    const text = words(page.document.getElementById('omitted'));
    for (const reason of ['reference', 'table', 'period']) expect(text).toContain(`${reason} `);
    expect(text).toContain('note a table stands here; tables are not read yet');
  });

  it('links files that lie beside it', () => {
    const names = all(page, '#downloads a').map((link) => link.getAttribute('href')!);
    expect(names).toEqual(expect.arrayContaining(['figures.csv', 'observations.parquet', 'set.xlsx', 'load.py']));
    for (const name of names) expect(() => readFileSync(join(page.folder, name)), name).not.toThrow();
  });

  it('is listed where the other files are', () => {
    for (const name of ['manifest.json', 'SHA256SUMS', 'datapackage.json', 'croissant.json', 'README.md'])
      expect(readFileSync(join(page.folder, name), 'utf8'), name).toContain('report.html');
  });
});

describe('what the licence of a text lets out', () => {
  const SECRET = 'Nobody may see this. Sales reached 12 tonnes in 2022. Not this.\n\nNor this, see page 9.\n';

  it('is the sentences of its figures under "quotes"', async () => {
    const quotes = await build({ report: SECRET }, { redistribute: 'quotes' });
    expect(words(quotes.document.querySelector('.prose'))).toBe('Sales reached 12 tonnes in 2022.');
    expect(quotes.markup).not.toMatch(/Nobody may|[Nn]ot this|Nor this/);
  });

  it('is the figures alone under "none"', async () => {
    const none = await build({ report: SECRET }, { redistribute: 'none' });
    expect(words(none.document.querySelector('.prose'))).toMatch(/^12 tonnes/);
    expect(none.markup).not.toMatch(/Nobody may|[Nn]ot this|Nor this|reached/);
  });

  it('shows of a sentence without end the surroundings of its figures', async () => {
    const filler = 'the counterinstitutionalization '.repeat(90);
    const text = `Long ago ${filler} sales reached 12 tonnes ${filler} in the end.\n`;
    const prose = words((await build({ report: text }, { redistribute: 'quotes' })).document.querySelector('.prose'));
    expect(prose).toMatch(/^… .*12 tonnes.* …$/);
    expect(prose.length).toBeLessThan(1100);
  });
});

describe('the page as a file', () => {
  it('has a section for each source', async () => {
    const two = await build({ alpha: 'In 2022, 12 firms opened.\n', beta: 'In 2022, 13 firms closed.\n' });
    expect(all(two, 'section.source')).toHaveLength(2);
    expect(all(two, '.omitted')).toHaveLength(2);
  });

  it('has the same bytes when it is built again', async () => {
    const again = await build({ report: TEXT });
    expect(again.markup).toBe(page.markup);
  });

  it('holds texts that break careless writers, and rows without a place in the text', async () => {
    const dataset = sampleDataset(60);
    const text = await reportPage(dataset, described(dataset, VERSIONS, new Map()));
    expect(text.match(/<tr id="row-/g)).toHaveLength(60);
    expect(text).not.toContain('\u0001');
  });

  it('finds its style and scripts in an installed package', { timeout: 60_000 }, () => {
    const place = mkdtempSync(join(tmpdir(), 'figurate-pack-'));
    try {
      const [packed] = JSON.parse(
        execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--dry-run'], { cwd: ROOT, encoding: 'utf8' }),
      );
      const shipped: string[] = packed.files.map(({ path }: { path: string }) => path);
      for (const path of shipped.filter((name) => /package\.json|page\/(client|assets|html)/.test(name)))
        cpSync(join(ROOT, path), join(place, path), { recursive: true });
      const program = `import { assets } from './dist/pipeline/8-write/page/assets.js'; console.log(assets().policy);`;
      const policy = execFileSync(process.execPath, ['--input-type=module', '-e', program], { cwd: place });
      expect(String(policy)).toContain('sha256-');
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  });
});

describe('words', () => {
  it.each([
    ['486880000000', '486,880,000,000'],
    ['-1234.5678', '−1,234.5678'],
    ['0.0001', '0.0001'],
  ])('groups %s', (from, to) => expect(grouped(from)).toBe(to));

  it.each([
    [{ value_low: null, value_high: 5 }, 'at most 5'],
    [{ value_low: 5, value_high: null }, 'at least 5'],
    [{ value_low: 5, value_high: 5 }, 'exact'],
    [{ value_low: null, value_high: null }, 'no ends: the wording has no precision'],
    [{ value_low: -1e21, value_high: 1e-7 }, '−1,000,000,000,000,000,000,000 to 0.0000001'],
  ])('says the interval %j', (ends, text) => expect(intervalWords(ends)).toBe(text));

  it('says values with their units', () => {
    expect(valueWords({ value_text: '1', unit: 'year' })).toBe('1 year');
    expect(valueWords({ value_text: '3', unit: 'year' })).toBe('3 years');
    expect(valueWords({ value_text: '7.5', unit: '1', per: '10,000 people' })).toBe('7.5 per 10,000 people');
    expect([1500, 2e9, -3e12, 0].map(shortNumber)).toEqual(['1.5k', '2bn', '−3tn', '0']);
  });

  it('rounds a derived interval outward', () => {
    const row = { value: 15709.9697885, value_low: 15403.2014497, value_high: 16016.9235419, unit: '1' };
    expect(rounded(row)).toMatchObject({ value_text: '15710', value_low: 15403, value_high: 16017 });
    expect(rounded({ ...row, value_low: null })).toMatchObject({ value_text: '15710', value_low: null });
  });
});
