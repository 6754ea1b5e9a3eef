/** PDF: pages as journals and offices lay them out, with tables, notes and names among their columns. */
import { describe, expect, it } from 'vitest';
import { lines, makePdf, type Placed } from './made-pdf.js';
import { blocks, readBytes, zones } from './shown.js';

const read = (...pages: Placed[][]) => readBytes(makePdf(pages), 'case.pdf');

const PROSE = [
  'Exports of goods grew in every region of',
  'the country over the period that this',
  'report covers and imports of them fell in',
  'most of the regions for which the office',
  'collects statistics of trade and of prices',
];
const LEFT = { x: 50, y: 700 };
const RIGHT = { x: 320, y: 700 };

/** A row of a table in letters of its own. */
const row = (y: number, ...cells: ReadonlyArray<readonly [number, string]>): Placed[] =>
  cells.map(([x, text]) => ({ text, x, y, size: 8, font: 'bold' }));

describe('columns', () => {
  it('stand below the name and date of a journal, wherever these are', async () => {
    const found = blocks(
      await read([
        { text: 'Bulletin of Trade', x: 320, y: 760, size: 8, font: 'bold' },
        { text: 'Monday, 4 May', x: 320, y: 748, size: 8 },
        ...lines([...PROSE, 'statistics of them for the whole'], LEFT),
        ...lines(['economy, by quarter.', ...PROSE, 'alike.'], RIGHT),
      ]),
    );
    expect(found.join('\n')).toContain('of them for the whole economy, by quarter.');
  });

  it('are found though words of a table jut into the gap between them', async () => {
    const found = blocks(
      await read([
        ...lines([...PROSE, ...PROSE, 'statistics of them for the whole'], LEFT),
        ...lines(['economy, by quarter.', ...PROSE, ...PROSE, 'alike.'], RIGHT),
        { text: 'Cost', x: 285, y: 560, size: 8, font: 'bold' },
        ...row(540, [50, 'Wiring of the northern and of all the stations that belong to them 40 41 1,200 14.5']),
        ...row(530, [50, 'Wiring of the southern and of all the stations that belong to them 40 41 1,300 15.5']),
        ...row(520, [50, 'Wiring of the islands and of all the stations that belong to them 40 41 1,400 16.5']),
      ]),
    );
    expect(found.join('\n')).toContain('of them for the whole economy, by quarter.');
  });

  it('of a few lines stand where those of other pages do', async () => {
    const found = blocks(
      await read(
        [...lines([...PROSE, 'alike.'], LEFT), ...lines([...PROSE, 'alike.'], RIGHT)],
        [
          ...lines(
            [
              'One of a few words is enough to tell us',
              'that this column here is the one that is',
              'read first, before all others that stand',
              'beside it.',
            ],
            LEFT,
          ),
          ...lines(['Second comes the column that stands at', 'the right side of it.'], RIGHT),
        ],
      ),
    );
    expect(found.slice(-2)).toEqual([
      'paragraph: One of a few words is enough to tell us that this column here is the one that is read first, before all others that stand beside it.',
      'paragraph: Second comes the column that stands at the right side of it.',
    ]);
  });
});

describe('a table below columns', () => {
  it('keeps the head that stands within one column, and its rows with leaders', async () => {
    const found = await read([
      ...lines([...PROSE, ...PROSE, 'statistics of them for the whole'], LEFT),
      ...lines(['economy, by quarter.', ...PROSE, ...PROSE, 'alike.'], RIGHT),
      ...row(560, [60, 'Work'], [150, 'Hours'], [340, 'Cost'], [440, 'Year']),
      ...row(
        548,
        [
          50,
          'Wiring of the grid ........................................ 40 hours ................................ $0',
        ],
        [440, '2014'],
      ),
      ...row(
        536,
        [
          50,
          'Wiring of stations ........................................ 41 hours ................................ $0',
        ],
        [440, '2015'],
      ),
      ...row(
        524,
        [
          50,
          'Wiring of islands .......................................... 42 hours ................................ $0',
        ],
        [440, '2016'],
      ),
    ]);
    expect(blocks(found).join('\n')).not.toMatch(/Hours|Cost|Year|Wiring|hours|\$/);
    expect(zones(found).filter((zone) => zone.startsWith('table: '))).toHaveLength(1);
  });
});

describe('words of another size', () => {
  it('at the beginning of a paragraph do not end it', async () => {
    const lead: Placed[] = [
      { text: 'FOR MORE INFORMATION ON PRICES ASK:', x: 50, y: 700, size: 7, font: 'bold' },
      { text: 'Jane', x: 208, y: 700 },
    ];
    const found = blocks(
      await read([...lead, ...lines(['Doe, of the office.', ...PROSE, ...PROSE], { x: 50, y: 688 })]),
    );
    expect(found[0]).toMatch(/^paragraph: b:FOR MORE INFORMATION ON PRICES ASK:\| Jane Doe, of the office\./);
  });
});

describe('a footnote', () => {
  it('goes on at the foot of the next column', async () => {
    const small = (words: string[], x: number): Placed[] => lines(words, { x, y: 620, size: 7 });
    const found = blocks(
      await read([
        ...lines([...PROSE, 'alike.'], LEFT),
        ...small(['1 The prices of these goods follow those of'], 50),
        ...lines([...PROSE, 'alike.'], RIGHT),
        ...small(['the year 2010, and are 5 percent lower.'], 320),
      ]),
    );
    expect(found).toContain(
      'footnote: 1 The prices of these goods follow those of the year 2010, and are 5 percent lower.',
    );
  });
});

describe('a list', () => {
  it('has no item that begins within a sentence of another', async () => {
    const item = ['(a) The rules that stand in figure 10 to paragraph', '(i) of this report hold for all of them.'];
    const found = blocks(
      await read([
        ...lines([...PROSE, 'alike:'], LEFT),
        { text: item[0]!, x: 62, y: 628 },
        { text: item[1]!, x: 50, y: 616 },
      ]),
    );
    expect(found.at(-1)).toBe(
      'item: The rules that stand in figure 10 to paragraph (i) of this report hold for all of them.',
    );
  });
});
