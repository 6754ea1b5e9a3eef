/** Numbers in digits: `486.88 billion`, `1.2bn`, `2½ million`, `3.4 × 10^6`, `16.19:1`. */
import { addDecimal } from '../../kit/decimal.js';
import type { Magnitude } from '../../model/mention.js';
import { NumberShape, T, type Tokens } from '../../model/tokens.js';
import { W } from '../../rules/lexicon.js';
import { isPunct, isWord, plainNumber, touches } from '../cursor.js';
import { fractionSign } from './fractions.js';
import { decimalOf, digitsOf, plain, scaleWords } from './parts.js';

/** `:1` glued: `16.19:1` is one number. */
const toOne = (t: Tokens, at: number, limit: number): number =>
  isPunct(t, at, limit, 58) &&
  touches(t, at) &&
  plainNumber(t, at + 1, limit) === 1 &&
  touches(t, at + 1) &&
  t.end[at + 1] - t.start[at + 1] === 1
    ? at + 2
    : 0;

/** `× 10^6`, `x 10<sup>6</sup>`, `e6` glued. */
function powerOfTen(t: Tokens, at: number, limit: number): { power: number; end: number } | null {
  const times =
    isPunct(t, at, limit, 0xd7) ||
    isPunct(t, at, limit, 42) ||
    (at < limit && t.type[at] === T.word && t.end[at] - t.start[at] === 1 && t.text[t.start[at]] === 'x');
  if (times && plainNumber(t, at + 1, limit) === 10) {
    const caret = isPunct(t, at + 2, limit, 94) ? 1 : 0;
    const exponent = plainNumber(t, at + 2 + caret, limit);
    if (exponent >= 0 && exponent <= 30 && touches(t, at + 2 + caret)) return { power: exponent, end: at + 3 + caret };
  }
  if (
    at + 1 < limit &&
    t.type[at] === T.word &&
    touches(t, at) &&
    touches(t, at + 1) &&
    /^[eE]$/.test(t.text.slice(t.start[at], t.end[at]))
  ) {
    const exponent = plainNumber(t, at + 1, limit);
    if (exponent >= 0 && exponent <= 30) return { power: exponent, end: at + 2 };
  }
  return null;
}

/** `five million`, `5 million`, `2½ million`. */
export function fromDigits(t: Tokens, at: number, limit: number, money: boolean): Magnitude | null {
  if ((t.code[at] & (NumberShape.dotted | NumberShape.malformed)) !== 0 || t.end[at] - t.start[at] > 40) return null;
  let digits = digitsOf(t, at);
  let end = at + 1;
  const fraction =
    t.code[at] === NumberShape.plain && end < limit && t.type[end] === T.fraction && t.gap[end] < 2
      ? fractionSign(t, end, limit)
      : null;
  if (fraction !== null) {
    digits = addDecimal(digits, decimalOf(...fraction.value));
    end = fraction.end;
  } else if (isWord(t, end, limit, W.and) && isWord(t, end + 1, limit, W.a) && isWord(t, end + 2, limit, W.half)) {
    digits = addDecimal(digits, '0.5');
    end += 3;
  }
  const power = fraction === null ? powerOfTen(t, end, limit) : null;
  if (power !== null) return plain(at, power.end, 'digits', digits, power.power, 'scale:exponent');
  const ratio = fraction === null && !money ? toOne(t, end, limit) : 0;
  if (ratio > 0) return plain(at, ratio, 'digits', digits, 0, null);
  const scale = scaleWords(t, end, limit, true, money);
  return plain(at, scale.end, fraction === null ? 'digits' : 'fraction', digits, scale.power, scale.rule);
}
