/** What `accept` proposes: followed, completed, dropped; and that after it nothing is left to say. */
import { describe, expect, it } from 'vitest';
import { printReview } from '../../pipeline/8-write/review-file.js';
import type { Extraction } from '../../pipeline/model/figure.js';
import type { Decision } from '../../pipeline/model/review.js';
import { parseReview } from '../../pipeline/registry/review-file.js';
import { applyReview } from '../../pipeline/review/apply.js';
import { propose } from '../../pipeline/review/propose.js';
import { acceptAll, addition, decide, extraction, FIGURES, fileOf, TEXT } from './hand.js';

const BY = { reviewer: 'N', date: '2026-12-01' } as const;
const read = extraction();

/** The proposal, written and read again as the program would. */
function proposed(decisions: readonly Decision[], from: Extraction = read) {
  const { rows, changes } = propose(from, fileOf(decisions), BY);
  const again = parseReview(new TextEncoder().encode(printReview(rows)), 'f');
  const left = applyReview(from, fileOf(again)).findings.map(({ diagnostic }) => diagnostic.code);
  return { rows, left, kinds: changes.map(({ kind, quote }) => `${kind} ${quote}`), changes };
}
const withOne = (at: number, fields: Partial<Decision>): Decision[] =>
  acceptAll(read).map((decision, index) => (index === at ? { ...decision, ...fields } : decision));

describe('propose', () => {
  it('accepts every figure of a source that nobody reviewed, in the order of the text', () => {
    const { rows, changes } = propose(read, null, BY);
    expect(changes.map(({ kind }) => kind)).toEqual(['new', 'new', 'new', 'new']);
    expect(rows.map(({ quote, decision, reviewer, date }) => [quote, decision, reviewer, date])).toEqual(
      FIGURES.map(([quote]) => [quote, 'accept', 'N', '2026-12-01']),
    );
    expect(rows[0]!.snippet).toBe('In 2022 financing reached 400 million yuan, up 25%, for 26 firms.');
    expect(applyReview(read, fileOf(rows.map((row) => ({ ...row, line: 1 })))).findings).toEqual([]);
  });

  it('changes nothing where nothing changed, the old reviewer and day included', () => {
    const decisions = acceptAll(read);
    const { rows, kinds, left } = proposed(decisions);
    expect(kinds).toEqual([]);
    expect(left).toEqual([]);
    expect(rows).toEqual(decisions.map(({ line: _, ...row }) => row));
  });

  it('takes over what the program reads now, says what changes, and keeps the names that people gave', () => {
    const { rows, changes, left } = proposed(
      withOne(2, { value: '25', value_low: '25', value_high: '25', indicator_id: 'firms', label: 'Firms' }),
    );
    expect(changes).toEqual([
      {
        kind: 'changed',
        quote: '26',
        snippet: expect.any(String),
        details: ['value: 25 -> 26', 'value_low: 25 -> 26', 'value_high: 25 -> 26'],
      },
    ]);
    expect(rows[2]).toMatchObject({ value: '26', indicator_id: 'firms', label: 'Firms', ...BY });
    expect(left).toEqual([]);
  });

  it('follows a figure whose sentence changed', () => {
    const from = extraction(TEXT.replace('Of them', 'Of those'));
    const { kinds, rows, left } = proposed(
      acceptAll(read).map((one, at) => (at === 3 ? { ...one, indicator_id: 'small' } : one)),
      from,
    );
    expect(kinds).toEqual(['moved 18']);
    expect(rows[3]).toMatchObject({ indicator_id: 'small', reviewer: 'R' });
    expect(left).toEqual([]);
  });

  it('drops the row of a figure that is gone, and says so', () => {
    const { kinds, rows, left } = proposed([
      ...acceptAll(read),
      decide(read, 0, { figure_id: 'gone-1', quote: '99', kind: 'share' }),
    ]);
    expect(kinds).toEqual(['dropped 99']);
    expect(rows).toHaveLength(4);
    expect(left).toEqual([]);
  });

  it('fills in what the program reads for a new correction', () => {
    const { rows, kinds, left } = proposed(
      withOne(2, { decision: 'correct', value: '27', value_high: '27', note: 'x' }),
    );
    expect(kinds).toEqual(['changed 26']);
    expect(rows[2]).toMatchObject({ decision: 'correct', value: '27', machine: 'value=26; value_high=26' });
    expect(left).toEqual([]);
  });

  it('takes over what else changed about a corrected figure, and leaves the correction', () => {
    const { rows, kinds, left } = proposed(
      withOne(2, {
        decision: 'correct',
        value: '27',
        value_high: '27',
        machine: 'value=26; value_high=26',
        measure: 'companies',
        note: 'x',
      }),
    );
    expect(kinds).toEqual(['changed 26']);
    expect(rows[2]).toMatchObject({ decision: 'correct', value: '27', measure: 'firms', reviewer: 'N' });
    expect(left).toEqual([]);
  });

  it('settles a correction that the program no longer needs', () => {
    const { rows, kinds, left } = proposed(withOne(2, { decision: 'correct', machine: 'value=25', note: 'x' }));
    expect(kinds).toEqual(['settled 26']);
    expect(rows[2]).toMatchObject({ decision: 'accept', machine: null });
    expect(left).toEqual([]);
  });

  it('leaves to people a correction of something the program reads otherwise by now', () => {
    const { rows, kinds, left } = proposed(
      withOne(2, { decision: 'correct', value: '28', value_high: '28', machine: 'value=25', note: 'x' }),
    );
    expect(kinds).toEqual(['open 26']);
    expect(rows[2]).toMatchObject({ decision: 'correct', machine: 'value=25' });
    expect(left).toEqual(['review-stale']);
  });

  it('keeps rejections and additions in their places', () => {
    const decisions = [...withOne(0, { decision: 'reject', note: 'x' }), addition('7', 'Page 7 says')];
    const { rows, kinds, left } = proposed(decisions);
    expect(kinds).toEqual([]);
    expect(rows.map(({ decision }) => decision)).toEqual(['reject', 'accept', 'accept', 'accept', 'add']);
    expect(left).toEqual([]);
  });

  it('turns an addition that the program finds by now into an accepted or corrected figure', () => {
    const same = addition('26', 'for 26 firms', { measure: 'firms' });
    const first = proposed([...acceptAll(read).filter(({ quote }) => quote !== '26'), same]);
    expect(first.kinds).toEqual(['settled 26']);
    expect(first.rows[2]).toMatchObject({ decision: 'accept', figure_id: decide(read, 2).figure_id });
    expect(first.left).toEqual([]);
    const other = addition('26', 'for 26 firms', { measure: 'companies' });
    const second = proposed([...acceptAll(read).filter(({ quote }) => quote !== '26'), other]);
    expect(second.rows[2]).toMatchObject({ decision: 'correct', machine: 'measure=firms', measure: 'companies' });
    expect(second.left).toEqual([]);
  });

  it('is the same when done twice', () => {
    const once = proposed(withOne(2, { value: '25' })).rows;
    const twice = propose(read, fileOf(once.map((row) => ({ ...row, line: 1 }))), BY);
    expect(twice.changes).toEqual([]);
    expect(twice.rows).toEqual(once);
  });
});
