/** Years, spans of years, fiscal and school years, decades. Refuses four digits that count something. */
import { Words } from '../../kit/words.js';
import type { PeriodMention } from '../../model/mention.js';
import { T, type Tokens } from '../../model/tokens.js';
import { W } from '../../rules/lexicon.js';
import { P } from '../../rules/parts-of-speech.js';
import { SCHOOL_YEAR_START } from '../../rules/periods.js';
import { isDashAt, isNumber, isPunct, isWord, monthAt, numberLength, plainNumber, touches, yearAt } from '../cursor.js';
import { startOf } from '../own-year.js';
import { printFiscalYear } from '../period-value.js';
import type { PeriodContext } from '../reader.js';
import { found, SLASH, type Stretch } from './found.js';

/** `2013-14`, `2013/14`, `2010–2012`, `2013 to 2014`; a lone year is its own span. */
export function yearSpan(
  t: Tokens,
  at: number,
  limit: number,
  context: PeriodContext,
  named?: number | null,
): Stretch | null {
  const year = yearAt(t, at, limit);
  if (year === 0) return null;
  const joined = (isDashAt(t, at + 1, limit) || isPunct(t, at + 1, limit, SLASH)) && touches(t, at + 1);
  if (joined && isNumber(t, at + 2, limit) && touches(t, at + 2)) {
    const second = plainNumber(t, at + 2, limit);
    const length = numberLength(t, at + 2);
    const full =
      length === 4
        ? second
        : length === 2
          ? Math.floor(year / 100) * 100 + second + (second < year % 100 ? 100 : 0)
          : 0;
    const chained =
      isDashAt(t, at + 3, limit) && touches(t, at + 3) && isNumber(t, at + 4, limit) && touches(t, at + 4); // a telephone number
    if (full > year && full - year < 100 && !chained) {
      const fiscal = full === year + 1;
      const school =
        (isWord(t, at + 3, limit, W.school) || isWord(t, at + 3, limit, W.academic)) &&
        (isWord(t, at + 4, limit, W.year) || isWord(t, at + 4, limit, W.years));
      const season = fiscal ? namedSeason(t, at + 3, limit) : null;
      const told = school ? SCHOOL_YEAR_START : (season?.start ?? named);
      const text = fiscal ? printFiscalYear(year, context.source.area, startOf(context.own, told)) : `${year}..${full}`;
      return {
        first: year * 12,
        last: full * 12 + 11,
        end: season?.end ?? at + 3,
        text,
        yearStated: true,
        rule: fiscal ? 'period-fiscal-year' : 'period-years',
      };
    }
  }
  return yearStretch(year, at + 1);
}

/** A calendar year whose words stop before token `end`. */
export const yearStretch = (year: number, end: number): Stretch => ({
  first: year * 12,
  last: year * 12 + 11,
  end,
  text: String(year),
  yearStated: true,
  rule: 'period-year',
});

/** What a year is called that does not begin in January. */
const SEASONS = new Words('season|year|marketing|crop|trade|trading|fiscal|financial|sugar|campaign');

/** `2023/24 season (July/June)`: the month that such years begin in, and where the bracket ends; null where none is told. */
function namedSeason(t: Tokens, at: number, limit: number): { start: number; end: number } | null {
  let i = at;
  while (i < limit && SEASONS.at(t, i)) i++;
  const start = isPunct(t, i, limit, 40) ? monthAt(t, i + 1, limit) : 0;
  const joined = isPunct(t, i + 2, limit, SLASH) || isDashAt(t, i + 2, limit) || isWord(t, i + 2, limit, W.to);
  if (start === 0 || !joined || !isPunct(t, i + 4, limit, 41)) return null;
  return monthAt(t, i + 3, limit) === ((start + 10) % 12) + 1 ? { start, end: i + 5 } : null;
}

/** `FY 2019`, `FY2019-20`, `fiscal year 2019`, `financial year 2013/14`, `fiscal 2022`, `the school year 2022/23`. */
export function fiscal(t: Tokens, at: number, limit: number, context: PeriodContext): PeriodMention | null {
  const school = isWord(t, at, limit, W.school) || isWord(t, at, limit, W.academic);
  if (
    !school &&
    !isWord(t, at, limit, W.fy) &&
    !isWord(t, at, limit, W.fiscal) &&
    !isWord(t, at, limit, W.financial) &&
    !isWord(t, at, limit, W.calendar)
  )
    return null;
  let i = at + 1;
  if (isWord(t, i, limit, W.year) || isWord(t, i, limit, W.years)) i++;
  if (isWord(t, i, limit, W.ending) || isWord(t, i, limit, W.ended)) return null;
  const two = plainNumber(t, i, limit);
  if (t.word[at] === W.fy && two >= 0 && two < 100 && numberLength(t, i) === 2 && touches(t, i))
    return found(at, i + 1, `20${String(two).padStart(2, '0')}`, 'period-fiscal-year');
  const years = yearSpan(t, i, limit, context, school ? SCHOOL_YEAR_START : context.own.fiscal);
  if (years === null) return null;
  return found(at, years.end, years.text, 'period-fiscal-year');
}

/** `the 1990s`. */
export function decade(t: Tokens, at: number, limit: number): PeriodMention | null {
  if (yearAt(t, at, limit) === 0 || !isWord(t, at + 1, limit, W.s) || !touches(t, at + 1)) return null;
  return found(at, at + 2, null, 'period-decade', { window: true });
}

/** A year with a footnote mark whose raising was lost: `in 20135`. */
export function yearWithMark(t: Tokens, at: number, limit: number): PeriodMention | null {
  if (at === 0 || !isNumber(t, at, limit) || numberLength(t, at) !== 5 || (t.pos[at - 1] & P.prep) === 0) return null;
  const value = plainNumber(t, at, limit);
  const year = Math.floor(value / 10);
  const next = at + 1 < limit && t.type[at + 1] === T.word && (t.pos[at + 1] & (P.prep | P.conj | P.be)) === 0;
  if (value < 0 || year < 1900 || year > 2100 || next) return null;
  return found(at, at + 1, String(year), 'period-year');
}

/** True where four digits count the noun behind them (`employs 2000 people`). */
export function countsSomething(t: Tokens, at: number, limit: number): boolean {
  const next = at + 1;
  if (
    next >= limit ||
    t.type[next] !== T.word ||
    (t.pos[next] & (P.capital | P.prep | P.conj | P.be | P.have | P.verb | P.modal | P.ed)) !== 0
  )
    return false;
  const plural = t.text.charCodeAt(t.end[next] - 1) === 115 && t.text.charCodeAt(t.end[next] - 2) !== 115;
  const people = t.text.slice(t.start[next], t.end[next]) === 'people';
  if (!plural && !people) return false;
  if (
    /^(?:prices|levels|figures|data|results|accounts|estimates|elections|games)$/.test(
      t.text.slice(t.start[next], t.end[next]),
    )
  )
    return false;
  const before = at - 1;
  if (before < 0 || t.type[before] !== T.word) return false;
  return (
    (t.pos[before] & (P.prep | P.det | P.month | P.conj | P.possessive)) === 0 ||
    t.word[before] === W.of ||
    t.word[before] === W.to
  );
}
