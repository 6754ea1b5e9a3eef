import { describe, expect, it } from 'vitest';
import { blocks, blocksOf, readCase, zones, zonesOf } from './shown.js';

const sections = (text: string): string[] => readCase(text).report.blocks.map(({ section }) => section);
const leadIns = (text: string): number[] => readCase(text).report.blocks.map(({ leadIn }) => leadIn);
const lists = (text: string): number[] => readCase(text).report.blocks.map(({ list }) => list);

describe('headings', () => {
  it.each([
    ['# 01', 'heading: 01'],
    ['## Trends 2022 ##', 'heading: Trends 2022'],
    ['####Figures in brief', 'heading: Figures in brief'],
    ['Trends 2022\n===', 'heading: Trends 2022'],
    ['Trends *2022*\n---', 'heading: Trends |i:2022'],
    ['**Contacts:**', 'heading: b:Contacts:'],
    ['** 1. What is new?**', 'heading: b:1. What is new?'],
    ['2.1 Patent filings', 'heading: 2.1 Patent filings'],
    ['Chapter IV', 'heading: Chapter IV'],
    ['SUMMARY OF FINDINGS', 'heading: SUMMARY OF FINDINGS'],
    ['**The total rose to 5 million.**', 'paragraph: b:The total rose to 5 million.'],
    ['**A lead.** And more.', 'paragraph: b:A lead.| And more.'],
    ['2.1 million people moved', 'paragraph: 2.1 million people moved'],
    ['2.5 Patents were filed', 'paragraph: 2.5 Patents were filed'],
    ['#1 in the world', 'paragraph: #1 in the world'],
    ['Figure 3: Households, 2013', 'caption: Figure 3: Households, 2013'],
    ['#### Chart 8.3 Changes in 2014', 'caption: Chart 8.3 Changes in 2014'],
    ['##### Table 2', 'caption: Table 2'],
    ['**Table 2.1 – Income in 2014**', 'caption: b:Table 2.1 – Income in 2014'],
    ['Figure 3 shows that 5% moved.', 'paragraph: Figure 3 shows that 5% moved.'],
    ['Table 3 Provides the rest.', 'paragraph: Table 3 Provides the rest.'],
  ])('%j', (text, expected) => {
    expect(blocksOf(text)).toEqual([expected]);
  });

  it('form the path of a section, and captions do not', () => {
    expect(sections('# A *b*\n\nword\n\n## C &amp; d\n\ny\n\n### Figure 1: e\n\nz\n\n# F\n\nw')).toEqual([
      '',
      'A b',
      'A b',
      'A b > C & d',
      'A b > C & d',
      'A b > C & d',
      '',
      'F',
    ]);
  });
});

describe('lists', () => {
  const text =
    'By group:\n\n- wine: 5\n- *beer*: 6\n  1. ale 7\n  2. stout 8\n- cider: 9\n\n  more 10\n\nAnd that was all.\n\n1) one\n2) two';

  it('are items, their markers zones', () => {
    expect(blocksOf(text)).toEqual([
      'paragraph: By group:',
      'item: wine: 5',
      'item: i:beer|: 6',
      'item: ale 7',
      'item: stout 8',
      'item: cider: 9',
      'item: more 10',
      'paragraph: And that was all.',
      'item: one',
      'item: two',
    ]);
    expect(zonesOf(text)).toEqual(['-', '-', '1.', '2.', '-', '1)', '2)'].map((marker) => `list-marker: ${marker}`));
  });

  it('know what introduces them', () => {
    expect(leadIns(text)).toEqual([-1, 0, 0, 2, 2, 0, 0, -1, -1, -1]);
    expect(lists(text)).toEqual([-1, 0, 0, 1, 1, 0, 0, -1, 2, 2]);
  });

  it('do not introduce one another', () => {
    expect(leadIns('Of these:\n\n- five\n\n1) six\n2) seven')).toEqual([-1, 0, -1, -1]);
  });

  it('under a heading have no lead-in', () => {
    expect(leadIns('## Key points:\n\n- a\n- b')).toEqual([-1, -1, -1]);
  });

  it('keep a number that is no marker', () => {
    expect(blocksOf('- 1 Enhancing\n- -1.7% fell')).toEqual(['item: 1 Enhancing', 'item: -1.7% fell']);
  });

  it('may have the bullets of word processors', () => {
    const read = readCase('Of these:\n\n• five\n• six\n\n• seven');
    expect(blocks(read)).toEqual(['paragraph: Of these:', 'item: five', 'item: six', 'item: seven']);
    expect(read.report.blocks.map(({ list, leadIn }) => [list, leadIn])).toEqual([
      [-1, -1],
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
  });
});

describe('what is no prose', () => {
  it.each<[what: string, text: string, expected: string[]]>([
    ['front matter', '---\ntitle: Report 2022\n---\n\na', ['markup: ---\ntitle: Report 2022\n---']],
    ['fenced code', 'a\n\n```js\n5\n```', ['code: ```js\n5\n```']],
    ['indented code', 'a\n\n    5 + 6', ['code: 5 + 6']],
    ['a comment', 'a\n\n<!-- 5\n\n6 -->', ['markup: <!-- 5\n\n6 -->']],
    [
      'machinery',
      'a\n\n<div class="c5"><iframe>5</iframe></div>',
      ['markup: <div class="c5"><iframe>5</iframe></div>'],
    ],
    ['an unknown tag', 'a\n\n<chart path="/2014/5" />', ['markup: <chart path="/2014/5" />']],
    ['a footnote', 'a[^1]\n\n[^1]: Five', ['footnote-mark: [^1]', 'footnote-mark: [^1]: ']],
  ])('%s', (_what, text, expected) => {
    expect(zonesOf(text)).toEqual(expected);
  });

  it('a rule is not front matter', () => {
    expect(blocksOf('---\nIn 2022 it rose.\n\n---\nb')).toEqual(['paragraph: In 2022 it rose.', 'paragraph: b']);
  });

  it('prose between tags is read', () => {
    expect(blocksOf('<div class="c5">\n<p>It rose by 7%.</p>\n</div>')[0]).toContain('It rose by 7%.');
    expect(blocksOf('</br>\nIt rose by 7%.')[0]).toContain('It rose by 7%.');
  });

  it('footnotes are blocks of their own', () => {
    expect(blocksOf('a\n\n[^1]: Five.\n[^2]: Six\nseven.\n\n    Eight.')).toEqual([
      'paragraph: a',
      'footnote: Five.',
      'footnote: Six seven.',
      'footnote: Eight.',
    ]);
    expect(blocksOf('[^1]: One')).toEqual(['footnote: One']);
  });

  it('names of header lines are markup, what they say is prose', () => {
    const read = readCase('Theme: Elections\nHeadline 1: It rose by 5%.\nContact email: a5@x.org\n\n## B');
    expect(blocks(read)).toEqual(['paragraph: Elections', 'paragraph: It rose by 5%.', 'heading: B']);
    expect(zones(read)).toEqual(['markup: Theme:', 'markup: Headline 1:', 'markup: Contact email:', 'link: a5@x.org']);
  });
});

describe('line ends and white space', () => {
  const lf = '# A 1\n\nIt *rose* by 5%,\nthen 6%.\n\n- b 7\n- c 8\n\nd\n===\n\n| e | f |\n|---|---|\n| 1 | 2 |\n';

  it.each([
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('%s is read as LF is', (_name, end) => {
    const text = lf.replaceAll('\n', end);
    expect(blocksOf(text)).toEqual(blocksOf(lf));
    expect(zonesOf(text).map((zone) => zone.replaceAll(end, '\n'))).toEqual(zonesOf(lf));
  });

  it('keeps tabs, no-break and thin spaces in the runs', () => {
    const text = 'It\tcost 5\u00a0000\u202f€ and 6\u2009%.';
    const { report } = readCase(text);
    expect([...report.runs]).toEqual([0, text.length, 0, 1]);
  });
});

describe('plain text', () => {
  it('has paragraphs, items and underlined headings, and no markup', () => {
    const read = readCase(
      'Annual Report\n=============\n\nIt *rose* by 5%\n  to 6_000.\n\nOf these:\n - seven\n   and more\n - eight\n\n(a) nine\n(b) ten\n\n<b> & `11` [12](13)',
      'text',
    );
    expect(blocks(read)).toEqual([
      'heading: Annual Report',
      'paragraph: It *rose* by 5% to 6_000.',
      'paragraph: Of these:',
      'item: seven and more',
      'item: eight',
      'item: nine',
      'item: ten',
      'paragraph: <b> & `11` [12](13)',
    ]);
    expect(zones(read)).toEqual(['- ', '- ', '(a) ', '(b) '].map((marker) => `list-marker: ${marker}`));
    expect(read.report.blocks[3].leadIn).toBe(2);
  });

  it('keeps a number that begins a line of a paragraph', () => {
    expect(blocks(readCase('There were\n12. Or so.', 'text'))).toEqual(['paragraph: There were 12. Or so.']);
  });

  it('has addresses', () => {
    expect(zones(readCase('see http://x.org/5 or a5@x.org', 'text'))).toEqual([
      'link: http://x.org/5',
      'link: a5@x.org',
    ]);
  });
});
