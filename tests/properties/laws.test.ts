import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractionOf } from './extraction.js';
import { breaches } from './laws.js';
import { sentences, soup } from './soup.js';

const FORMATS = ['markdown', 'text'] as const;

// Each takes a few seconds; a machine that others work on may need many times that.
describe('whatever the text', { timeout: 180_000 }, () => {
  it.each(FORMATS)('spans slice to quotes, ascend, and cover every number (%s)', (format) => {
    fc.assert(
      fc.property(soup, (text) => {
        expect(breaches(extractionOf(text, {}, format))).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it.each(FORMATS)('any string goes in, nothing is thrown (%s)', (format) => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(breaches(extractionOf(text, {}, format))).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it('any bytes go in, nothing is thrown', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(breaches(extractionOf(new TextDecoder().decode(bytes)))).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it('decimal commas and other contexts change none of this', () => {
    const context = fc.record({
      decimal: fc.constantFrom('point' as const, 'comma' as const),
      period: fc.constantFrom(null, '2022', '2013-04..2014-03', '2022-Q3', '2022-H1', '2022-05'),
      area: fc.constantFrom(null, 'GB', 'IN', 'US'),
      currency: fc.constantFrom(null, 'CAD', 'CNY'),
      fiscalYearStart: fc.constantFrom(null, 1, 7, 12),
    });
    fc.assert(
      fc.property(soup, context, (text, source) => {
        expect(breaches(extractionOf(text, source))).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });
});

describe('what stands later', () => {
  const bare = (text: string) => {
    const { figures, skipped } = extractionOf(text);
    return { figures: figures.map(({ of, earlier, totalOf, countOf, ...rest }) => ({ ...rest, of })), skipped };
  };

  it('a paragraph more changes no figure before it', () => {
    fc.assert(
      fc.property(sentences, sentences, (text, more) => {
        const before = bare(text);
        const after = bare(`${text}\n\n${more}`);
        expect(after.figures.slice(0, before.figures.length)).toEqual(before.figures);
        expect(after.skipped.slice(0, before.skipped.length)).toEqual(before.skipped);
      }),
      { numRuns: 800 },
    );
  });

  it('a paragraph before shifts the figures and changes none of their fields but the measure', () => {
    fc.assert(
      fc.property(sentences, (text) => {
        const lead = 'The council met in the town hall.\n\n';
        const fields = (figures: ReturnType<typeof extractionOf>['figures'], by: number, first: number) =>
          figures.map(({ start, value, unit, kind, period, of }) => [
            start - by,
            value,
            unit,
            kind,
            period,
            of < 0 ? -1 : of - first,
          ]);
        const alone = extractionOf(text).figures;
        const behind = extractionOf(lead + text).figures;
        expect(fields(behind, lead.length, 0)).toEqual(fields(alone, 0, 0));
      }),
      { numRuns: 500 },
    );
  });

  it('the same text gives the same figures, whatever was read in between', () => {
    fc.assert(
      fc.property(sentences, soup, (text, other) => {
        const first = bare(text);
        extractionOf(other);
        expect(bare(text)).toEqual(first);
      }),
      { numRuns: 200 },
    );
  });
});
