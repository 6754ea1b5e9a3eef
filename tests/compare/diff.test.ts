/** Two releases against one another: added, removed, revised and merely moved, apart from each other. */
import { describe, expect, it } from 'vitest';
import { type Diff, diffReleases } from '../../pipeline/compare/diff.js';
import { ASPECTS } from '../../pipeline/compare/figures.js';
import type { FigureRow } from '../../schemas/columns.js';
import { FIGURES } from '../../schemas/tables/figures.js';
import { derivedRow, figureRow, release } from './rows.js';

const three = [figureRow(1), figureRow(2), figureRow(3)];
/** Row `at` with other fields. */
const edited = (at: number, fields: Partial<FigureRow>): FigureRow[] =>
  three.map((row, index) => (index === at ? { ...row, ...fields } : row));
const diff = (old: readonly FigureRow[], now: readonly FigureRow[]): Diff =>
  diffReleases(release(old), release(now), null);

function told({ figures }: Diff) {
  const quotes = (rows: readonly { readonly quote: string }[]): string[] => rows.map(({ quote }) => quote);
  return {
    added: quotes(figures.added),
    removed: quotes(figures.removed),
    revised: figures.revised.map(
      ({ new: now, changes }) => `${now.quote}: ${changes.map(({ aspect }) => aspect).join(' ')}`,
    ),
    moved: quotes(figures.moved.map((one) => one.new)),
    unchanged: figures.unchanged,
  };
}
const NOTHING = { added: [], removed: [], revised: [], moved: [], unchanged: 3 };

describe('figures of two releases', () => {
  it('are unchanged where nothing changed', () => {
    expect(told(diff(three, three))).toEqual(NOTHING);
  });

  it('are added and removed', () => {
    expect(told(diff(three, [...three, figureRow(4)]))).toEqual({ ...NOTHING, added: ['40'] });
    expect(told(diff(three, three.slice(1)))).toEqual({ ...NOTHING, removed: ['10'], unchanged: 2 });
  });

  it.each([
    ['value', { value: 11, value_text: '11' }],
    ['value', { value_high: 12 }],
    ['value', { modifier: 'nearly' }],
    ['unit', { unit: 'CNY' }],
    ['unit', { kind: 'amount' }],
    ['period', { period: '2021' }],
    ['period', { change_basis: 'year_on_year' }],
    ['link', { of_figure_id: 'f2' }],
    ['meaning', { measure: 'stuff' }],
    ['meaning', { role: 'target' }],
    ['indicator', { indicator_id: null }],
  ] as [string, Partial<FigureRow>][])('are revised in their %s: %o', (aspect, fields) => {
    expect(told(diff(three, edited(0, fields)))).toEqual({ ...NOTHING, revised: [`10: ${aspect}`], unchanged: 2 });
  });

  it('are merely moved where another place says the same', () => {
    const shifted = three.map((row) => ({
      ...row,
      char_start: row.char_start + 7,
      char_end: row.char_end + 7,
      paragraph: 2,
    }));
    expect(told(diff(three, shifted))).toEqual({ ...NOTHING, moved: ['10', '20', '30'], unchanged: 0 });
  });

  it('are merely moved where the sentence around them changed, and with it their ids', () => {
    const now = edited(0, { figure_id: 'f9', sentence_text: 'Another sentence has 10 things.' });
    expect(told(diff(three, now))).toEqual({ ...NOTHING, moved: ['10'], unchanged: 2 });
  });

  it('are revised, not removed and added, where the text says another number', () => {
    const now = edited(0, {
      figure_id: 'f9',
      quote: '11',
      value: 11,
      value_text: '11',
      value_low: 11,
      value_high: 11,
      sentence_text: 'Sentence a has 11 things.',
    });
    expect(told(diff(three, now))).toEqual({ ...NOTHING, revised: ['11: value value value'], unchanged: 2 });
    const reworded = now.map((row) =>
      row.figure_id === 'f9' ? { ...row, sentence_text: 'All told 11 things.' } : row,
    );
    expect(told(diff(three, reworded))).toEqual({ ...NOTHING, revised: ['11: value value value'], unchanged: 2 });
  });

  it('are revised where the text says another unit', () => {
    const now = edited(0, {
      figure_id: 'f9',
      quote: '10%',
      kind: 'share',
      unit: 'percent',
      sentence_text: 'Sentence a has 10% things.',
    });
    expect(told(diff(three, now)).revised).toEqual(['10%: unit unit']);
  });

  it('keep a link to a figure that only got another id', () => {
    const old = [three[0]!, { ...three[1]!, of_figure_id: 'f1' }];
    const now = [
      { ...three[0]!, figure_id: 'f9', sentence_text: 'Moved: 10.' },
      { ...three[1]!, of_figure_id: 'f9' },
    ];
    expect(told(diff(old, now))).toEqual({ ...NOTHING, moved: ['10'], unchanged: 1 });
  });

  it('are not revised by what reviewers say', () => {
    const found = diff(three, edited(0, { review: 'accepted' }));
    expect(told(found)).toEqual({ ...NOTHING, unchanged: 2 });
    expect(found.figures.reviewed).toHaveLength(1);
    expect(found.version.level).toBe('place');
  });

  it('are not paired by loose likeness where that names several', () => {
    const old = [1, 2].map((at) =>
      figureRow(at, { measure: 'x', sentence_text: `Old ${'ab'[at - 1]} ${at}0.`, indicator_id: null }),
    );
    const now = [3, 4].map((at) =>
      figureRow(at, { measure: 'x', sentence_text: `New ${'cd'[at - 3]} ${at}0.`, indicator_id: null }),
    );
    expect(told(diff(old, now))).toEqual({
      added: ['30', '40'],
      removed: ['10', '20'],
      revised: [],
      moved: [],
      unchanged: 0,
    });
  });

  it('are paired in their order where they are alike', () => {
    const alike = [1, 2, 3].map((at) =>
      figureRow(at, {
        quote: '5',
        value: 5,
        value_text: '5',
        measure: 'x',
        sentence_text: 'Five 5.',
        indicator_id: 'i',
      }),
    );
    const now = alike.map((row, at) => ({ ...row, figure_id: `n${at}` }));
    expect(told(diff(alike, now))).toEqual({ ...NOTHING, moved: ['5', '5', '5'], unchanged: 0 });
  });

  it('are compared in every column but their place and their making', () => {
    const compared = new Set<string>([...Object.values(ASPECTS).flat(), 'indicator_id']);
    const left = FIGURES.columns.map(({ name }) => name).filter((name) => !compared.has(name));
    const places = [
      'figure_id',
      'source_id',
      'section',
      'paragraph',
      'sentence',
      'char_start',
      'char_end',
      'page',
      'quote',
      'sentence_text',
    ];
    expect(left).toEqual([...places, 'value', 'period_basis', 'rules']);
  });

  it('cost time in proportion to their number', () => {
    const many = Array.from({ length: 20_000 }, (_, at) =>
      figureRow(at, { measure: 'x', sentence_text: `S ${at}.`, indicator_id: null }),
    );
    const now = many.map((row) => ({ ...row, figure_id: `n${row.figure_id}` }));
    const began = performance.now();
    expect(diff(many, now).figures.moved).toHaveLength(20_000);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

describe('indicators of two releases', () => {
  it('are renamed, and the figures stay as they are', () => {
    const found = diff(three, edited(0, { indicator_id: 'better_name' }));
    expect(found.indicators.renamed).toEqual([{ from: 'i1', to: 'better_name' }]);
    expect(told(found)).toEqual(NOTHING);
    expect(found.version.level).toBe('breaking');
  });

  it('are added, removed, and changed in what they are', () => {
    const found = diff(three, [{ ...three[0]!, unit: 'CNY' }, three[1]!, figureRow(4)]);
    expect(found.indicators.changed).toEqual([{ id: 'i1', changes: [{ column: 'unit', old: '1', new: 'CNY' }] }]);
    expect(found.indicators.added.map(({ indicator_id }) => indicator_id)).toEqual(['i4']);
    expect(found.indicators.removed.map(({ indicator_id }) => indicator_id)).toEqual(['i3']);
  });
});

describe('what else differs', () => {
  it('is told of derived figures, followed through moved ones', () => {
    const old = release(three, { derived: [derivedRow(), derivedRow({ derived_id: 'd2', rule: 'absolute_change' })] });
    const moved = edited(0, { figure_id: 'f9', sentence_text: 'Another 10.' });
    const now = release(moved, {
      derived: [
        derivedRow({ derived_id: 'd9', level_figure_id: 'f9', value_text: '7' }),
        derivedRow({ derived_id: 'd3', rule: 'relative_change' }),
      ],
    });
    const { derived } = diffReleases(old, now, null);
    expect(derived.revised.map(({ old: a, new: b }) => [a.value_text, b.value_text])).toEqual([['5', '7']]);
    expect(derived.added.map(({ derived_id }) => derived_id)).toEqual(['d3']);
    expect(derived.removed.map(({ derived_id }) => derived_id)).toEqual(['d2']);
  });

  it('is told of sources, columns and files', () => {
    const old = release(three);
    const now = release(three, { sha: 'other' });
    const fewer = {
      ...now,
      manifest: { ...now.manifest, tables: now.manifest.tables.slice(1) },
      sources: [{ ...now.sources[0]!, sha256: 'y' }],
    };
    const found = diffReleases(old, fewer, null);
    expect(found.sources.changed).toEqual(['s']);
    expect(found.columns.removed).toContain('figures.value (float64)');
    expect(found.files).toEqual(['figures.csv']);
    expect(found.version.level).toBe('breaking');
  });
});
