/** Spelled numbers: `one hundred and five thousand`, `two and a half`. */
import type { Magnitude } from '../../model/mention.js';
import { T, type Tokens } from '../../model/tokens.js';
import { COLUMNS, TABLES, W } from '../../rules/lexicon.js';
import { isDashAt, isWord, touches } from '../cursor.js';
import { isPlural, plain, scaleWords } from './parts.js';

/** Numeral words below a hundred from `at`: `twenty-three`, `seven`. */
export function belowHundred(t: Tokens, at: number, limit: number): { value: number; end: number } | null {
  if (at >= limit || t.type[at] !== T.word) return null;
  const first = COLUMNS.numeral[t.word[at]] - 1;
  if (first < 0) return null;
  if (first >= 20) {
    const next = isDashAt(t, at + 1, limit) && touches(t, at + 1) ? at + 2 : at + 1;
    if (next < limit && t.type[next] === T.word) {
      const unit = COLUMNS.numeral[t.word[next]] - 1;
      if (unit >= 1 && unit <= 9) return { value: first + unit, end: next + 1 };
    }
  }
  return { value: first, end: at + 1 };
}

/** A spelled number up to the trillions. `a` counts as one before `hundred` and the scale words. */
export function spelled(t: Tokens, at: number, limit: number): Magnitude | null {
  let total = 0; // in units of the last scale
  let current = 0;
  let i = at;
  let lastScale = 0;
  let scaleRule: string | null = null;
  let groups = 0;
  let words = 0;
  for (;;) {
    let start = i;
    if (words > 0 && isWord(t, start, limit, W.and)) start++;
    if (words > 0 && isDashAt(t, start, limit) && touches(t, start)) start++;
    const small = belowHundred(t, start, limit);
    const one = words === 0 && (isWord(t, i, limit, W.a) || isWord(t, i, limit, W.an));
    if (small === null && !one && words === 0) return null;
    if (small !== null) {
      if (words > 0 && current % 100 !== 0) break;
      if (groups > 0 && opensNext(t, small.end, limit, lastScale)) break; // `four million and two million`
      current += small.value;
      i = small.end;
      words++;
    } else if (one) {
      if (!(isWord(t, i + 1, limit, W.hundred) || TABLES.scales.at(t, i + 1, limit) !== 0)) return null;
      if (i + 1 < limit && isPlural(t, i + 1)) return null;
      current = 1;
      i++;
      words++;
      if (!isWord(t, i, limit, W.hundred) && TABLES.scales.row(TABLES.scales.at(t, i, limit)).glued) return null;
    } else break;
    const hyphen = isDashAt(t, i, limit) && touches(t, i) ? 1 : 0;
    if (isWord(t, i + hyphen, limit, W.hundred) && current > 0 && current < 100) {
      current *= 100;
      i += 1 + hyphen;
    }
    const joined = isDashAt(t, i, limit) && touches(t, i) ? 1 : 0;
    const hit = TABLES.scales.at(t, i + joined, limit);
    if (hit !== 0 && TABLES.scales.row(hit).power > 2 && !TABLES.scales.row(hit).glued) {
      const row = TABLES.scales.row(hit);
      if (lastScale > 0 && row.power >= lastScale) break;
      total += current * 10 ** row.power;
      current = 0;
      lastScale = row.power;
      scaleRule = `scale:${row.id}`;
      groups++;
      i += joined + (hit & 15);
    } else if (current % 100 !== 0 || current === 0) break;
  }
  if (words === 0) return null;
  const half = andAHalf(t, i, limit);
  if (half > 0 && groups === 0) {
    const scale = scaleWords(t, half, limit, false, false);
    return plain(at, scale.end, 'fraction', `${total + current}.5`, scale.power, scale.rule);
  }
  const value = total + current;
  if (lastScale > 0 && value % 10 ** lastScale === 0)
    return plain(at, i, 'words', String(value / 10 ** lastScale), lastScale, scaleRule);
  return plain(at, i, 'words', String(value), 0, scaleRule);
}

/** `and a half`: where it ends, 0 for none. */
const andAHalf = (t: Tokens, at: number, limit: number): number =>
  isWord(t, at, limit, W.and) && isWord(t, at + 1, limit, W.a) && isWord(t, at + 2, limit, W.half) ? at + 3 : 0;

/** True where a scale word as large as the last one follows: another number has begun. */
function opensNext(t: Tokens, at: number, limit: number, lastScale: number): boolean {
  const hit = TABLES.scales.at(t, isWord(t, at, limit, W.hundred) ? at + 1 : at, limit);
  return hit !== 0 && TABLES.scales.row(hit).power >= lastScale;
}
