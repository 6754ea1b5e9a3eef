import { describe, expect, it } from 'vitest';
import { blocks, readCase, zones } from './shown.js';

/** The tables a text was said to hold, and its prose. */
function tables(text: string, format: 'markdown' | 'text' = 'markdown'): { tables: string[]; prose: string[] } {
  const read = readCase(text, format);
  const found = read.said.filter(({ code }) => code === 'table-skipped').map((said) => said.text);
  const zoned = zones(read).filter((zone) => zone.startsWith('table: '));
  expect(zoned.length).toBeGreaterThanOrEqual(found.length);
  return { tables: found, prose: blocks(read) };
}

describe('tables are skipped, and said to be', () => {
  const gfm = '| Year | n |\n|:-----|--:|\n| 2012 | 5 |\n| 2013 | **6** |';
  const boxed = '+------+---+\n| Year | n |\n+======+===+\n| 2012 | 5 |\n+------+---+';
  const pipes = 'Year | n | m\n2012 | 5 | 6\n2013 | 6 | 7';
  const columns = 'Sector    2012    2013\nEnergy    1.2     3.4\nWater     5.6     7.8';
  const tabs = 'Sector\t2012\t2013\nEnergy\t1.2\t3.4';
  const html = '<table>\n<tr><td>5</td></tr>\n\n<tr><td>6\n\n7</td></tr>\n</table>';

  it.each([
    ['of GFM', gfm],
    ['in a box', boxed],
    ['of pipes alone', pipes],
    ['of columns', columns],
    ['of tabs', tabs],
    ['of HTML, blank lines in it', html],
    ['of one row', '| a | 5 | 6 |'],
  ])('%s', (_what, table) => {
    for (const end of ['\n', '\r\n']) {
      const text = `Before 1.\n\n${table}\n\nAfter 2.`.replaceAll('\n', end);
      expect(tables(text)).toEqual({
        tables: [table.replaceAll('\n', end)],
        prose: ['paragraph: Before 1.', 'paragraph: After 2.'],
      });
    }
  });

  it('in plain text too', () => {
    for (const table of [pipes, boxed, columns, tabs]) {
      expect(tables(`Before 1.\n\n  ${table.replaceAll('\n', '\n  ')}\n\nAfter 2.`, 'text').prose).toEqual([
        'paragraph: Before 1.',
        'paragraph: After 2.',
      ]);
    }
  });

  it('inside a paragraph, the lines around them read', () => {
    const found = tables(`The figures in £m:\n${pipes}\nSource: the Office`);
    expect(found).toEqual({
      tables: [pipes],
      prose: ['paragraph: The figures in £m:', 'paragraph: Source: the Office'],
    });
  });

  it('one after the other are two', () => {
    expect(tables(`${gfm}\n\n${gfm}`).tables).toHaveLength(2);
  });

  it.each([
    ['a pipe in a sentence', 'Trade | services rose by 5%,\nwhile goods fell.'],
    [
      'two blanks behind a full stop',
      'It rose by 5%.  Then it fell by 6.  So it went\non to rise by 7.  And so on to 8.  Then\nagain by 9.  At last 10.  Done.',
    ],
    ['an indented line', 'It rose by 5%\n\tand then 6% more.'],
  ])('%s is no table', (_what, text) => {
    expect(tables(text).tables).toEqual([]);
  });
});
