/** The tables of a reviewed source: evidence beside what people left, and indicators as people named them. */
import { describe, expect, it } from 'vitest';
import { derive } from '../../pipeline/6-derive/index.js';
import { check } from '../../pipeline/7-check/index.js';
import type { Decision } from '../../pipeline/model/review.js';
import { applyReview } from '../../pipeline/review/apply.js';
import type { SourceEntry } from '../../schemas/source.js';
import { ENTRY } from '../7-check/dataset.js';
import { acceptAll, addition, decide, extraction, FIGURES, fileOf } from './hand.js';

const read = extraction();
const SOURCE = {
  title: 'A report',
  publisher: 'An office',
  period: '2022',
  area: 'CN',
  language: 'en',
  currency: 'CNY',
  url: null,
  license: null,
  redistribute: 'full',
  fiscal_year_start: null,
  decimal: 'point',
  file: 'text.md',
  sha256: 'a'.repeat(64),
  obtained: 'by hand',
  published: null,
} as const satisfies SourceEntry;

function tables(decisions: readonly Decision[], from = read) {
  const { extraction: right, reviewed } = applyReview(from, fileOf(decisions));
  const derived = derive(right, { report: () => {} });
  const { tables: rows, diagnostics } = check(
    ENTRY,
    [],
    [{ entry: SOURCE, result: { extraction: right, derived }, reviewed, diagnostics: [] }],
  );
  return { ...rows, codes: diagnostics.map(({ code }) => code), diagnostics };
}

const withOne = (at: number, fields: Partial<Decision>): Decision[] =>
  acceptAll(read).map((decision, index) => (index === at ? { ...decision, ...fields } : decision));

const financing = { indicator_id: 'pledge_financing', label: 'Pledge financing', topic: 'Finance' } as const;

describe('what people decided, in the tables', () => {
  it('keeps the machine value in figures, and publishes the correction with its status and what follows from it', () => {
    const fix = {
      decision: 'correct',
      value: '500000000',
      value_low: '500000000',
      value_high: '500000000',
      machine: 'value=400000000; value_low=399500000; value_high=400500000',
    } as const;
    const { figures, observations, derived } = tables(withOne(0, fix));
    expect(figures[0]).toMatchObject({ value: 400000000, value_low: 399500000, review: 'corrected' });
    const values = observations.filter(({ indicator_id }) => indicator_id === figures[0]!.indicator_id);
    expect(values.map(({ value, status, period }) => [value, status, period])).toEqual([
      [400000000, 'derived', '2021'],
      [500000000, 'corrected', '2022'],
    ]);
    expect(derived.find(({ rule }) => rule === 'baseline')?.value).toBe(400000000);
    expect(figures.slice(1).map(({ review }) => review)).toEqual(['accepted', 'accepted', 'accepted']);
    expect(observations.filter(({ status }) => status === 'corrected')).toHaveLength(1);
  });

  it('keeps a corrected target a target', () => {
    const { observations } = tables(withOne(2, { decision: 'correct', role: 'target', machine: 'role=statement' }));
    expect(observations.find(({ value }) => value === 26)?.status).toBe('target');
  });

  it('publishes nothing that follows from a rejected figure', () => {
    const { figures, observations, derived } = tables(withOne(0, { decision: 'reject' }));
    expect(figures).toHaveLength(4);
    expect(figures[0]).toMatchObject({ value: 400000000, review: 'rejected', indicator_id: null });
    expect(figures[1]!.of_figure_id).toBe(figures[0]!.figure_id);
    expect(derived).toEqual([]);
    expect(observations.some(({ figure_id }) => figure_id === figures[0]!.figure_id)).toBe(false);
  });

  it('publishes an added figure with its evidence, and no longer as skipped', () => {
    const { figures, observations, skipped } = tables([...acceptAll(read), addition('7', 'Page 7 says')]);
    const added = figures[4]!;
    expect(added).toMatchObject({
      quote: '7',
      value: 7,
      review: 'added',
      rules: 'review',
      sentence_text: 'Page 7 says so.',
    });
    expect(observations.find(({ figure_id }) => figure_id === added.figure_id)?.status).toBe('corrected');
    expect(skipped).toEqual([]);
  });

  it('lets an added figure lie across a rejected one', () => {
    const wide = addition('26 firms', 'for 26 firms', { value: '26', value_low: '26', value_high: '26' });
    const { figures } = tables([...withOne(2, { decision: 'reject' }), wide]);
    expect(figures.map(({ quote, review }) => [quote, review])).toContainEqual(['26', 'rejected']);
    expect(figures.map(({ quote, review }) => [quote, review])).toContainEqual(['26 firms', 'added']);
  });

  it('leaves review empty where nobody decided', () => {
    const { figures } = tables(acceptAll(read).slice(1));
    expect(figures.map(({ review }) => review)).toEqual([null, 'accepted', 'accepted', 'accepted']);
  });
});

describe('indicators that people named', () => {
  it('have the id, label and topic they were given, in all tables', () => {
    const { figures, indicators, observations, derived } = tables(withOne(0, financing));
    expect(figures[0]!.indicator_id).toBe('pledge_financing');
    expect(indicators.find(({ indicator_id }) => indicator_id === 'pledge_financing')).toMatchObject({
      label: 'Pledge financing',
      topic: 'Finance',
      unit: 'CNY',
      kind: 'amount',
      processing_level: 'stated',
    });
    expect(
      observations
        .filter(({ indicator_id }) => indicator_id === 'pledge_financing')
        .map(({ period, status, indicator }) => [period, status, indicator]),
    ).toEqual([
      ['2021', 'derived', 'Pledge financing'],
      ['2022', 'stated', 'Pledge financing'],
    ]);
    expect(derived.find(({ rule }) => rule === 'baseline')?.indicator_id).toBe('pledge_financing');
  });

  it('give what follows from them an id made of theirs, and their topic', () => {
    const { derived, indicators } = tables(withOne(0, financing));
    const id = derived.find(({ rule }) => rule === 'absolute_change')?.indicator_id;
    expect(id).toBe('pledge_financing_change_cny_year_on_year');
    expect(indicators.find(({ indicator_id }) => indicator_id === id)?.topic).toBe('Finance');
  });

  it('tell two changes of equal words apart by the names of their levels', () => {
    const text = 'There were 26 firms, up 5%, and 18 firms, up 7%.';
    const up = { kind: 'change', unit: 'percent', basis: 'year_on_year', measure: 'firms' } as const;
    const from = extraction(
      text,
      [
        ['26', { measure: 'firms' }],
        ['5%', { ...up, value: '5', of: 0 }],
        ['18', { measure: 'firms' }],
        ['7%', { ...up, value: '7', of: 2 }],
      ],
      [],
    );
    const named = acceptAll(from).map((one, at) => ({
      ...one,
      indicator_id: ['all_firms', null, 'small_firms', null][at]!,
    }));
    const { derived, codes } = tables(named, from);
    expect(derived.filter(({ rule }) => rule === 'absolute_change').map(({ indicator_id }) => indicator_id)).toEqual(
      ['all_firms_change_1_year_on_year', 'small_firms_change_1_year_on_year'].map((id) => id.replace('_1_', '_')),
    );
    expect(codes).toEqual(['indicator-split']);
  });

  it('give the total of an average the name without its average', () => {
    const text = 'Sales of the 40 winners averaged 6 billion yuan.';
    const from = extraction(
      text,
      [
        ['40', { measure: 'winners' }],
        [
          '6 billion yuan',
          {
            kind: 'amount',
            value: '6000000000',
            low: null,
            high: null,
            unit: 'CNY',
            statistic: 'average',
            countOf: 0,
            measure: 'sales',
          },
        ],
      ],
      [],
    );
    const named = acceptAll(from).map((one, at) =>
      at === 1 ? { ...one, indicator_id: 'average_sales_of_winners' } : one,
    );
    expect(tables(named, from).derived[0]?.indicator_id).toBe('sales_of_winners_amount_cny');
  });

  it('make another indicator of the same name give way', () => {
    const { figures } = tables(withOne(2, { indicator_id: 'them_count' }));
    expect(figures[2]!.indicator_id).toBe('them_count');
    expect(figures[3]!.indicator_id).toMatch(/^them_count_[0-9a-f]{8}$/);
  });

  it('keep their unit and kind: a figure with others goes by its own words', () => {
    const { figures, diagnostics, indicators } = tables(
      withOne(0, financing).map((one, at) => (at === 2 ? { ...one, ...financing } : one)),
    );
    expect(diagnostics.map(({ code, details }) => [code, details.indicator, details.unit, details.other])).toEqual([
      ['indicator-unit', 'pledge_financing', '1', 'CNY (amount)'],
    ]);
    expect(figures.map(({ indicator_id }) => indicator_id === 'pledge_financing')).toEqual([true, false, false, false]);
    expect(indicators.filter(({ indicator_id }) => indicator_id === 'pledge_financing')).toHaveLength(1);
  });

  it('have one value for a period: another is not merged in silence', () => {
    const { figures, diagnostics, observations } = tables(
      acceptAll(read).map((one, at) => (at > 1 ? { ...one, indicator_id: 'firms' } : one)),
    );
    expect(diagnostics.map(({ code, details }) => [code, details.indicator, details.period])).toEqual([
      ['indicator-conflict', 'firms', '2022'],
    ]);
    expect(figures.slice(2).map(({ indicator_id }) => indicator_id)).toEqual(['firms', 'them_count']);
    expect(observations.map(({ value }) => value)).toEqual(expect.arrayContaining([26, 18]));
  });

  it('are not told apart again where their words are the same', () => {
    const from = extraction(
      'There were 26 firms and 18 firms.',
      [
        ['26', { measure: 'firms' }],
        ['18', { measure: 'firms' }],
      ],
      [],
    );
    const named = acceptAll(from).map((one, at) => ({ ...one, indicator_id: ['big_firms', 'small_firms'][at]! }));
    const { figures, codes } = tables(named, from);
    expect(figures.map(({ indicator_id }) => indicator_id)).toEqual(['big_firms', 'small_firms']);
    expect(codes).toEqual([]);
  });

  it('may be said twice with one value', () => {
    const from = extraction(
      'There were 26 firms, yes 26.',
      [
        ['26', {}],
        ['26', {}],
      ],
      [],
    );
    const named = acceptAll(from).map((one) => ({ ...one, indicator_id: 'firms' }));
    const { observations, codes } = tables(named, from);
    expect(observations).toHaveLength(1);
    expect(codes).toEqual([]);
  });

  it('leave the figures of the text as they are', () => {
    expect(FIGURES).toHaveLength(tables(acceptAll(read)).figures.length);
    expect(decide(read, 0).figure_id).toBe(tables(acceptAll(read)).figures[0]!.figure_id);
  });
});
