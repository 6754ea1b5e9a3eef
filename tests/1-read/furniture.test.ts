import { describe, expect, it } from 'vitest';
import { blocks, blocksOf, readCase, zones, zonesOf } from './shown.js';

const BEFORE = 'Loans were raised against patents, and dozens of local';
const AFTER = 'matchmaking events were held in 12 cities.';
const WHOLE = 'The first paragraph is whole and ends here.';

describe('page numbers', () => {
  it.each([
    '— 41 —',
    '- 41 -',
    '41',
    'Page 41 of 120',
    'page 41',
    'p. 41',
    '41/120',
    '[41]',
    'xii',
    '– xii –',
    '**41**',
    '*Page 41*',
  ])('%s between paragraphs', (line) => {
    const read = readCase(`${WHOLE}\n\n${line}\n\nThe second begins.`);
    expect(blocks(read)).toEqual([`paragraph: ${WHOLE}`, 'paragraph: The second begins.']);
    expect(zones(read).some((zone) => zone.startsWith('page-number: '))).toBe(true);
  });

  it.each(['2015', '482,000', '41 %', '£41', 'mix'])('%s is none', (line) => {
    expect(blocksOf(`${WHOLE}\n\n${line}\n\nThe second begins.`)).toHaveLength(3);
  });

  it('a number with its label below it is none, and a heading is none', () => {
    expect(zonesOf(`${WHOLE}\n\n482\n\npatents granted\n\n# 01`)).toEqual([]);
  });
});

describe('running heads', () => {
  it('are lines said again and again, their page number aside', () => {
    const page = (n: number): string => `Annual Report 2022 | ${n}\n\nPage after page of text number one.\n\n`;
    const read = readCase(page(3) + page(4) + page(5));
    expect(blocks(read)).toEqual(Array(3).fill('paragraph: Page after page of text number one.'));
    expect(zones(read)).toEqual([3, 4, 5].map((n) => `running-head: Annual Report 2022 | ${n}`));
  });

  it('without page number too', () => {
    expect(zonesOf(`Statistics 2023\n\n${WHOLE}\n\n`.repeat(3))).toEqual(
      Array(3).fill('running-head: Statistics 2023'),
    );
  });

  it('are not what names something, or says it once or twice', () => {
    expect(zonesOf(`Table 1\n\n${WHOLE}\n\nTable 2\n\n${WHOLE}\n\nTable 3\n\n${WHOLE}`)).toEqual([]);
    expect(zonesOf(`Statistics 2023\n\n${WHOLE}\n\n`.repeat(2))).toEqual([]);
    expect(zonesOf(`Jobs rose by 5%.\n\n${WHOLE}\n\n`.repeat(3))).toEqual([]);
  });
});

describe('a paragraph cut in two', () => {
  it.each<[what: string, between: string, zone: string[]]>([
    ['a blank line', '\n\n', []],
    ['a form feed', '\n\f', []],
    ['a page number', '\n\n— 41 —\n\n', ['page-number: — 41 —']],
    ['CRLF and a page number', '\r\n\r\nPage 41\r\n\r\n', ['page-number: Page 41']],
    ['a footer and a rule', '\n\nTourism – 2023 · 3/12\n\n---\n\n', ['running-head: Tourism – 2023 · 3/12']],
    ['a picture', '\n\n![chart 5](c6.png)\n\n', ['image: ![chart 5](c6.png)']],
    ['a page number and a running head', '\n\n41\n\nReport | 42\n\n', ['page-number: 41', 'running-head: Report | 42']],
  ])('by %s is one', (_what, between, zone) => {
    const read = readCase(`${WHOLE}\n\n${BEFORE}${between}${AFTER}\n\n${WHOLE}`);
    expect(blocks(read)).toEqual([`paragraph: ${WHOLE}`, `paragraph: ${BEFORE} / ${AFTER}`, `paragraph: ${WHOLE}`]);
    expect(zones(read)).toEqual(zone);
  });

  it('goes on over several pages, in emphasis, with an amount', () => {
    const text = `${BEFORE} *plans (2021–\n\n— 7 —\n\n2023)* reached\n\n— 8 —\n\n5.2 million in the\n\n— 9 —\n\nend.`;
    expect(blocksOf(text)).toEqual([
      `paragraph: ${BEFORE} |i:plans (2021– / i:2023)| reached / 5.2 million in the / end.`,
    ]);
  });

  it('in plain text as in Markdown', () => {
    const read = readCase(`${BEFORE}\n\n- 41 -\n\n${AFTER}`, 'text');
    expect(blocks(read)).toEqual([`paragraph: ${BEFORE} / ${AFTER}`]);
    expect(zones(read)).toContain('page-number: 41 -');
  });

  it.each([
    ['a sentence that has ended', `${BEFORE}.\n\n${AFTER}`],
    ['a note mark behind the end', `${BEFORE}.[^1]\n\n${AFTER}`],
    ['a capital', `${BEFORE}\n\nEvents were held.`],
    ['a heading before', `# ${BEFORE}\n\n${AFTER}`],
    ['a heading after', `${BEFORE}\n\n# ${AFTER}`],
    ['an item before', `- ${BEFORE}\n\n${AFTER}`],
    ['an item after', `${BEFORE}\n\n- ${AFTER}`],
    ['a bold lead after', `${BEFORE}\n\n**Events.** ${AFTER}`],
    ['a caption between', `${BEFORE}\n\nFigure 3: Events\n\n${AFTER}`],
    ['short lines', `roses are red\n\nviolets are blue`],
    ['code between', `${BEFORE}\n\n\`\`\`\n5\n\`\`\`\n\n${AFTER}`],
  ])('is not made of %s', (_what, text) => {
    expect(readCase(text).report.blocks.length).toBeGreaterThan(1);
  });
});
