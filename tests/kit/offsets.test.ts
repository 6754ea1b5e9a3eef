/** Offsets between UTF-16 units and code points. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointLength, codePointOffsets, utf16Offsets } from '../../pipeline/kit/offsets.js';

const astral = fc.string({ unit: fc.constantFrom('a', 'é', '中', '𝟙', '😀', '👩🏽', '\u{10ffff}', '\n') });

describe('offsets', () => {
  it('counts a pair of surrogates once', () => {
    const map = codePointOffsets('a😀b');
    expect([0, 1, 3, 4].map(map)).toEqual([0, 1, 2, 3]);
    expect(codePointLength('a😀b')).toBe(3);
  });

  it('leaves a text without surrogates as it is', () => {
    expect([0, 5, 9].map(codePointOffsets('中文 12 ok'))).toEqual([0, 5, 9]);
  });

  it('counts a lone surrogate once, at the end of the text too', () => {
    expect(codePointOffsets('a\ud83db')(3)).toBe(3);
    expect(codePointOffsets('\ude00\ude00')(2)).toBe(2);
    expect(codePointLength('a\ud83d')).toBe(2);
  });

  it('takes an offset inside a pair as the place before it, and goes on rightly', () => {
    const map = codePointOffsets('a😀b');
    expect([2, 3, 4].map(map)).toEqual([1, 2, 3]);
  });

  it('answers a question that steps back', () => {
    const map = codePointOffsets('😀😀😀');
    expect([6, 2, 4].map(map)).toEqual([3, 1, 2]);
  });

  it('slices by code points to what the units slice to, and comes back', () => {
    fc.assert(
      fc.property(astral, fc.nat(), fc.nat(), (text, a, b) => {
        const points = [...text];
        const [start, end] = [a % (points.length + 1), b % (points.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ];
        const units = [start, end].map(utf16Offsets(text)) as [number, number];
        expect(text.slice(...units)).toBe(points.slice(start, end).join(''));
        expect(units.map(codePointOffsets(text))).toEqual([start, end]);
      }),
    );
  });
});
