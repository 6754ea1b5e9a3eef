/** The rows of figures, derived, skipped and sources. */
import { describe, expect, it } from 'vitest';
import { checked } from './dataset.js';

const yearly = { kind: 'change', unit: 'percent', basis: 'year_on_year' } as const;

describe('a figure', () => {
  it('is published with offsets in code points that slice to its quote', () => {
    const text = '😀 There were 12 firms and 𝟙 7 banks.';
    const { tables } = checked({
      text,
      figures: [
        ['12', {}],
        ['7', { measure: 'banks' }],
      ],
      skipped: [],
    });
    const points = [...text];
    expect(tables.figures.map((row) => points.slice(row.char_start, row.char_end).join(''))).toEqual(['12', '7']);
    expect(tables.figures[0]!.char_start).toBe(13);
    expect(tables.sources[0]!.characters).toBe(points.length);
  });

  it('has the days of its period, and names the base of a change', () => {
    const text = 'Sales rose by 5% in the quarter, and 12% since 2019.';
    const { tables } = checked({
      text,
      figures: [
        ['5%', { ...yearly, period: '2022-Q1', basis: 'quarter_on_quarter', periodBasis: 'stated' }],
        ['12%', { ...yearly, period: '@2022-12-31', basis: 'since:2019', periodBasis: 'carried' }],
      ],
    });
    expect(tables.figures).toMatchObject([
      {
        period_start: '2022-01-01',
        period_end: '2022-03-31',
        period_basis: 'stated',
        change_basis: 'quarter_on_quarter',
        base_period: '2021-Q4',
      },
      {
        period_start: '2022-12-31',
        period_end: '2022-12-31',
        period_basis: 'carried',
        change_basis: 'since',
        base_period: '2019',
      },
    ]);
  });

  it('has no ends where the months of its period are not known, and that is said once', () => {
    const { tables, diagnostics } = checked({
      text: 'There were 12 firms and 7 banks.',
      figures: [
        ['12', { period: '2013/14' }],
        ['7', { period: '2013/14', measure: 'banks' }],
      ],
    });
    expect(tables.figures[0]).toMatchObject({ period: '2013/14', period_start: null, period_end: null });
    expect(diagnostics).toMatchObject([
      { code: 'period-open', source: 's', start: 11, details: { period: '2013/14' } },
    ]);
  });

  it('points at the figure it modifies, and lists its rules', () => {
    const { tables } = checked({
      text: 'Firms grew 5% to 12 in all.',
      figures: [
        ['5%', { ...yearly, of: 1, rules: ['percent', 'growth'] }],
        ['12', {}],
      ],
    });
    expect(tables.figures[0]!.of_figure_id).toBe(tables.figures[1]!.figure_id);
    expect(tables.figures[0]!.rules).toBe('percent growth');
    expect(tables.figures[1]).toMatchObject({ of_figure_id: null, change_basis: null, base_period: null });
  });

  it('brings its sentence on one line', () => {
    const text = 'Before it. There were\n  12 firms\tin all. Behind it.';
    expect(checked({ text, figures: [['12', {}]] }).tables.figures[0]!.sentence_text).toBe(
      'There were 12 firms in all.',
    );
  });

  it('brings no sentence where the words of the source may not be passed on', () => {
    const { tables } = checked({
      text: 'There were 12 firms.',
      figures: [['12', {}]],
      entry: { redistribute: 'none' },
    });
    expect(tables.figures[0]!.sentence_text).toBeNull();
  });

  it('brings what stands around it of a sentence without end', () => {
    const text = `${'😀word '.repeat(4000)}12 firms ${'word😀 '.repeat(4000)}`;
    const sentence = checked({ text, figures: [['12', {}]] }).tables.figures[0]!.sentence_text!;
    expect(sentence).toContain('12 firms');
    expect(sentence.length).toBeLessThan(1100);
    expect(sentence).toMatch(/^….*…$/su);
    expect(sentence).not.toMatch(/\p{Cs}/u);
  });

  it('keeps its id when other sentences come, go or are wrapped anew', () => {
    const one = checked({ text: 'There were 12 firms.', figures: [['12', {}]] }).tables.figures[0]!.figure_id;
    const two = checked({
      text: 'It rained on 3 days. There\nwere 12 firms.',
      figures: [
        ['3', { measure: 'days' }],
        ['12', {}],
      ],
    });
    expect(two.tables.figures[1]!.figure_id).toBe(one);
    expect(one).toMatch(/^[0-9a-f]{16}-11$/);
  });

  it('has an id of its own in each of two equal sentences', () => {
    const { tables } = checked({
      text: 'There were 12 firms. There were 12 firms.',
      figures: [
        ['12', {}],
        ['12', {}],
      ],
    });
    expect(new Set(tables.figures.map((row) => row.figure_id)).size).toBe(2);
  });
});

describe('the other tables', () => {
  it('account for the numbers that are no figures', () => {
    const { tables } = checked({
      text: '😀 In 2022 there were 12 firms (page 7).',
      figures: [['12', {}]],
      skipped: [
        ['2022', 'period', '2022'],
        ['7', 'reference'],
      ],
    });
    expect(tables.skipped).toEqual([
      { source_id: 's', char_start: 5, char_end: 9, quote: '2022', reason: 'period', period: '2022' },
      { source_id: 's', char_start: 36, char_end: 37, quote: '7', reason: 'reference', period: null },
    ]);
  });

  it('name the inputs of a derived row', () => {
    const row = {
      rule: 'baseline',
      value: '100',
      low: '99.5',
      high: null,
      unit: '1',
      measure: 'things',
      period: '2021',
      role: 'statement',
      level: 0,
      by: 1,
      formula: '105 / (1 + 5/100)',
    } as const;
    const { tables } = checked({
      text: 'Firms were 105, up 5% on the year.',
      figures: [
        ['105', {}],
        ['5%', { ...yearly, of: 0 }],
      ],
      derived: [row],
    });
    expect(tables.derived).toMatchObject([
      {
        rule: 'baseline',
        value: 100,
        value_text: '100',
        value_low: 99.5,
        value_high: null,
        period_start: '2021-01-01',
        period_end: '2021-12-31',
        level_figure_id: tables.figures[0]!.figure_id,
        by_figure_id: tables.figures[1]!.figure_id,
        indicator_id: tables.figures[0]!.indicator_id,
        formula: '105 / (1 + 5/100)',
      },
    ]);
    expect(tables.derived[0]!.derived_id).toMatch(/^[0-9a-f]{16}$/);
  });

  it('describe the sources, and keep what was said before', () => {
    const said = { code: 'table-skipped', source: 's', start: 0, end: 1, details: {} } as const;
    const dataset = checked({ text: 'Nothing.', diagnostics: [said] }, { id: 't', text: 'No.' });
    expect(dataset.tables.sources.map((row) => [row.source_id, row.sha256, row.characters])).toEqual([
      ['s', 'a'.repeat(64), 8],
      ['t', 'a'.repeat(64), 3],
    ]);
    expect(dataset.sources.map(({ id, text }) => [id, text])).toEqual([
      ['s', 'Nothing.'],
      ['t', 'No.'],
    ]);
    expect(dataset.diagnostics).toEqual([said]);
  });
});
