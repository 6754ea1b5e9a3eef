/** What validation says of the figures themselves: sums, shares, changes, intervals. */
import { describe, expect, it } from 'vitest';
import type { Derived } from '../../pipeline/model/derived.js';
import type { Context } from '../../pipeline/model/diagnostic.js';
import type { Figure } from '../../pipeline/model/figure.js';
import { holdArithmetic, holdDerived } from '../../pipeline/validate/arithmetic.js';
import { extraction } from './hand.js';

type Told = readonly (readonly [quote: string, fields: Partial<Figure>])[];

function held(text: string, figures: Told): string[][] {
  const said: string[][] = [];
  const context: Context = {
    report: (code, span, details) =>
      said.push([code, `${text.slice(span?.start, span?.end)}: ${details?.arithmetic} gives ${details?.given}`]),
  };
  const exact = figures.map(
    ([quote, fields]) => [quote, { low: fields.value ?? quote, high: fields.value ?? quote, ...fields }] as const,
  );
  holdArithmetic(extraction(text, exact, []), context);
  return said;
}

const percent = { kind: 'share', unit: 'percent' } as const;
const change = { kind: 'change', unit: 'percent', basis: 'year_on_year' } as const;

describe('a share', () => {
  const text = 'Of 40 firms 10, or 25%, closed.';
  const of = (value: string, low: string | null, high: string | null): Told => [
    ['40', {}],
    ['10', {}],
    ['25%', { ...percent, value, low, high, of: 1, totalOf: 0 }],
  ];
  it('may be what its part and its whole give, within its rounding', () => {
    expect(held(text, of('25', '24.5', '25.5'))).toEqual([]);
    expect(held(text, of('25.4', '24.9', '25.9'))).toEqual([]);
    expect(held(text, of('30', null, null))).toEqual([]);
  });
  it('may not be something else', () => {
    expect(held(text, of('26', '25.5', '26.5'))).toEqual([['does-not-add-up', '25%: 100 * 10 / 40 gives 25']]);
  });
  it('is not held against a whole in another unit', () => {
    expect(
      held(text, [
        ['40', { unit: 'CNY' }],
        ['10', {}],
        ['25%', { ...percent, value: '26', of: 1, totalOf: 0 }],
      ]),
    ).toEqual([]);
  });
});

describe('a change', () => {
  const text = 'Sales rose by 10% from 100 to 110.';
  const of = (value: string, earlierPeriod = '2021', unit = 'percent'): Told => [
    ['10%', { ...change, unit, value, of: 2 }],
    ['100', { period: earlierPeriod }],
    ['110', { earlier: 1 }],
  ];
  it('may be what its two levels give', () => {
    expect(held(text, of('10'))).toEqual([]);
    expect(held(text, of('10', '2021', '1'))).toEqual([]);
  });
  it('may not be something else', () => {
    expect(held(text, of('12'))).toEqual([['does-not-add-up', '10%: 100 * (110 - 100) / 100 gives 10']]);
    expect(held(text, of('12', '2021', '1'))).toEqual([['does-not-add-up', '10%: 110 - 100 gives 10']]);
  });
  it('is not held against a level of another year', () => {
    expect(held(text, of('12', '2019'))).toEqual([]);
  });
});

describe('a sum', () => {
  const three = (last: string): Told => [
    ['20', { measure: 'projects' }],
    ['12', { measure: 'roads' }],
    [last, { measure: 'bridges' }],
  ];
  it('that the text states with all its parts adds up', () => {
    expect(held('There were 20 projects, consisting of 12 roads and 8 bridges.', three('8'))).toEqual([]);
    expect(held('There were 20 projects, consisting of 12 roads and 9 bridges.', three('9'))).toEqual([
      ['does-not-add-up', '20: 12 + 9 gives 21'],
    ]);
    const money = { kind: 'amount', unit: 'EUR' } as const;
    const text = 'It spent 5 in the north, 3 in the south, a total of 9.';
    expect(
      held(text, [
        ['5', money],
        ['3', money],
        ['9', money],
      ]),
    ).toEqual([['does-not-add-up', '9: 5 + 3 gives 8']]);
  });
  it.each([
    ['There were 20 projects, including 12 roads and 9 bridges.', three('9')],
    ['There were 20 projects, consisting of 12 roads serving 9 villages.', three('9')],
    [
      'There were 20 projects and 12 roads, a total of 9 awards.',
      three('9').map(([quote], at) => [quote, { measure: ['projects', 'roads', 'awards'][at]! }]),
    ],
  ] as [string, Told][])('is not seen where the words do not say so: %s', (text, figures) => {
    expect(held(text, figures)).toEqual([]);
  });
  it('is right within the rounding of its parts', () => {
    const rounded = (value: string, low: string, high: string) =>
      ({ kind: 'amount', unit: 'EUR', value, low, high }) as const;
    const figures: Told = [
      ['9', rounded('9', '8.5', '9.5')],
      ['5', rounded('5', '4.5', '5.5')],
      ['3', rounded('3', '2.5', '3.5')],
    ];
    expect(held('It spent 9, made up of 5 and 3.', figures)).toEqual([]);
  });
});

describe('a derived row', () => {
  it('holds a value, or is named', () => {
    const row: Derived = {
      rule: 'baseline',
      value: '5',
      low: '4',
      high: '6',
      unit: '1',
      measure: null,
      period: '2021',
      role: 'statement',
      level: 0,
      by: 0,
      formula: 'f',
    };
    const said: unknown[] = [];
    const context: Context = { report: (code, _, details) => said.push([code, details]) };
    const result = (derived: Derived) => ({ extraction: extraction('So 5.', [['5', {}]], []), derived: [derived] });
    holdDerived(result(row), context);
    holdDerived(result({ ...row, low: null, high: null }), context);
    expect(said).toEqual([]);
    holdDerived(result({ ...row, low: '6', high: '4' }), context);
    expect(said).toEqual([['empty-interval', { rule: 'baseline', low: '6', high: '4', formula: 'f' }]]);
  });
});
