/** Room 3: which signs make a number phrase, a time expression, or a number that is no figure? One pass over a sentence. */
import type { Matched, Mention, PeriodMention, Skip } from '../model/mention.js';
import { T, type TokenSentence, type Tokens } from '../model/tokens.js';
import { TABLES, W } from '../rules/lexicon.js';
import { isDash } from './cursor.js';
import { inIndexPoints } from './index-points.js';
import { matchFold, matchMultiple } from './multiples.js';
import { vagueAt, wordReason } from './number-words.js';
import { matchOrdinal } from './ordinals.js';
import { matchPeriod } from './periods/index.js';
import { spaceOf } from './periods/relative.js';
import { matchPhrase } from './phrase/index.js';
import type { PeriodContext } from './reader.js';
import { shareUnits } from './shared-units.js';
import {
  beginsNothing,
  inName,
  isNumeric,
  isPlanName,
  leftOver,
  namesNumber,
  namesSpan,
  quantityFirst,
} from './starts.js';
import { namesTable, titleAt } from './titles.js';
import { numberTrap } from './traps/index.js';
import type { Place } from './traps/trap.js';

/** The time expressions whose year months without one belong to. */
const STATES_YEAR: ReadonlySet<string> = new Set(
  'period-year period-month period-quarter period-half period-day period-moment period-neighbours period-year-ahead'.split(
    ' ',
  ),
);

/** The year that a period ends in. */
function lastYearOf(period: string): number {
  const end = period.indexOf('..');
  const at = end < 0 ? 0 : end + 2;
  return Number(period.slice(period[at] === '@' ? at + 1 : at).slice(0, 4));
}

/** One sentence while it is read from left to right. */
class SentenceMatcher {
  readonly mentions: Mention[] = [];
  readonly periods: PeriodMention[] = [];
  readonly skips: Skip[] = [];
  /** One past the last mention's tokens. */
  private busy: number;
  private previousTrap: { last: number; reason: Skip['reason'] } | null = null;

  constructor(
    private readonly t: Tokens,
    private readonly place: Place,
    private readonly context: PeriodContext,
  ) {
    this.busy = place.from;
  }

  /** Reads the whole sentence. */
  run(): Matched {
    const { from, limit } = this.place;
    if (namesTable(this.t, this.place)) this.title(from, limit);
    else for (let at = from; at < limit; ) at = this.step(at);
    shareUnits(this.t, this.mentions, from);
    return { mentions: this.mentions, periods: this.periods, skips: this.skips };
  }

  /** Reads what begins at `at` and returns where to go on. */
  private step(at: number): number {
    const { t } = this;
    if (beginsNothing(t, at)) return at + 1;
    const type = t.type[at];
    const title = titleAt(t, at, this.place.limit);
    if (title > 0) return this.title(at, title);
    if (type === T.number) return this.number(at);
    if (type === T.punct) return this.punctuation(at);
    return type === T.word ? this.word(at) : this.phrase(at, at + 1);
  }

  /** The numbers inside a title are no figures. */
  private title(at: number, last: number): number {
    for (let i = at; i < last; i++)
      if (isNumeric(this.t, i)) this.skips.push({ first: i, last: i + 1, reason: 'title' });
    return last;
  }

  /** Notes a number that is no figure, and why. */
  private skip(first: number, last: number, reason: Skip['reason']): number {
    this.skips.push({ first, last, reason });
    return last;
  }

  /** Notes a time expression: its year is what months without one belong to from now on, its length that of a bare `the second`. */
  private period(found: PeriodMention): number {
    const mention = inName(this.t, found, this.place.from) ? { ...found, value: null } : found;
    this.periods.push(mention);
    const since = mention.first > this.place.from && this.t.word[mention.first - 1] === W.since;
    if (mention.value !== null && !since && STATES_YEAR.has(mention.rule))
      this.context.statedYear = lastYearOf(mention.value);
    this.context.statedPart = PART_MONTHS[mention.rule] ?? this.context.statedPart;
    return mention.last;
  }

  /** Reads what begins with digits. */
  private number(at: number): number {
    const { t, place, context } = this;
    const { limit } = place;
    const first = numberTrap(t, at, place, this.previousTrap);
    if (first !== null && (first.reason === 'phone' || first.reason === 'reference')) {
      const date = matchPeriod(t, at, limit, context);
      const same = date !== null && date.last === first.last; // `26.12.2023`, as section 4.2.1 is written
      return same && (first.reason === 'phone' || date.rule === 'period-day')
        ? this.period(date)
        : this.trapped(at, first);
    }
    if (first !== null && first.reason !== 'score' && first.reason !== 'legal' && first.reason !== 'name')
      return this.trapped(at, first);
    const ordinal = matchOrdinal(t, at, place.from, limit);
    const date = matchPeriod(t, at, limit, context);
    if (date !== null && first !== null && first.last > date.last) return this.trapped(at, first);
    if (date !== null && !quantityFirst(t, at, date, place)) return this.period(date);
    if (ordinal !== null) return this.ordinal(at, ordinal);
    if (first !== null) return this.trapped(at, first);
    return this.phrase(at, at + 1);
  }

  /** Notes a trap; the next number may be part of it. */
  private trapped(at: number, found: { last: number; reason: Skip['reason'] }): number {
    this.previousTrap = found;
    return this.skip(at, found.last, found.reason);
  }

  /** Notes a rank, or why the ordinal is none. */
  private ordinal(at: number, found: { last: number; value: number; reason: Skip['reason'] | null }): number {
    if (found.reason !== null) return this.skip(at, found.last, found.reason);
    if (this.mentions.at(-1)?.last === at && this.t.gap[at] !== 2) return this.skip(at, found.last, 'compound'); // `issued 235,422 first actions`
    this.mentions.push({
      first: at,
      last: found.last,
      magnitude: {
        first: at,
        last: found.last,
        form: 'ordinal',
        digits: String(found.value),
        scale: 0,
        scaleRule: null,
      },
      upper: null,
      spread: null,
      sign: 0,
      unitKind: 'none',
      unit: '1',
      minor: false,
      modifier: 'exact',
      outerFirst: at,
      outerLast: found.last,
      rules: ['number:ordinal'],
    });
    this.busy = found.last;
    return found.last;
  }

  /** Reads what begins with a sign or currency. */
  private punctuation(at: number): number {
    const { t } = this;
    const code = t.code[at];
    if (code === 43) {
      const found =
        at + 1 < this.place.limit && t.type[at + 1] === T.number ? numberTrap(t, at + 1, this.place, null) : null;
      if (found !== null && found.reason === 'phone') return this.trapped(at + 1, found);
    }
    if (code === 43 || isDash(code) || TABLES.currencies.at(this.t, at, this.place.limit) !== 0)
      return this.phrase(at, at + 1);
    return at + 1;
  }

  /** Reads what begins with a word. */
  private word(at: number): number {
    const { t, place, context } = this;
    const { from, limit } = place;
    const fold = matchFold(t, at, from, limit);
    if (fold !== null) return this.take(fold);
    const date = matchPeriod(t, at, limit, context);
    if (date !== null) return this.period(date);
    const ranked = matchOrdinal(t, at, from, limit);
    if (ranked !== null && ranked.last > at + 1) return this.ordinal(at, ranked);
    const named = namesNumber(t, at, place);
    if (named > 0) return this.skip(at + 1, named, 'reference');
    if (isPlanName(t, at, place)) return this.skip(at, at + 1, 'name');
    const refused = wordReason(t, at, from, limit);
    if (refused !== null) return this.skip(at, refused.last, refused.reason);
    const multiple = matchMultiple(t, at, from, limit);
    if (multiple !== null) return this.take(multiple);
    const vague = vagueAt(t, at, limit);
    if (vague > 0) return this.skip(at, vague, 'vague');
    const phrase = matchPhrase(t, at, from, limit, this.busy);
    if (phrase !== null) return this.take(phrase);
    const ordinal = matchOrdinal(t, at, from, limit);
    if (ordinal !== null) return this.ordinal(at, ordinal);
    if (isNumeric(t, at)) return this.skip(at, at + 1, leftOver(t, at));
    return at + 1;
  }

  /** Reads a number phrase, or goes on at `otherwise`. */
  private phrase(at: number, otherwise: number): number {
    const { from, limit } = this.place;
    const phrase = matchPhrase(this.t, at, from, limit, this.busy);
    if (phrase !== null) return this.take(phrase);
    if (this.t.type[at] === T.number || this.t.type[at] === T.fraction) return this.skip(at, otherwise, 'other');
    return otherwise;
  }

  /** Notes a number phrase. */
  private take(mention: Mention): number {
    if (namesSpan(this.t, mention, this.place.limit)) return this.skip(mention.first, mention.last, 'period');
    const space = spaceOf(this.t, mention, this.place.from);
    if (space !== null) return this.period(space);
    this.mentions.push(inIndexPoints(this.t, mention, this.place.from));
    this.busy = mention.last;
    return mention.last;
  }
}

/** Months of the parts of a year. */
const PART_MONTHS: Readonly<Record<string, number>> = { 'period-quarter': 3, 'period-half': 6 };

/** What stands in most sentences. */
const NOTHING: Matched = { mentions: [], periods: [], skips: [] };

/** What stands in one sentence; `context` is what is known before it. */
export function matchSentence(
  t: Tokens,
  { first: from, last: limit, block }: TokenSentence,
  context: PeriodContext,
  blockFirst: boolean,
): Matched {
  let at = from;
  while (at < limit && beginsNothing(t, at)) at++;
  if (at === limit) return NOTHING;
  const { kind } = t.report.blocks[block];
  const heading = kind === 'heading' || kind === 'caption';
  const place: Place = { from, limit, blockFirst, heading, item: kind === 'item' };
  return new SentenceMatcher(t, place, { ...context }).run();
}
