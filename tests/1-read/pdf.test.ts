/** PDF: what is read from where words stand on the page, and what the program says of files that it cannot read. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageOf } from '../../pipeline/kit/offsets.js';
import { breaches } from './invariants.js';
import { lines, makePdf, type Placed } from './made-pdf.js';
import { blocks, type Read, readBytes, zones } from './shown.js';

const read = (pages: readonly Placed[][], shapes: Parameters<typeof makePdf>[1] = []): Promise<Read> =>
  readBytes(makePdf(pages, shapes), 'case.pdf');
const blocksIn = async (...pages: Placed[][]) => blocks(await read(pages));

/** Prose that fills its lines, so that its last line alone is short. */
const FILLER = [
  'Exports of goods grew in every region of the country over the',
  'period that this report covers and imports of them fell in most',
  'of the regions for which the office collects such statistics.',
];

describe('paragraphs', () => {
  it('run on over the lines, and end where a gap or an indent says so', async () => {
    const found = await blocksIn([
      ...lines(FILLER, { x: 50, y: 700 }),
      ...lines(FILLER, { x: 50, y: 640 }),
      { text: `     ${'Sales grew.'}`, x: 70, y: 604 },
    ]);
    expect(found).toEqual([
      `paragraph: ${FILLER.join(' ')}`,
      `paragraph: ${FILLER.join(' ')}`,
      'paragraph: Sales grew.',
    ]);
  });

  it('run on over columns, which are read one after the other, below what stands across them', async () => {
    const left = [...FILLER.slice(0, 2), ...FILLER.slice(0, 2), 'of it, a rise that no other year since the start of'];
    const right = ['records has seen.', ...FILLER];
    const found = await blocksIn([
      { text: 'A title across both of the columns of this page', x: 50, y: 760, size: 20 },
      ...lines(left, { x: 50, y: 700, size: 8 }),
      ...lines(right, { x: 320, y: 700, size: 8 }),
    ]);
    expect(found[0]).toBe('heading: A title across both of the columns of this page');
    expect(found[1]).toContain('a rise that no other year since the start of records has seen.');
  });

  it('run on over pages, with what stands at their ends left out, and know their pages', async () => {
    const page = (words: string[], number: number): Placed[] => [
      { text: 'Annual report 2020', x: 50, y: 770, size: 8 },
      ...lines(words, { x: 50, y: 700 }),
      { text: String(number), x: 300, y: 30, size: 8 },
    ];
    const found = await read([
      page([...FILLER.slice(0, 2), 'of the regions of the country, which is to say that of the'], 11),
      page(['total of 200 they fell by 5% in 12.', ...FILLER], 12),
      page(FILLER, 13),
    ]);
    expect(blocks(found)[0]).toContain('which is to say that of the total of 200 they fell by 5% in 12.');
    expect(zones(found)).toEqual([
      'running-head: Annual report 2020',
      'page-number: 11',
      'running-head: Annual report 2020',
      'page-number: 12',
      'running-head: Annual report 2020',
      'page-number: 13',
    ]);
    const page1 = pageOf(found.report.pages);
    const at = (words: string) => page1(found.report.text.indexOf(words));
    expect([at('11'), at('Exports'), at('200 they'), at('12')]).toEqual([1, 1, 2, 2]);
    expect(breaches(found.report)).toEqual([]);
  });

  it('keep or lose the hyphen at a line end as their other words tell', async () => {
    const text = await blocksIn(
      lines(
        [
          'The production of elec-',
          'tricity and the produc-',
          'tion of gas, with a year-',
          'on-year rise of long-',
          'term contracts in the 2013-',
          '14 season and non-',
          'profit sales of 3 and/',
          'or 4 units.',
        ],
        { x: 50, y: 700 },
      ),
    );
    expect(text).toEqual([
      'paragraph: The production of electricity and the production of gas, with a year-on-year rise of long-term contracts in the 2013-14 season and non-profit sales of 3 and/or 4 units.',
    ]);
  });
});

describe('lines', () => {
  it('that were stretched to the width of their column are no cells of a table', async () => {
    const wide = (y: number) =>
      ['This', 'is', 'a', 'line'].map((text, i) => ({ text, x: [50, 128.89, 196.11, 261.67][i]!, y }));
    const found = await blocksIn([
      ...lines(FILLER.slice(0, 1), { x: 50, y: 700 }),
      ...[688, 676, 664].flatMap(wide),
      ...lines(FILLER.slice(0, 1), { x: 50, y: 652 }),
    ]);
    const four = 'This is a line';
    expect(found.join(' ')).toContain(`${four} ${four} ${four}`);
  });

  it('with their first one set in are paragraphs, no items, also where it is all there is', async () => {
    const first = { x: 65, y: 700 };
    const paragraph = (y: number): Placed[] => [
      { ...first, y, text: FILLER[0]! },
      ...lines(FILLER.slice(1), { x: 50, y: y - 12 }),
    ];
    const alone = ['Sales grew.', 'Costs did not.'].map((text, i) => ({ ...first, y: 592 - 12 * i, text }));
    const words = [...paragraph(700), ...paragraph(664), ...paragraph(628), ...alone];
    const found = await blocksIn([...words, ...lines(FILLER, { x: 50, y: 568 })]);
    expect(found.map((block) => block.slice(0, 20))).toEqual([
      'paragraph: Exports o',
      'paragraph: Exports o',
      'paragraph: Exports o',
      'paragraph: Sales gre',
      'paragraph: Costs did',
      'paragraph: Exports o',
    ]);
  });
});

describe('signs', () => {
  it('raised and lowered ones are told by size and height', async () => {
    const found = await blocksIn([
      { text: 'Sales of 12%', x: 50, y: 700 },
      { text: '3', x: 109, y: 704, size: 6 },
      { text: 'on 10', x: 116, y: 700 },
      { text: '2', x: 142, y: 704, size: 6 },
      { text: 'ha of CO', x: 150, y: 700 },
      { text: '2', x: 191, y: 698, size: 6 },
    ]);
    expect(found).toEqual(['paragraph: Sales of 12%|^:3| on 10|^:2| ha of CO|_:2']);
  });

  it('printed twice are read once, and letters set apart are words', async () => {
    const found = await blocksIn([
      { text: 'Total sales', x: 50, y: 700 },
      { text: 'Total sales', x: 50.3, y: 700 },
      { text: 'S U M M A R Y of it', x: 50, y: 650 },
    ]);
    expect(found).toEqual(['paragraph: Total sales', 'paragraph: SUMMARY of it']);
  });

  it('spaces inside numbers are kept, where the file writes numbers so', async () => {
    const { report } = await read([
      lines(['Of 12 345 firms 1 200 300 jobs, and in 2013 120 more.'], { x: 50, y: 700 }),
    ]);
    expect(report.text).toBe('Of 12\u00a0345 firms 1\u00a0200\u00a0300 jobs, and in 2013 120 more.');
  });

  it.each([0, 90, 180, 270])('are read on a page turned by %i degrees', async (rotate) => {
    expect(blocks(await read([lines(FILLER, { x: 50, y: 700 })], [{ rotate }]))).toEqual([
      `paragraph: ${FILLER.join(' ')}`,
    ]);
  });

  it('across the page are in the account', async () => {
    const found = await read([[...lines(FILLER, { x: 50, y: 700 }), { text: 'Draft 7', x: 580, y: 300, turned: 90 }]]);
    expect(blocks(found)).toEqual([`paragraph: ${FILLER.join(' ')}`]);
    expect(zones(found)).toEqual(['markup: Draft 7']);
  });
});

describe('other blocks', () => {
  it('headings by their size, items by their marks, notes by their size and mark', async () => {
    const found = await read([
      [
        { text: 'Results', x: 50, y: 750, size: 18 },
        { text: 'Exports', x: 50, y: 720, size: 14 },
        ...lines(FILLER, { x: 50, y: 690 }),
        { text: '1. The first of the items, which is', x: 60, y: 640 },
        { text: 'longer than a line.', x: 72, y: 628 },
        { text: '2. The second.', x: 60, y: 616 },
        { text: '3 Without the islands, for which there are no data.', x: 50, y: 80, size: 7 },
      ],
    ]);
    expect(blocks(found)).toEqual([
      'heading: Results',
      'heading: Exports',
      `paragraph: ${FILLER.join(' ')}`,
      'item: The first of the items, which is longer than a line.',
      'item: The second.',
      'footnote: 3 Without the islands, for which there are no data.',
    ]);
    expect(found.report.blocks.map(({ section }) => section).slice(1, 3)).toEqual(['Results', 'Results > Exports']);
    expect(zones(found)).toEqual(['list-marker: 1.', 'list-marker: 2.']);
  });

  it('headings that the outline of the file names, whatever their size', async () => {
    const words = [
      { text: 'Trade', x: 50, y: 740 },
      { text: '1. Exports of goods', x: 50, y: 728 },
      ...lines(FILLER, { x: 50, y: 716 }),
    ];
    const outline = [
      { title: 'Trade', page: 0 },
      { title: '1 Exports of goods', page: 0 },
      { title: FILLER.at(-1)!, page: 1 },
    ];
    const found = await readBytes(makePdf([words], [], 1, outline), 'case.pdf');
    expect(blocks(found)).toEqual(['heading: Trade', 'heading: 1. Exports of goods', `paragraph: ${FILLER.join(' ')}`]);
    expect(found.report.blocks.at(-1)!.section).toBe('Trade > 1. Exports of goods');
    expect(blocks(await readBytes(makePdf([words]), 'case.pdf'))).not.toContain('heading: Trade');
  });

  it('the words that stand for a picture are left out', async () => {
    const drawing = (icon: string): string =>
      `q 50 600 300 20 re W n ${icon} BT /F1 10 Tf 68 606 Td (Chart of 12 exports) Tj ET Q`;
    const prose = lines(FILLER, { x: 50, y: 700 });
    const found = await read([prose], [{ drawing: drawing('q 12 0 0 12 52 604 cm Q') }]);
    expect(blocks(found)).toEqual([`paragraph: ${FILLER.join(' ')}`]);
    expect(zones(found)).toEqual(['image: Chart of 12 exports']);
    expect(blocks(await read([prose], [{ drawing: drawing('') }]))).toContain('paragraph: Chart of 12 exports');
  });

  it('items whose marks are drawn, in one list over two pages', async () => {
    const items = (texts: string[]): Placed[] => texts.map((text, i) => ({ text, x: 70, y: 640 - 12 * i }));
    const drawing = '58 641 4 4 re f 58 629 4 4 re f';
    const found = await read(
      [
        [...lines(FILLER, { x: 50, y: 700 }), ...items(['Exports rose.', 'Imports fell.'])],
        [...items(['Prices stood still.', 'Wages rose.']), ...lines(FILLER, { x: 50, y: 600 })],
      ],
      [{ drawing }, { drawing }],
    );
    const listed = found.report.blocks.filter(({ kind }) => kind === 'item');
    expect(blocks(found).slice(1, 5)).toEqual([
      'item: Exports rose.',
      'item: Imports fell.',
      'item: Prices stood still.',
      'item: Wages rose.',
    ]);
    expect(new Set(listed.map(({ list }) => list)).size).toBe(1);
  });

  it('rows of numbers that stand close, with labels higher than their rows, are a table', async () => {
    const row = (first: string, numbers: string, second: string, y: number): Placed[] => [
      { text: first, x: 50, y },
      { text: numbers, x: 120, y: y - 6 },
      { text: second, x: 50, y: y - 12 },
    ];
    const found = await read([
      [
        ...lines(FILLER, { x: 50, y: 700 }),
        ...row('United', '77.5 77.8 78.1 78.6', 'Kingdom', 640),
        ...row('Northern', '76.2 76.4 76.7 77.1', 'Ireland', 612),
      ],
    ]);
    expect(blocks(found)).toEqual([`paragraph: ${FILLER.join(' ')}`]);
    expect(found.said.map(({ code }) => code)).toContain('table-skipped');
  });

  it('tables are skipped, and do not leak into the prose around them', async () => {
    const row = (cells: string[], y: number): Placed[] => cells.map((text, i) => ({ text, x: 50 + 120 * i, y }));
    const found = await read([
      [
        ...lines(FILLER, { x: 50, y: 700 }),
        ...row(['Region', '2019', '2020'], 640),
        ...row(['North', '1,200', '1,310'], 625),
        ...row(['South', '900', '870'], 610),
        ...lines(FILLER, { x: 50, y: 570 }),
      ],
    ]);
    expect(blocks(found)).toEqual([`paragraph: ${FILLER.join(' ')}`, `paragraph: ${FILLER.join(' ')}`]);
    expect(found.said).toEqual([
      { code: 'table-skipped', text: 'Region\t2019\t2020\nNorth\t1,200\t1,310\nSouth\t900\t870' },
    ]);
  });
});

describe('files that cannot be read', () => {
  it('one bad page among good ones is said, and the others are read', async () => {
    const found = await read(
      [lines(FILLER, { x: 50, y: 700 }), lines(['More.'], { x: 50, y: 700 }), []],
      [{}, {}, { broken: true }],
    );
    expect(found.said.map(({ code }) => code)).toEqual(['page-unreadable']);
    expect(blocks(found)).toEqual([`paragraph: ${FILLER.join(' ')}`, 'paragraph: More.']);
  });

  it('pages that the file counts and does not hold are said', async () => {
    const pages = [lines(FILLER, { x: 50, y: 700 }), lines(['More.'], { x: 50, y: 700 })];
    const codes = async (count: number) =>
      (await readBytes(makePdf(pages, [], count), 'case.pdf')).said.map(({ code }) => code);
    expect(await codes(2)).toEqual([]);
    expect(await codes(4)).toEqual(['page-unreadable']);
  });

  it.each([
    ['without words', makePdf([[], []]), /has no text layer: its 2 pages/, /OCR/],
    ['cut short', Buffer.from('%PDF-1.7\n1 0 obj'), /is a damaged PDF file/, /again/],
    ['of nothing but pages that are broken', makePdf([[]], [{ broken: true }]), /is a damaged PDF file/, /again/],
  ])('%s: an error that says which, and what to do', async (_what, bytes, message, remedy) => {
    await expect(readBytes(bytes, 'case.pdf')).rejects.toMatchObject({
      message: expect.stringMatching(message),
      remedy: expect.stringMatching(remedy),
    });
  });
});

const CORPUS = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpus', 'pdf');

describe.skipIf(!existsSync(CORPUS))('published files, each with its right kind of answer', () => {
  /** What the words of a file begin with, what is said of it, or the error. */
  const ANSWERS: Readonly<Record<string, RegExp | string>> = {
    'empty.pdf': /is empty/,
    'federal-register-2020-17221.pdf': 'table-skipped',
    'hello_structure.pdf': '',
    'issue-53-example.pdf': 'table-skipped',
    'issue-67-example.pdf': 'not-english',
    'issue-71-duplicate-chars-2.pdf': 'not-english',
    'la-precinct-bulletin-2014-p1.pdf': 'table-skipped',
    'malformed-from-issue-932.pdf': '',
    'nics-background-checks-2015-11-rotated.pdf': 'table-skipped',
    'password-example.pdf': /is encrypted/,
    'pdf_structure.pdf': 'not-english',
    'pr-138-example.pdf': 'table-skipped',
    'scotus-transcript-p1.pdf': '',
    'senate-expenditures.pdf': 'table-skipped',
    'word365_structure.pdf': 'table-skipped',
  };

  it('is every file of the folder', () => {
    expect(Object.keys(ANSWERS).sort()).toEqual(readdirSync(CORPUS).sort());
  });

  it.each(Object.entries(ANSWERS))('%s: %s', async (name, answer) => {
    const reading = readBytes(readFileSync(join(CORPUS, name)), name);
    if (answer instanceof RegExp) {
      await expect(reading).rejects.toMatchObject({
        message: expect.stringMatching(answer),
        remedy: expect.any(String),
      });
      return;
    }
    const { report, said } = await reading;
    expect([...new Set(said.map(({ code }) => code))]).toEqual(answer === '' ? [] : [answer]);
    expect(breaches(report)).toEqual([]);
  });
});
