/** Ids: the same for the same text, untouched by other sentences, different for different places. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collapsedPlaces, collapseSpace, figureId, hash64, sentenceHasher } from '../../pipeline/kit/hash.js';

describe('ids', () => {
  it('have 64 bits of sha256 and the place', () => {
    expect(figureId(sentenceHasher('source')('There were 12.'), 11)).toMatch(/^[0-9a-f]{16}-11$/);
  });

  it('never change between versions: published ids are cited', () => {
    expect(hash64('source', 'There were 12.', '0')).toBe('7a96a0fa82a44faf');
  });

  it('tell equal sentences apart by their number', () => {
    const hash = sentenceHasher('source');
    const first = hash('Sales rose by 5%.');
    const other = hash('Costs fell by 2%.');
    expect(hash('Sales rose by 5%.')).not.toBe(first);
    expect(sentenceHasher('source')('Costs fell by 2%.')).toBe(other);
  });

  it('do not change when lines are wrapped another way', () => {
    const once = sentenceHasher('source')('Sales rose\n  by 5%.');
    expect(once).toBe(sentenceHasher('source')(' Sales rose by 5%. '));
  });

  it('differ between sources', () => {
    expect(sentenceHasher('a')('Sales rose.')).not.toBe(sentenceHasher('b')('Sales rose.'));
  });

  it('do not confuse where one part ends and the next begins', () => {
    expect(hash64('ab', 'c')).not.toBe(hash64('a', 'bc'));
  });

  it('count the place in the collapsed sentence, in code points', () => {
    const places = collapsedPlaces('  😀  up \n 5% and 6%');
    expect(places(11)).toBe('😀 up '.length - 1);
    expect(places(18)).toBe('😀 up 5% and '.length - 1);
  });

  it('place every word of any text where the collapsed text has it', () => {
    const word = fc.string({ unit: fc.constantFrom('a', '1', '😀', '中'), minLength: 1, maxLength: 3 });
    const space = fc.string({ unit: fc.constantFrom(' ', '\n', '\t', '\u00a0', '\u2009'), minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(fc.tuple(space, word), { minLength: 1 }), (parts) => {
        const text = parts.flat().join('');
        const collapsed = [...collapseSpace(text)];
        const places = collapsedPlaces(text);
        let at = 0;
        for (const [gap, w] of parts) {
          at += gap.length;
          const place = places(at);
          expect(collapsed.slice(place, place + [...w].length).join('')).toBe(w);
          at += w.length;
        }
      }),
    );
  });
});
