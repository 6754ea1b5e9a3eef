/** HTML: which words of a page are read, as what, and that nothing of them is lost. */
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { formatOf } from '../../pipeline/1-read/index.js';
import { breaches } from './invariants.js';
import { blocks, readBytes, zones } from './shown.js';

/** A page with this body. */
const page = (body: string): string => `<!doctype html><title>A page of 2020</title><body>${body}`;
const blocksIn = async (body: string) => blocks(await readBytes(page(body)));
const textOf = async (bytes: Uint8Array | string) => (await readBytes(bytes)).report.text;

describe('the format of a file', () => {
  const encode = (text: string) => new TextEncoder().encode(text);
  it.each([
    ['report.md', '<!DOCTYPE html><p>x', 'html'],
    ['report', '\ufeff\n<!-- made by hand -->\n<HTML lang="en">', 'html'],
    ['report.txt', '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">', 'html'],
    ['report.html', '<p>Only a part of a page', 'html'],
    ['report.md', '<p align="center">Markdown may begin with a tag', 'markdown'],
    ['report.html', 'Words only', 'markdown'],
    ['report.txt', 'Words only', 'text'],
  ])('of %s that begins with %s is %s', (name, head, format) => {
    expect(formatOf(encode(head), name)).toBe(format);
  });

  it('is told from UTF-16 too', () => {
    expect(formatOf(Buffer.from('\ufeff<html>', 'utf16le'), 'x')).toBe('html');
  });
});

describe('characters', () => {
  const latin = (text: string) => Buffer.from(text, 'latin1');
  it.each([
    ['the byte order mark', Buffer.from('\ufeff<html><p>Sales: £5', 'utf16le')],
    ['a meta element', latin('<html><meta charset=iso-8859-1><p>Sales: £5')],
    ['an old meta element', latin('<html><meta http-equiv=c content="text/html; charset=windows-1252"><p>Sales: £5')],
    ['an XML declaration', latin('<?xml version="1.0" encoding="ISO-8859-1"?><html><p>Sales: £5')],
    ['UTF-8 that nothing declares', Buffer.from('<html><p>Sales: £5')],
    ['windows-1252 that nothing declares', latin('<html><p>Sales: £5')],
    ['an encoding that nobody knows', latin('<html><meta charset=klingon><p>Sales: £5')],
    ['a false UTF-16', Buffer.from('<html><meta charset=utf-16><p>Sales: £5')],
  ])('are read by %s', async (_what, bytes) => {
    expect(await textOf(bytes)).toBe('Sales: £5');
  });

  it('that show nothing are left out: words are whole', async () => {
    const body = '<p>pro&shy;duc&#8203;tion of <b>e</b>lec<i>tric</i>ity: 12&nbsp;% &amp; 3&thinsp;km';
    expect(await textOf(page(body))).toBe('production of electricity: 12\u00a0% & 3\u2009km');
  });
});

describe('what is read', () => {
  it('blocks of each kind, their words on one line', async () => {
    const body = `<h2>Sales</h2><div>Sales <em>rose</em>
      by 5%.<p>Two\n  lines.</div><ul><li>one<ul><li>deeper</ul><li><p>two<p>more</ul><blockquote>Said.</blockquote>
      <dl><dt>Term<dd>Meaning</dl><figure><img src=a.png alt="7 bars"><figcaption>Sales, 3 years</figcaption></figure>`;
    expect(await blocksIn(body)).toEqual([
      'heading: Sales',
      'paragraph: Sales |i:rose| by 5%.',
      'paragraph: Two lines.',
      'item: one',
      'item: deeper',
      'item: two',
      'item: more',
      'paragraph: Said.',
      'paragraph: Term',
      'paragraph: Meaning',
      'caption: Sales, 3 years',
    ]);
  });

  it('sections, lists and what introduces them', async () => {
    const { report } = await readBytes(page('<h1>A</h1><h2>B</h2><p>Three things:<ol><li>x<li>y</ol><h2>C</h2><p>z'));
    expect(report.blocks.map(({ section, list, leadIn }) => [section, list, leadIn])).toEqual([
      ['', -1, -1],
      ['A', -1, -1],
      ['A > B', -1, -1],
      ['A > B', 0, 2],
      ['A > B', 0, 2],
      ['A', -1, -1],
      ['A > C', -1, -1],
    ]);
  });

  it('raised and lowered signs keep their style, and touch', async () => {
    expect(await blocksIn('<p>10<sup>2</sup> t of CO<sub>2</sub>, the 23<sup>rd</sup>')).toEqual([
      'paragraph: 10|^:2| t of CO|_:2|, the 23|^:rd',
    ]);
  });

  it('line breaks separate words, two of them paragraphs', async () => {
    const { report } = await readBytes(page('one<br>two<br/><br>three'));
    expect(report.text).toBe('one\ntwo\n\nthree');
    expect(report.blocks).toHaveLength(2);
  });

  it('a paragraph in bold from end to end is a heading', async () => {
    expect(await blocksIn('<p><strong>Key findings</strong><p>Sales rose.')).toEqual([
      'heading: b:Key findings',
      'paragraph: Sales rose.',
    ]);
  });

  it('marks of footnotes are none of the words, their text is a footnote', async () => {
    const read = await readBytes(
      page(`<p>Sales were 12%<sup><a href="#fn1">3</a></sup> of 40<a href="#n4"><sup>4</sup></a> shops.
      <section class="footnotes"><ol><li id="fn1"><p>Of 2020. <a href="#r" role="doc-backlink">↩2</a></ol></section>
      <p class="footnote"><sup>4</sup> Of 2019.`),
    );
    expect(blocks(read)).toEqual([
      'paragraph: Sales were 12%| of 40| shops.',
      'footnote: Of 2020. ',
      'footnote:  Of 2019.',
    ]);
    expect(zones(read)).toEqual(['footnote-mark: 3', 'footnote-mark: 4', 'footnote-mark: ↩2', 'footnote-mark: 4']);
  });

  it('quotation marks that the browser draws', async () => {
    expect(await blocksIn('<p>the <q>Plan 2020</q>.')).toEqual(['paragraph: the “Plan 2020”.']);
  });
});

describe('what is not read', () => {
  it('is in the account when it is shown, and left out when it is not', async () => {
    const read = await readBytes(
      page(`<header>Home 1</header><nav>Menu 2</nav><script>3</script><style>4</style><template>5</template>
      <p hidden>6<p style="color:red; display: none">7<p aria-hidden=true>8<noscript>9</noscript>
      <p>Words <code>x = 10</code> and <del>11</del> more.<pre>12\n 13</pre><form>Search <input value=14></form>
      <img alt="15 bars"><p>See www.example.org/16 and <a href="/17">here</a>.<footer>Since 18</footer>`),
    );
    expect(blocks(read)).toEqual(['paragraph: Words | and | more.', 'paragraph: See | and |L:here|.']);
    expect(zones(read)).toEqual([
      'markup: Home 1',
      'markup: Menu 2',
      'code: x = 10',
      'markup: 11',
      'code: 12\n 13',
      'markup: Search',
      'image: [15 bars]',
      'link: www.example.org/16',
      'markup: Since 18',
    ]);
    expect(breaches(read.report)).toEqual([]);
  });

  it.each([
    ['main', '<p>Around 1<main><header><h1>Title</h1></header><p>Words.<nav>Menu 2</nav></main>'],
    ['role=main', '<p>Around 1<form><div role=main><h1>Title</h1><p>Words.<nav>Menu 2</nav></div></form>'],
    ['article', '<p>Around 1<article><h1>Title</h1><p>Words.<nav>Menu 2</nav></article>'],
  ])('is what stands around %s', async (_what, body) => {
    const read = await readBytes(page(body));
    expect(blocks(read)).toEqual(['heading: Title', 'paragraph: Words.']);
    expect(zones(read)).toEqual(['markup: Around 1', 'markup: Menu 2']);
  });

  it('tables are said to be skipped, each where it stands', async () => {
    const read = await readBytes(
      page('<p>Before.<table><caption>Table 1<tr><th>Year<th>Sales<tr><td>2020<td><b>5</b></table><p>After.'),
    );
    expect(blocks(read)).toEqual(['paragraph: Before.', 'paragraph: After.']);
    expect(read.said).toEqual([
      { code: 'table-skipped', text: 'Table 1\n\tYear\tSales\n\t2020\t5'.replaceAll('\n\t', '\n') },
    ]);
    expect(breaches(read.report)).toEqual([]);
  });

  it('a table that only lays out a page is read', async () => {
    expect(await blocksIn('<table><tr><td><h2>A</h2><p>Sales rose.<td>More.</table>')).toEqual([
      'heading: A',
      'paragraph: Sales rose.',
      'paragraph: More.',
    ]);
  });
});

const PARAGRAPH = `<p class="body-text">Sales of <b>machinery</b> rose by 5% to £1.2&nbsp;bn in 2020, the
  <a class="link" href="https://example.org/series?id=12">highest figure</a> since records began. Exports made up two
  thirds of the total, compared with a half in 2010, and grew faster than sales at home in all but three regions.</p>
`;

describe('whatever the file', () => {
  it.each([
    ['broken', '<p>One <b>two <i>three</b> four</p></div></i> five <ul><p>six</li> <table><p>seven<tr>eight'],
    ['cut', '<p>One two <a href="x'],
    ['in capitals', '<P>One<BR>two<TABLE><TR><TD>1<TD>2</TABLE>'],
  ])('%s, every letter is in a run or a zone', async (_what, body) => {
    const { report } = await readBytes(page(body));
    expect(breaches(report)).toEqual([]);
    expect(report.text).toMatch(/One/);
  });

  it('however deep its elements lie', async () => {
    const depth = 3000;
    expect(await blocksIn(`${'<div>'.repeat(depth)}deep${'</div>'.repeat(depth)}`)).toEqual(['paragraph: deep']);
  });

  it('a page without words is an error that says what to do', async () => {
    await expect(readBytes('<html><script>1</script><div hidden>2')).rejects.toMatchObject({
      message: expect.stringContaining('shows no words'),
      remedy: expect.stringContaining('scripts'),
    });
  });

  it('reading costs no more than twice what the parser alone needs', async () => {
    const body = page(PARAGRAPH.repeat(2000));
    const ratios: number[] = [];
    for (let i = 0; i < 8; i++) {
      const began = process.cpuUsage().user;
      parse(body);
      const parsed = process.cpuUsage().user;
      await readBytes(body);
      ratios.push((process.cpuUsage().user - parsed) / (parsed - began));
    }
    // The best of several runs: what else the machine does only adds.
    expect(Math.min(...ratios)).toBeLessThan(2);
  });
});
