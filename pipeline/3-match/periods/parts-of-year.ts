/** Quarters and halves: `Q3 2022`, `the first half of 2022`. */
import { T, type Tokens } from '../../model/tokens.js';
import { COLUMNS, W } from '../../rules/lexicon.js';
import { isDashAt, isNumber, isPunct, isWord, numberLength, plainNumber, touches, yearAt } from '../cursor.js';
import { contextYear, type PeriodContext, yearOfMonth } from '../reader.js';
import { type Stretch, yearBehind } from './found.js';
import { monthStretch } from './month-stretch.js';

/** The token of `quarter` or `half` behind an ordinal, a hyphen allowed (`fourth-quarter sales`); 0 for none. */
function partNoun(t: Tokens, at: number, limit: number): number {
  const noun = isDashAt(t, at + 1, limit) && touches(t, at + 1) ? at + 2 : at + 1;
  return isWord(t, noun, limit, W.quarter) || isWord(t, noun, limit, W.half) ? noun : 0;
}

/** `Q3 2022`, `2022 Q3`, `Quarter 2 2022`, `the third quarter of 2022`, `H1 2022`, `the first half of 2022`. */
export function partOfYear(t: Tokens, at: number, limit: number, context: PeriodContext): Stretch | null {
  const leading = yearAt(t, at, limit);
  let i = leading > 0 ? at + 1 : at;
  let size = 0;
  let n = 0;
  if ((isWord(t, i, limit, W.q) || isWord(t, i, limit, W.h)) && isNumber(t, i + 1, limit) && touches(t, i + 1)) {
    size = t.word[i] === W.q ? 3 : 6;
    n = plainNumber(t, i + 1, limit);
    i += 2;
    if (i < limit && touches(t, i) && t.type[i] === T.word && t.word[i] !== W.fy) return null; // `H1N1`
  } else if (isWord(t, i, limit, W.quarter) && isNumber(t, i + 1, limit) && numberLength(t, i + 1) === 1) {
    size = 3;
    n = plainNumber(t, i + 1, limit);
    i += 2;
  } else if (i < limit && t.type[i] === T.word && COLUMNS.ordinal[t.word[i]] > 0 && partNoun(t, i, limit) > 0) {
    const noun = partNoun(t, i, limit);
    size = t.word[noun] === W.quarter ? 3 : 6;
    n = COLUMNS.ordinal[t.word[i]];
    i = noun + 1;
  } else if (
    isNumber(t, i, limit) &&
    i + 2 < limit &&
    touches(t, i + 1) &&
    (isWord(t, i + 2, limit, W.quarter) || isWord(t, i + 2, limit, W.half)) &&
    /^(?:st|nd|rd|th)$/.test(t.text.slice(t.start[i + 1], t.end[i + 1]))
  ) {
    size = t.word[i + 2] === W.quarter ? 3 : 6;
    n = plainNumber(t, i, limit);
    i += 3;
  }
  const months = size === 0 ? lastPart(t, i, limit) : 0;
  if (months > 0) {
    size = months;
    n = 12 / size;
    i += 2;
  }
  if (size === 0 && context.statedPart > 0 && standsAlone(t, i, limit)) {
    size = context.statedPart;
    n = COLUMNS.ordinal[t.word[i]];
    i++;
  }
  if (size === 0 || n < 1 || n > 12 / size) return null;
  const ofMonth = size === 6 && isWord(t, i, limit, W.of) ? monthStretch(t, i + 1, limit, context) : null; // `the first half of December`
  if (ofMonth !== null) return ofMonth;
  const parenthesis = isPunct(t, i, limit, 40) ? closing(t, i, limit) : -1;
  const behind =
    leading > 0 ? null : (yearBehind(t, i, limit) ?? (parenthesis > 0 ? yearBehind(t, parenthesis, limit) : null));
  const same = behind === null && leading === 0;
  const year = leading || behind?.year || (size === 3 && same ? yearOfMonth(context, n * 3) : contextYear(context));
  const first = year * 12 + (n - 1) * size;
  const text = year > 0 ? `${year}-${size === 3 ? 'Q' : 'H'}${n}` : '';
  return {
    first,
    last: first + size - 1,
    end: behind?.end ?? i,
    text,
    yearStated: !same,
    rule: size === 3 ? 'period-quarter' : 'period-half',
  };
}

/** `the last quarter of 2022`: how many months the part has that ends the year, 0 where none is told. */
function lastPart(t: Tokens, at: number, limit: number): number {
  if (!isWord(t, at, limit, W.last) || !isWord(t, at + 2, limit, W.of) || yearAt(t, at + 3, limit) === 0) return 0;
  return isWord(t, at + 1, limit, W.quarter) ? 3 : isWord(t, at + 1, limit, W.half) ? 6 : 0;
}

/** `6.8% in the first`: an ordinal whose noun was said before. */
const standsAlone = (t: Tokens, at: number, limit: number): boolean =>
  t.type[at] === T.word &&
  COLUMNS.ordinal[t.word[at]] > 0 &&
  (at + 1 >= limit || t.type[at + 1] === T.punct) &&
  isWord(t, at - 1, limit, W.the) &&
  (isWord(t, at - 2, limit, W.in) || isWord(t, at - 2, limit, W.from));

/** Where the bracket closes that opens at token `at`, -1 where it is not near. */
function closing(t: Tokens, at: number, limit: number): number {
  for (let i = at + 1; i < Math.min(limit, at + 8); i++) if (isPunct(t, i, limit, 41)) return i + 1;
  return -1;
}
