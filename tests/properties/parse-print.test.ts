/** parse(print(x)) = x, for every way of writing x that the contract names. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractionOf } from './extraction.js';
import {
  anyWhole,
  decimalText,
  GROUP_SIGNS,
  inIndianGroups,
  inThrees,
  inWords,
  noYear,
  ordinalEnding,
  ordinalWord,
} from './ways.js';

interface Said {
  readonly value: string;
  readonly unit?: string;
  readonly kind?: string;
  readonly low?: string | null;
  readonly high?: string | null;
}

/** The text holds exactly one figure: this quote, with these fields. */
function reads(text: string, quote: string, said: Said): void {
  const { figures } = extractionOf(text);
  const found = figures.map((figure) => ({
    quote: figure.quote,
    ...Object.fromEntries(Object.keys(said).map((name) => [name, figure[name as keyof Said]])),
  }));
  expect(found, text).toEqual([{ quote, ...said }]);
}

const check = <T extends unknown[]>(arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> }, law: (...values: T) => void) =>
  fc.assert(fc.property(...(arbitraries as unknown as [fc.Arbitrary<unknown>]), law as never), {
    numRuns: 150,
  });

const counted = (written: string) => `The register listed ${written} farms.`;

describe('digits', () => {
  it.each(GROUP_SIGNS.map((sign) => [sign.codePointAt(0)!.toString(16), sign]))('in groups, U+%s', (_code, sign) => {
    check([anyWhole], (n) => {
      fc.pre(n > 2100 || n < 1000);
      const written = inThrees(String(n), sign);
      reads(counted(written), written, { value: String(n), unit: '1', kind: 'count' });
    });
  });

  it('in Indian groups', () => {
    check([anyWhole], (n) => {
      const written = inIndianGroups(String(n));
      reads(counted(written), written, { value: String(n), kind: 'count' });
    });
  });

  it('without groups', () => {
    check([anyWhole], (n) => {
      fc.pre(n < 1700 || n > 2100);
      reads(counted(String(n)), String(n), { value: String(n), kind: 'count' });
    });
  });

  it('with decimals', () => {
    check([decimalText], (written) => {
      reads(`Mills produced ${written} tonnes of flour.`, `${written} tonnes`, {
        value: String(Number(written)),
        unit: 't',
      });
    });
  });

  it('with decimal commas where the source has them', () => {
    check([decimalText], (point) => {
      const written = point.replace('.', ',');
      const { figures } = extractionOf(`Mills produced ${written} tonnes of flour.`, { decimal: 'comma' });
      expect(figures.map(({ quote, value }) => [quote, value])).toEqual([[`${written} tonnes`, String(Number(point))]]);
    });
  });
});

const SCALES: ReadonlyArray<readonly [word: string, power: number]> = [
  ['thousand', 3],
  ['lakh', 5],
  ['million', 6],
  ['mn', 6],
  ['crore', 7],
  ['billion', 9],
  ['bn', 9],
  ['trillion', 12],
  ['tn', 12],
];
/** A decimal with at most two places times a power of ten, exactly. */
const scaled = (hundredths: number, power: number): string =>
  (BigInt(hundredths) * 10n ** BigInt(power - 2)).toString();
const written = (hundredths: number): string => String(hundredths / 100);

describe('scale words', () => {
  it('behind digits', () => {
    check([fc.integer({ min: 1, max: 99999 }), fc.constantFrom(...SCALES)], (n, [word, power]) => {
      const quote = `${written(n)} ${word}`;
      reads(counted(quote), quote, { value: scaled(n, power), unit: '1', kind: 'count' });
    });
  });

  it('glued to an amount', () => {
    const glued = [
      ['m', 6],
      ['bn', 9],
      ['b', 9],
      ['k', 3],
      ['tn', 12],
      ['M', 6],
      ['mn', 6],
    ] as const;
    check(
      [
        fc.integer({ min: 1, max: 99999 }),
        fc.constantFrom(...glued),
        fc.constantFrom(['£', 'GBP'], ['€', 'EUR'], ['US$', 'USD']),
      ],
      (n, [letter, power], [sign, unit]) => {
        const quote = `${sign}${written(n)}${letter}`;
        reads(`The grant was worth ${quote}.`, quote, { value: scaled(n, power), unit, kind: 'amount' });
      },
    );
  });
});

describe('words', () => {
  const spelling = fc.record({ and: fc.boolean(), hyphen: fc.boolean() });

  it('below a thousand', () => {
    check([fc.integer({ min: 2, max: 999 }), spelling], (n, how) => {
      reads(counted(inWords(n, how)), inWords(n, how), { value: String(n), kind: 'count' });
    });
  });

  it('to the trillions', () => {
    check([anyWhole, spelling], (n, how) => {
      fc.pre(n > 1);
      reads(counted(inWords(n, how)), inWords(n, how), { value: String(n), kind: 'count' });
    });
  });

  it('at the start of a sentence', () => {
    check([fc.integer({ min: 2, max: 99_999 })], (n) => {
      const words = inWords(n, { and: true, hyphen: true });
      const quote = words[0].toUpperCase() + words.slice(1);
      reads(`${quote} farms were listed.`, quote, { value: String(n), kind: 'count' });
    });
  });
});

const PARTS = [
  ['half', 'halves', 2],
  ['third', 'thirds', 3],
  ['quarter', 'quarters', 4],
  ['fifth', 'fifths', 5],
  ['sixth', 'sixths', 6],
  ['seventh', 'sevenths', 7],
  ['eighth', 'eighths', 8],
  ['ninth', 'ninths', 9],
  ['tenth', 'tenths', 10],
] as const;
/** A part as a percentage with at most six digits behind the point. */
const percentage = (a: number, b: number): string => String(Number(((100 * a) / b).toFixed(6)));

describe('fractions', () => {
  it('in words', () => {
    check([fc.constantFrom(...PARTS.slice(1)), fc.nat(), fc.constantFrom('-', ' ')], ([one, many, b], seed, mark) => {
      const a = 1 + (seed % (b - 1));
      const quote = `${inWords(a, { and: true, hyphen: true })}${mark}${a === 1 ? one : many}`;
      reads(`Only ${quote} of the farms replied.`, quote, {
        value: percentage(a, b),
        unit: 'percent',
        kind: 'share',
        low: null,
        high: null,
      });
    });
  });

  it('in signs', () => {
    const signs = [
      ['½', 1, 2],
      ['⅓', 1, 3],
      ['⅔', 2, 3],
      ['¼', 1, 4],
      ['¾', 3, 4],
      ['⅛', 1, 8],
      ['⅞', 7, 8],
      ['⅗', 3, 5],
    ] as const;
    check([fc.constantFrom(...signs)], ([sign, a, b]) => {
      reads(`Only ${sign} of the farms replied.`, sign, { value: percentage(a, b), unit: 'percent', kind: 'share' });
    });
  });

  it('as one in so many', () => {
    const many = fc.constantFrom(2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 25, 50, 100);
    check([many, fc.nat(), fc.boolean(), fc.constantFrom('in', 'out of')], (b, seed, spelled, between) => {
      const a = 1 + (seed % Math.min(b - 1, 9));
      const word = (n: number) => (spelled ? inWords(n, { and: true, hyphen: true }) : String(n));
      const quote = `${word(a)} ${between} ${word(b)}`;
      reads(`Only ${quote} farms replied.`, quote, {
        value: percentage(a, b),
        unit: 'percent',
        kind: 'share',
        low: null,
        high: null,
      });
    });
  });
});

describe('signs', () => {
  const MINUS = ['-', '\u2212', '–'];
  it('before a share', () => {
    check([fc.constantFrom(...MINUS), fc.integer({ min: 1, max: 999 })], (minus, n) => {
      reads(`The margin was ${minus}${n / 10}%.`, `${minus}${n / 10}%`, { value: String(-n / 10), unit: 'percent' });
    });
  });

  it('before and behind the sign of a currency', () => {
    check([fc.constantFrom(...MINUS), noYear(1, 9999), fc.boolean()], (minus, n, before) => {
      const quote = before ? `${minus}£${n}` : `£${minus}${n}`;
      reads(`The balance was ${quote}.`, quote, { value: String(-n), unit: 'GBP', kind: 'amount' });
    });
  });

  it('a plus', () => {
    check([fc.integer({ min: 1, max: 999 })], (n) => {
      reads(`The margin was +${n / 10}%.`, `+${n / 10}%`, { value: String(n / 10), unit: 'percent' });
    });
  });
});

describe('ranges', () => {
  const pair = fc
    .tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 }))
    .map(([a, d]) => [a, a + d] as const);
  const middle = (a: number, b: number, power = 0): string =>
    (BigInt(a + b) * 5n * 10n ** BigInt(power))
      .toString()
      .replace(/(\d)$/, '.$1')
      .replace(/^\./, '0.')
      .replace(/\.0$/, '');
  const times = (n: number, power: number): string => String(BigInt(n) * 10n ** BigInt(power));

  it.each([
    ['to', (a: string, b: string) => `${a} to ${b}`, ''],
    ['a dash', (a: string, b: string) => `${a}–${b}`, ''],
    ['a hyphen', (a: string, b: string) => `${a}-${b}`, ''],
    ['between', (a: string, b: string) => `${a} and ${b}`, 'between '],
  ])('with %s, and a shared scale, unit and currency', (_name, join, lead) => {
    check([pair, fc.constantFrom(['million', 6], ['billion', 9], ['thousand', 3])], ([a, b], [word, power]) => {
      const amount = {
        value: middle(a, b, power as number),
        low: times(a, power as number),
        high: times(b, power as number),
      };
      const people = `${join(String(a), String(b))} ${word}`;
      reads(`The fair drew ${lead}${people} visitors.`, people, { ...amount, unit: '1' });
      const first = `€${join(String(a), String(b))} ${word}`;
      reads(`The works cost ${lead}${first}.`, first, { ...amount, unit: 'EUR' });
      const both = `${join(`€${a}`, `€${b}`)} ${word}`;
      reads(`The works cost ${lead}${both}.`, both, { ...amount, unit: 'EUR' });
      const once = `${join(String(a), String(b))} ${word} tonnes`;
      reads(`Mills produced ${lead}${once} of flour.`, once, { ...amount, unit: 't' });
    });
  });

  it('of percentages', () => {
    check([fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }))], ([a, d]) => {
      const said = { value: middle(a, a + d), low: String(a), high: String(a + d), unit: 'percent', kind: 'share' };
      for (const quote of [`${a}% to ${a + d}%`, `${a} to ${a + d}%`, `${a}–${a + d}%`, `${a}-${a + d} per cent`]) {
        reads(`The rate of return is ${quote}.`, quote, said);
      }
    });
  });

  it('in words', () => {
    check([fc.integer({ min: 2, max: 8 })], (a) => {
      const word = (n: number) => inWords(n, { and: true, hyphen: true });
      const quote = `${word(a)} to ${word(a + 1)} hundred million`;
      reads(`It drew ${quote} visitors.`, quote, {
        value: `${a}50000000`,
        low: `${a}00000000`,
        high: `${a + 1}00000000`,
      });
    });
  });
});

describe('ordinals', () => {
  it('in digits', () => {
    check([fc.integer({ min: 1, max: 999 })], (n) => {
      const quote = `${n}${ordinalEnding(n)}`;
      reads(`The port ranked ${quote} in Europe.`, quote, { value: String(n), kind: 'ordinal', unit: '1' });
    });
  });

  it('raised', () => {
    check([fc.integer({ min: 1, max: 999 })], (n) => {
      const quote = `${n}<sup>${ordinalEnding(n)}</sup>`;
      reads(`The port ranked ${quote} in Europe.`, quote, { value: String(n), kind: 'ordinal', unit: '1' });
    });
  });

  it('in words', () => {
    check([fc.integer({ min: 1, max: 99 })], (n) => {
      reads(`The port ranked ${ordinalWord(n)} in Europe.`, ordinalWord(n), { value: String(n), kind: 'ordinal' });
    });
  });
});
