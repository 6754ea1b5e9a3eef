/** Periods told from the figure's own: `in the previous year`, `a year earlier`, `the year before`. */
import { basePeriod, earlier, lastMonthOf, parsePeriod, printPeriod } from '../kit/period.js';
import { Words } from '../kit/words.js';
import { TABLES, W } from '../rules/lexicon.js';
import { type Draft, isLevel } from './draft.js';
import { phraseRight } from './noun-phrase/right.js';
import { isCompared, isComparedByNoun, toldAsEarlier } from './relations.js';
import { K, kindAt, textAt, type View, wordAt } from './view/view.js';

/** Behind `between the same two months` at a token, which goes on with `a year earlier`; the token itself where it does not stand there. */
function pastSame(v: View, at: number): number {
  if (kindAt(v, at) !== K.prep || kindAt(v, at + 1) !== K.det || kindAt(v, at + 2) !== K.period) return at;
  const { first, last, value } = v.periods[v.p[at + 2] - 1];
  return value === null && wordAt(v, first) === W.same ? last : at;
}

/** How a level of another time is told: `the £38 million reported a year earlier`. */
const TOLD = new Words('recorded|reported|registered|posted|achieved|seen|observed|measured|reached|made|earned|paid');

/** The basis phrase at token `at`, behind `in`, `for` or `recorded in`; null where none stands there. */
function phraseAt(v: View, at: number): { basis: string; preposition: boolean } | null {
  let i = pastSame(v, at);
  while (
    kindAt(v, i) === K.participle ||
    kindAt(v, i) === K.adverb ||
    (i === at && kindAt(v, i - 1) === K.mention && TOLD.at(v.t, i))
  )
    i++;
  const passed = i > at && kindAt(v, at) === K.prep;
  const preposition = passed || wordAt(v, i) === W.in || wordAt(v, i) === W.for || wordAt(v, i) === W.of;
  if (preposition) i++;
  const hit = TABLES.bases.at(v.t, i, v.limit);
  if (
    hit === 0 ||
    TABLES.bases.row(hit).pace ||
    !/^(?:the|a|one|last|previous|preceding|prior|year|month|twelve|12|same)/i.test(
      v.t.text.slice(v.t.start[i], v.t.end[i]),
    )
  )
    return null;
  return { basis: TABLES.bases.row(hit).basis, preposition };
}

/** `63 areas (16%) in the previous year`: behind the bracket that opens at a token, or the token itself. */
function pastBracket(v: View, at: number): number {
  if (kindAt(v, at) !== K.open) return at;
  for (let i = at + 1; i < Math.min(v.limit, at + 12); i++) if (kindAt(v, i) === K.close) return i + 1;
  return at;
}

/** Where the `when` stands whose clause token `at` stands in, else -1. */
export function whenBefore(v: View, at: number): number {
  for (let i = at - 1; i > v.from; i--) {
    const k = kindAt(v, i);
    if (k === K.comma || k === K.stop) return -1;
    if (k === K.subordinator) return wordAt(v, i) === W.when ? i : -1;
  }
  return -1;
}

/** `(previous year: 20.6%)`: the basis whose time the label before the colon at a token names, null where it names a comparison. */
export function earlierLabel(v: View, colon: number): string | null {
  const hit = TABLES.bases.before(v.t, colon, v.from);
  const first = colon - (hit & 15);
  let open = first - 1;
  while (kindAt(v, open) === K.period) open--; // `(Q2 last year: 28.4%)`
  if (hit === 0 || kindAt(v, open) !== K.open) return null;
  return /^(?:previous|prior|preceding|last)$/i.test(textAt(v, first)) ? TABLES.bases.row(hit).basis : null;
}

/** `16% fewer than in the previous year, when 81 had been filed`: the basis phrase right before the clause. */
function phraseBefore(v: View, at: number): string | null {
  const when = whenBefore(v, at);
  const end = kindAt(v, when - 1) === K.comma ? when - 1 : when;
  const hit = when < 0 ? 0 : TABLES.bases.before(v.t, end, v.from);
  return hit === 0 || TABLES.bases.row(hit).pace ? null : TABLES.bases.row(hit).basis;
}

/** `in the previous year`, `in the year before`: a time, where `in the last year` may be a length of it. */
const isEarlier = (v: View, at: number): boolean => {
  if (wordAt(v, at) === W.of || pastSame(v, at) > at) return true; // `the record 8.92 million of a year earlier`
  let i = at;
  while (kindAt(v, i) === K.participle || kindAt(v, i) === K.adverb || wordAt(v, i) === W.in || kindAt(v, i) === K.det)
    i++;
  return wordAt(v, i) === W.previous || /^(?:preceding|prior)$/i.test(textAt(v, i)) || wordAt(v, i + 1) === W.before;
};

/** `26% three months earlier`, `26% on the same date two years before`: how many months back, 0 for none. */
function monthsBack(v: View, at: number): number {
  for (let i = at; i < at + 5; i++) {
    const k = kindAt(v, i);
    if (k === K.period) return v.periods[v.p[i] - 1].shift;
    if (k !== K.prep && k !== K.det && k !== K.adjective && k !== K.noun) return 0;
  }
  return 0;
}

const LAST = new Words('last');

/** `The year before, their share had been 55.96 per cent`: a basis phrase opens the clause. */
function opening(v: View, at: number): string | null {
  for (let i = at - 1; i >= v.from; i--) {
    const k = kindAt(v, i);
    const start =
      i === v.from ||
      (k !== K.comma && (kindAt(v, i - 1) === K.stop || (i - 1 === v.from && kindAt(v, v.from) === K.prep)));
    if (start) {
      const from = kindAt(v, i) === K.prep ? i + 1 : i;
      const hit = TABLES.bases.at(v.t, from, v.limit);
      if (wordAt(v, v.from) === W.as) return null; // `As in the previous year, no firm is leading`
      const closes = hit !== 0 && (kindAt(v, from + (hit & 15)) === K.comma || (LAST.at(v.t, i) && from === i));
      if (closes && /^(?:the|a|one|last|previous)/i.test(v.t.text.slice(v.t.start[from], v.t.end[from])))
        return TABLES.bases.row(hit).basis;
      if (kindAt(v, i - 1) === K.stop || i === v.from) return null;
    }
  }
  return null;
}

/** `was £41 million last year`, `Last year it was £41 million`: told from the time of the report, where `the year before` is told from the time said last. */
function saysLast({ v, sized }: Draft): boolean {
  const { outerLast } = sized.mention;
  for (let i = outerLast; i < Math.min(v.limit, outerLast + 6); i++) {
    const k = kindAt(v, i);
    if (LAST.at(v.t, i)) return kindAt(v, i - 1) !== K.det;
    if (k !== K.noun && k !== K.prep && k !== K.adjective) break;
  }
  for (let i = sized.mention.outerFirst - 1; i >= v.from && kindAt(v, i) !== K.stop; i--)
    if (LAST.at(v.t, i) && (i === v.from || kindAt(v, i - 1) === K.stop)) return true;
  return false;
}

/** The time of the report, where the one said before lies in another year. */
function fromNow(v: View, said: string | null): string | null {
  const own = v.t.report.source.period;
  const year = (period: string) => Math.floor(lastMonthOf(period) / 12);
  return own === null || said === null || year(own) === year(said) ? said : own;
}

/**
 * The period a draft has by being set back from the current one, or null.
 * @param said gives the period that the figure is set back from, asked for only where words set one back
 */
export function relativePeriod(d: Draft, said: () => string | null): string | null {
  const { v } = d;
  const time = () => (saysLast(d) ? fromNow(v, said()) : said());
  const counted = isLevel(d) ? phraseRight(v, d.sized.mention.outerLast) : null;
  const near = phraseAt(v, d.sized.mention.outerLast);
  const end = counted === null ? d.sized.mention.outerLast : pastBracket(v, counted.last);
  const found = near ?? (counted === null ? null : phraseAt(v, end));
  const times = found?.preposition === true && isEarlier(v, near === null ? end : d.sized.mention.outerLast);
  if (found !== null && (isLevel(d) || isCompared(d)) && (isCompared(d) || !found.preposition || times))
    return basePeriod(time(), found.basis);
  if (found !== null && times && (d.kind === 'ordinal' || toldAsEarlier(d))) return basePeriod(time(), found.basis);
  if (found !== null && d.kind === 'change' && isComparedByNoun(d)) return basePeriod(time(), found.basis);
  const bare = found?.preposition === false && kindAt(v, d.sized.mention.outerLast) === K.det; // `fell by 0.5% a year ago`
  if (found !== null && d.kind === 'change' && (bare || (found.preposition && found.basis !== 'year_on_year')))
    return basePeriod(time(), found.basis);
  if (!isLevel(d)) return null;
  const before =
    phraseBefore(v, d.sized.mention.outerFirst) ?? (d.cue.rule === 'label' ? earlierLabel(v, d.cue.anchor) : null);
  if (before !== null) return basePeriod(time(), before);
  const back = monthsBack(v, counted?.last ?? d.sized.mention.outerLast);
  const parsed = back > 0 && isCompared(d) ? parsePeriod(time() ?? '') : null;
  const earlierBy = parsed && earlier(parsed, back);
  if (earlierBy !== null) return printPeriod(earlierBy);
  const opened = opening(v, d.sized.mention.outerFirst);
  return opened === null ? null : basePeriod(time(), opened);
}
