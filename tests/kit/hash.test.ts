/** Ids: the same for the same text, untouched by other sentences, different for different places. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CollapsedPlaces, collapseSpace, figureId, hash64, SentenceHasher } from '../../pipeline/kit/hash.js';

describe('ids', () => {
  it('have 64 bits of sha256 and the place', () => {
    expect(figureId(new SentenceHasher('source').hash('There were 12.'), 11)).toMatch(/^[0-9a-f]{16}-11$/);
  });

  it('never change between versions: published ids are cited', () => {
    expect(hash64('source', 'There were 12.', '0')).toBe('7a96a0fa82a44faf');
  });

  it('tell equal sentences apart by their number', () => {
    const hasher = new SentenceHasher('source');
    const first = hasher.hash('Sales rose by 5%.');
    const other = hasher.hash('Costs fell by 2%.');
    expect(hasher.hash('Sales rose by 5%.')).not.toBe(first);
    expect(new SentenceHasher('source').hash('Costs fell by 2%.')).toBe(other);
  });

  it('do not change when lines are wrapped another way', () => {
    const once = new SentenceHasher('source').hash('Sales rose\n  by 5%.');
    expect(once).toBe(new SentenceHasher('source').hash(' Sales rose by 5%. '));
  });

  it('differ between sources', () => {
    expect(new SentenceHasher('a').hash('Sales rose.')).not.toBe(new SentenceHasher('b').hash('Sales rose.'));
  });

  it('do not confuse where one part ends and the next begins', () => {
    expect(hash64('ab', 'c')).not.toBe(hash64('a', 'bc'));
  });

  it('count the place in the collapsed sentence, in code points', () => {
    const places = new CollapsedPlaces('  😀  up \n 5% and 6%');
    expect(places.of(11)).toBe('😀 up '.length - 1);
    expect(places.of(18)).toBe('😀 up 5% and '.length - 1);
  });

  it('place every word of any text where the collapsed text has it', () => {
    const word = fc.string({ unit: fc.constantFrom('a', '1', '😀', '中'), minLength: 1, maxLength: 3 });
    const space = fc.string({ unit: fc.constantFrom(' ', '\n', '\t', '\u00a0', '\u2009'), minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(fc.tuple(space, word), { minLength: 1 }), (parts) => {
        const text = parts.flat().join('');
        const collapsed = [...collapseSpace(text)];
        const places = new CollapsedPlaces(text);
        let at = 0;
        for (const [gap, w] of parts) {
          at += gap.length;
          const place = places.of(at);
          expect(collapsed.slice(place, place + [...w].length).join('')).toBe(w);
          at += w.length;
        }
      }),
    );
  });
});
