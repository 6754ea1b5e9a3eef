/** What a decision does to the figures, and what is said when it no longer fits. */
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../pipeline/model/review.js';
import { applyReview } from '../../pipeline/review/apply.js';
import { acceptAll, addition, decide, extraction, FIGURES, fileOf, TEXT } from './hand.js';

const read = extraction();

/** Codes and words of what is said, and the figures as values by quote. */
function applied(decisions: readonly Decision[], from = read) {
  const { extraction: right, reviewed, findings } = applyReview(from, fileOf(decisions));
  const said = findings.map(({ diagnostic }) => [
    diagnostic.code,
    diagnostic.details.why ?? diagnostic.details.changes ?? diagnostic.details.quote,
  ]);
  return {
    right,
    reviewed: reviewed!,
    findings,
    said,
    values: right.figures.map(({ quote, value }) => [quote, value]),
  };
}

/** The decisions with one of them changed. */
const withOne = (at: number, fields: Partial<Decision>): Decision[] =>
  acceptAll(read).map((decision, index) => (index === at ? { ...decision, ...fields } : decision));

describe('accept', () => {
  it('changes nothing and says nothing where the program reads what was accepted', () => {
    const { right, reviewed, said } = applied(acceptAll(read));
    expect(said).toEqual([]);
    expect(right).toEqual(read);
    expect(reviewed.machine).toEqual(read);
    expect(reviewed.verdicts).toEqual(['accepted', 'accepted', 'accepted', 'accepted']);
  });

  it.each([
    ['kind', 'ratio'],
    ['value', '401000000'],
    ['value_low', '1'],
    ['value_high', null],
    ['unit', 'USD'],
    ['per', 'head'],
    ['scale', '9'],
    ['modifier', 'nearly'],
    ['statistic', 'average'],
    ['role', 'target'],
    ['measure', 'other financing'],
    ['period', '2021'],
    ['of', 'no-figure'],
    ['basis', 'year_on_year'],
  ] as const)('notices that %s has changed', (field, was) => {
    const { said, reviewed } = applied(withOne(0, { [field]: was }));
    expect(said).toEqual([
      ['review-changed', expect.stringMatching(new RegExp(`^${field} ${was ?? '\\(empty\\)'} is now `))],
    ]);
    expect(reviewed.verdicts[0]).toBeNull();
  });

  it('misses a figure that is gone, at its line of the review', () => {
    const { findings } = applied([...acceptAll(read), decide(read, 0, { figure_id: 'gone-1', line: 77 })]);
    expect(findings.map(({ diagnostic, decision }) => [diagnostic.code, diagnostic.end, decision?.line])).toEqual([
      ['review-missing', 0, 77],
    ]);
  });

  it('names a figure that nobody has looked at, at its place', () => {
    const { findings } = applied(acceptAll(read).slice(0, 3));
    expect(findings.map(({ diagnostic }) => [diagnostic.code, TEXT.slice(diagnostic.start, diagnostic.end)])).toEqual([
      ['review-new', '18'],
    ]);
  });

  it('says once that a source was never reviewed', () => {
    const { findings, extraction: same, reviewed } = applyReview(read, null);
    expect(findings.map(({ diagnostic }) => [diagnostic.code, diagnostic.details])).toEqual([
      ['review-none', { count: '4' }],
    ]);
    expect(same).toBe(read);
    expect(reviewed).toBeNull();
  });
});

describe('correct', () => {
  const wrong = { decision: 'correct', note: 'misread' } as const;

  it('puts the right cells in, and keeps what the program read as evidence', () => {
    const fix = {
      ...wrong,
      value: '27',
      value_low: '27',
      value_high: '27',
      machine: 'value=26; value_low=26; value_high=26',
    };
    const { right, reviewed, said } = applied(withOne(2, fix));
    expect(said).toEqual([]);
    expect(right.figures[2]).toEqual({ ...read.figures[2], value: '27', low: '27', high: '27' });
    expect(reviewed.machine.figures[2]).toEqual(read.figures[2]);
    expect(reviewed.verdicts[2]).toBe('corrected');
  });

  it('corrects every field, links included', () => {
    const all = {
      kind: 'share',
      unit: 'percent',
      per: 'head',
      scale: '3',
      modifier: 'nearly',
      statistic: 'median',
      role: 'target',
      measure: 'x',
      period: '2021',
      of: decide(read, 0).figure_id,
      basis: 'unspecified',
    } as const;
    const machine =
      'kind=count; unit=1; per=; scale=0; modifier=exact; statistic=; role=statement; measure=firms; period=2022; of=; basis=';
    const { right, said } = applied(withOne(2, { ...wrong, ...all, machine }));
    expect(said).toEqual([]);
    expect(right.figures[2]).toMatchObject({ ...all, scale: 3, of: 0 });
  });

  it('can empty a field', () => {
    const { right } = applied(withOne(2, { ...wrong, measure: null, machine: 'measure=firms' }));
    expect(right.figures[2]?.measure).toBeNull();
  });

  it.each([
    [{ value: '27', machine: 'value=25' }, "the program's value 25 is now 26"],
    [{ machine: 'value=25' }, 'the program now reads the same by itself'],
    [{ value: '27', machine: null }, 'column machine must say what the program reads: value=26'],
    [{ machine: null }, 'the program reads the same by itself'],
    [{ value: '27', machine: 'the value' }, 'column machine must say what the program reads: value=26'],
  ] as const)('%o does not apply', (fields, why) => {
    const { right, said, reviewed } = applied(withOne(2, { ...wrong, ...fields }));
    expect(said).toEqual([['review-stale', why]]);
    expect(right.figures[2]).toEqual(read.figures[2]);
    expect(reviewed.verdicts[2]).toBeNull();
  });

  it('applies, and says what else has changed', () => {
    const { right, said } = applied(withOne(2, { ...wrong, value: '27', machine: 'value=26', measure: 'companies' }));
    expect(said).toEqual([['review-changed', 'measure companies is now firms']]);
    expect(right.figures[2]).toMatchObject({ value: '27', measure: 'firms' });
  });
});

describe('reject', () => {
  it('takes the figure out, and out of the links to it', () => {
    const { values, right, reviewed, said } = applied(withOne(0, { decision: 'reject' }));
    expect(said).toEqual([]);
    expect(values.map(([quote]) => quote)).toEqual(['25%', '26', '18']);
    expect(right.figures[0]?.of).toBe(-1);
    expect(reviewed.machine).toEqual(read);
    expect(reviewed.origin).toEqual([1, 2, 3]);
    expect(reviewed.verdicts[0]).toBe('rejected');
  });

  it('says when there is nothing to reject any more', () => {
    const { said } = applied([...acceptAll(read), decide(read, 0, { figure_id: 'gone-1', decision: 'reject' })]);
    expect(said).toEqual([['review-stale', 'the program no longer finds the figure']]);
  });
});

describe('add', () => {
  const seven = addition('7', 'Page 7 says');

  it('puts the figure in its place, moves the links, and takes the number out of the account', () => {
    const text = `${TEXT} Up 5% to 9.`;
    const from = extraction(text, [...FIGURES, ['5%', { kind: 'change', of: 5, unit: 'percent' }], ['9', {}]]);
    const { values, right, reviewed, said } = applied([...acceptAll(from), seven], from);
    expect(said).toEqual([]);
    expect(values.map(([quote]) => quote)).toEqual(['400 million yuan', '25%', '26', '18', '7', '5%', '9']);
    expect(right.figures.map(({ of }) => of)).toEqual([-1, 0, -1, -1, -1, 6, -1]);
    expect(right.skipped).toEqual([]);
    expect(reviewed.verdicts[4]).toBe('added');
    expect(right.figures[4]).toMatchObject({
      value: '7',
      measure: 'pages',
      rules: ['review'],
      sentence: 2,
      periodBasis: 'stated',
    });
  });

  it('finds its snippet across line breaks', () => {
    const from = extraction(TEXT.replace('Page 7 says', 'Page\n 7\tsays'));
    expect(applied([...acceptAll(from), seven], from).said).toEqual([]);
  });

  it.each([
    [addition('7', 'Paper 7 says'), 'the snippet does not stand in the text'],
    [addition('6', 'for 26 firms'), 'it overlaps the figure "26"; reject that one first'],
    [addition('26', 'for 26 firms'), 'the program finds the figure by itself'],
    [addition('2', '2022'), 'the quote stands more than once in the snippet; shorten the snippet'],
    [addition('a', 'a'), expect.stringMatching(/^the snippet stands \d+ times in the text; lengthen it$/)],
  ])('says why it cannot be added: %#', (decision, why) => {
    const { said, values } = applied([...acceptAll(read), decision]);
    expect(said).toEqual([['review-stale', why]]);
    expect(values).toHaveLength(4);
  });

  it('may lie across a rejected figure', () => {
    const { said, values, reviewed } = applied([
      ...withOne(2, { decision: 'reject' }),
      addition('26 firms', 'for 26 firms', { value: '26', value_low: '26', value_high: '26' }),
    ]);
    expect(said).toEqual([]);
    expect(values.map(([quote]) => quote)).toEqual(['400 million yuan', '25%', '26 firms', '18']);
    expect(reviewed.machine.figures).toHaveLength(5);
  });
});
