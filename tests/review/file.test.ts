/** Reading `reviewed.csv`: what it may hold, and what is said of what it may not. */
import { describe, expect, it } from 'vitest';
import { printReview } from '../../pipeline/8-write/review-file.js';
import { parseReview } from '../../pipeline/registry/review-file.js';
import { REVIEW_COLUMNS, type ReviewRow } from '../../schemas/review.js';
import { acceptAll, addition, decide, extraction } from './hand.js';

const read = extraction();
const rowOf = (fields: Partial<ReviewRow> = {}): ReviewRow => {
  const { line: _, ...row } = decide(read, 2);
  return { ...row, ...fields };
};
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const parse = (...rows: readonly ReviewRow[]) => parseReview(bytes(printReview(rows)), 'here/reviewed.csv');
/** What is said of a file. */
const said = (...rows: readonly ReviewRow[]): string => {
  try {
    parse(...rows);
  } catch (error) {
    return (error as Error).message;
  }
  return 'nothing';
};

describe('reviewed.csv', () => {
  it('reads back what was written, with the line of each row', () => {
    const rows = acceptAll(read).map(({ line: _, ...row }) => ({
      ...row,
      note: 'said, "so"\nand 企业 🚀',
      snippet: ` ${row.quote}=1`,
    }));
    const found = parse(...rows);
    expect(found.map(({ line: _, ...row }) => row)).toEqual(rows);
    expect(found.map(({ line }) => line)).toEqual([3, 5, 7, 9]);
  });

  it('takes its columns in any order, a byte order mark and CRLF', () => {
    const names = Object.keys(REVIEW_COLUMNS).reverse() as (keyof ReviewRow)[];
    const text = `\ufeff${names.join(',')}\r\n${names.map((name) => rowOf()[name] ?? '').join(',')}\r\n`;
    expect(parseReview(bytes(text), 'f')).toHaveLength(1);
  });

  it.each([
    [{ decision: 'agree' }, 'decision: invalid'],
    [{ figure_id: null }, 'figure_id: must not be empty'],
    [{ snippet: 'elsewhere' }, 'snippet: must contain the quote'],
    [{ value: null }, 'value: must not be empty with "accept"'],
    [{ value: '1,000' }, 'value: must be a plain decimal'],
    [{ value: '2.6e1' }, 'value: must be a plain decimal'],
    [{ kind: 'number' }, 'kind: invalid'],
    [{ scale: 'three' }, 'scale: must be a power of ten'],
    [{ value_low: '27' }, 'value: must lie between value_low and value_high'],
    [{ basis: 'yearly' }, 'basis: must be year_on_year'],
    [{ machine: 'value=1' }, 'machine: is for "correct" only'],
    [{ decision: 'correct', machine: 'value=1' }, 'note: must give the reason with "correct"'],
    [{ decision: 'reject' }, 'note: must give the reason with "reject"'],
    [{ decision: 'correct', note: 'x', period: '2O22', machine: 'period=2021' }, 'period: must be a period'],
    [{ label: 'Firms' }, 'indicator_id: must not be empty beside a label or topic'],
    [{ indicator_id: 'Firms!' }, 'indicator_id: must be lower-case letters'],
    [{ reviewer: '' }, 'reviewer: '],
    [{ date: '22.11.2026' }, 'date: must be a day'],
  ] as const)('refuses %o', (fields, words) => {
    const message = said(rowOf(fields as Partial<ReviewRow>));
    expect(message).toContain('here/reviewed.csv has a wrong cell:\n  line 2, ');
    expect(message).toContain(words);
  });

  it('refuses an id for a figure to add, and takes one without', () => {
    const { line: _, ...add } = addition('7', 'Page 7 says');
    expect(said({ ...add, figure_id: 'x' })).toContain('figure_id: must be empty where the program found no figure');
    expect(parse(add)).toHaveLength(1);
    expect(said({ ...add, period: 'soon' })).toContain('period: must be a period');
  });

  it('lets a rejection leave the fields empty', () => {
    expect(
      parse(
        rowOf({
          decision: 'reject',
          note: 'a page',
          kind: null,
          value: null,
          unit: null,
          value_low: null,
          value_high: null,
        }),
      ),
    ).toHaveLength(1);
  });

  it('names every wrong cell at once', () => {
    expect(said(rowOf({ value: 'x' }), rowOf({ figure_id: 'other', kind: null }))).toMatch(
      /2 wrong cells:\n {2}line 2, value.*\n {2}line 3, kind/,
    );
  });

  it('refuses a figure decided twice, and an indicator with two labels', () => {
    expect(said(rowOf(), rowOf())).toContain('line 3, figure_id: the figure was already decided in line 2');
    const named = { indicator_id: 'firms', label: 'Firms' };
    expect(said(rowOf(named), rowOf({ ...named, figure_id: 'b', label: 'Companies' }))).toContain(
      'line 3, label: firms has another label in line 2',
    );
  });

  it.each([
    ['decision,figure_id\naccept,x\n', 'its first line lacks snippet, quote'],
    [`${printReview([rowOf()]).replace('decision', 'decison')}`, 'its first line lacks decision and has decison'],
    [printReview([rowOf()]).replace('26', '"26'), 'is no CSV'],
  ])('refuses what is no review: %#', (text, words) => {
    expect(() => parseReview(bytes(text), 'f.csv')).toThrow(words);
  });

  it('refuses what is not UTF-8', () => {
    expect(() => parseReview(new Uint8Array([0xff, 0x41]), 'f.csv')).toThrow('f.csv is not UTF-8');
  });
});
