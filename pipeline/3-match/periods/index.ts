/** Recognises time expressions, whatever their kind. */
import type { PeriodMention } from '../../model/mention.js';
import { NumberShape, T, type Tokens } from '../../model/tokens.js';
import { W } from '../../rules/lexicon.js';
import { P } from '../../rules/parts-of-speech.js';
import { yearAt } from '../cursor.js';
import type { PeriodContext } from '../reader.js';
import { day, daySpan, numericDate } from './days.js';
import { found } from './found.js';
import { months } from './months.js';
import { endedPart, partOfYear } from './parts-of-year.js';
import { moment, relative, wholeYear, windowOf } from './relative.js';
import { neighbours, span } from './spans.js';
import { stretch } from './stretch.js';
import { countsSomething, decade, fiscal, yearWithMark } from './years.js';
import { yearAhead } from './years-ahead.js';

/** How no time is written: `1,200`, `5.3`; a date may be (`26.12.2023`). */
const NO_TIME = NumberShape.grouped | NumberShape.decimal;

/**
 * The time expression that begins at token `at`, or null.
 * @param limit one past the last token of the sentence
 */
export function matchPeriod(t: Tokens, at: number, limit: number, context: PeriodContext): PeriodMention | null {
  const numeric = t.type[at] === T.number;
  if (numeric && (t.code[at] & NO_TIME) !== 0) return null;
  if (numeric) {
    const date =
      relative(t, at, limit) ??
      numericDate(t, at, limit) ??
      daySpan(t, at, limit, context) ??
      day(t, at, limit, context) ??
      months(t, at, limit, context) ??
      decade(t, at, limit) ??
      yearWithMark(t, at, limit);
    if (date !== null) return date;
    if (yearAt(t, at, limit) === 0 || countsSomething(t, at, limit)) {
      const part = partOfYear(t, at, limit, context);
      return part === null ? null : found(at, part.end, part.text || null, part.rule);
    }
  } else {
    const direct =
      relative(t, at, limit) ??
      daySpan(t, at, limit, context) ??
      day(t, at, limit, context) ??
      months(t, at, limit, context) ??
      moment(t, at, limit, context) ??
      fiscal(t, at, limit, context) ??
      windowOf(t, at, limit, context) ??
      yearAhead(t, at, limit, context) ??
      wholeYear(t, at, limit, context);
    if (direct !== null) return direct;
  }
  const before = at > 0 && t.type[at - 1] === T.word ? t.word[at - 1] : 0;
  if (before === W.between || before === W.from) {
    const pair = neighbours(t, at, limit, context, before === W.between ? W.and : W.to);
    if (pair !== null) return pair;
  }
  const whole = span(t, at, limit, context, before === W.between ? W.and : W.to);
  if (whole !== null) return whole;
  const one = endedPart(t, at, limit, context) ?? stretch(t, at, limit, context);
  if (one === null) return null;
  // `May` at the start of a sentence, or `March` without year, may be no month: only `may` is a common verb.
  if (
    one.rule === 'period-month' &&
    !one.yearStated &&
    t.end[at] - t.start[at] === 3 &&
    (at === 0 || (t.pos[at - 1] & P.prep) === 0) &&
    t.word[at] === W.may
  )
    return null;
  return found(at, one.end, one.text || null, one.rule);
}
