/** Room 3: which signs make a number phrase, a time expression, or a number that is no figure? One pass over a sentence. */
import type { Matched, Mention, PeriodMention, Skip } from '../model/mention.js';
import { Style } from '../model/report.js';
import { T, type Tokens, type TokenSentence } from '../model/tokens.js';
import { COLUMNS, TABLES, W } from '../rules/lexicon.js';
import { P } from '../rules/parts-of-speech.js';
import { isBareScale, vagueAt, wordReason } from './number-words.js';
import { matchFold, matchMultiple } from './multiples.js';
import { matchOrdinal } from './ordinals.js';
import { matchPeriod } from './periods.js';
import { matchPhrase } from './phrase.js';
import type { PeriodContext } from './reader.js';
import { shareUnits } from './shared-units.js';
import { titleAt } from './titles.js';
import { numberTrap, type Place } from './traps.js';
import { isDash } from './cursor.js';

/** Words by which a time expression, a number or a fold can begin; everything else is passed over at once. */
const STARTERS = buildStarters();

function buildStarters(): Uint8Array {
  const out = new Uint8Array(COLUMNS.month.length);
  const mark = (column: Int32Array) => {
    for (let id = 0; id < column.length; id++) if (column[id] !== 0) out[id] = 1;
  };
  for (const column of [COLUMNS.month, COLUMNS.numeral, COLUMNS.ordinal, COLUMNS.fraction, COLUMNS.multipleAdverb, COLUMNS.multipleVerb, COLUMNS.windowWord]) mark(column);
  for (const id of [W.a, W.an, W.half, W.q, W.h, W.quarter, W.end, W.close, W.mid, W.fy, W.fiscal, W.financial, W.school, W.academic, W.calendar, W.year]) out[id] = 1;
  for (let id = 1; id < out.length; id++) if (TABLES.currencies.startsWith(id) || TABLES.scales.startsWith(id)) out[id] = 1;
  return out;
}

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

  run(): Matched {
    const { from, limit } = this.place;
    for (let at = from; at < limit; ) at = this.step(at);
    shareUnits(this.t, this.mentions, from);
    return { mentions: this.mentions, periods: this.periods, skips: this.skips };
  }

  /** Reads what begins at `at` and returns where to go on. */
  private step(at: number): number {
    const { t } = this;
    const type = t.type[at];
    if (type === T.word && (t.style[at] & Style.italic) === 0) {
      const word = t.word[at];
      if (word === 0 ? !this.mayFold(at) : STARTERS[word] === 0) return at + 1;
    }
    const title = titleAt(t, at, this.place.limit);
    if (title > 0) return this.title(at, title);
    if (type === T.number) return this.number(at);
    if (type === T.punct) return this.punctuation(at);
    return type === T.word ? this.word(at) : this.phrase(at, at + 1);
  }

  /** Unknown words that end in -fold. */
  private mayFold(at: number): boolean {
    const { t } = this;
    return t.text.charCodeAt(t.end[at] - 1) === 100 && t.text.startsWith('fold', t.end[at] - 4);
  }

  private title(at: number, last: number): number {
    for (let i = at; i < last; i++) if (this.isNumeric(i)) this.skips.push({ first: i, last: i + 1, reason: 'title' });
    return last;
  }

  private isNumeric(at: number): boolean {
    const { t } = this;
    if (t.type[at] === T.number || t.type[at] === T.fraction) return true;
    if (t.type[at] !== T.word) return false;
    const word = t.word[at];
    return COLUMNS.numeral[word] > 0 || COLUMNS.ordinal[word] > 0 || COLUMNS.fraction[word] > 0 || COLUMNS.multipleAdverb[word] > 0 || COLUMNS.multipleVerb[word] !== 0 || isBareScale(t, at) || vagueAt(t, at, at + 1) > 0;
  }

  private skip(first: number, last: number, reason: Skip['reason']): number {
    this.skips.push({ first, last, reason });
    return last;
  }

  private period(found: PeriodMention): number {
    const mention = this.inName(found) ? { ...found, value: null } : found;
    this.periods.push(mention);
    if (mention.value !== null && /^period-(?:year|month|quarter|half|day|moment|neighbours)$/.test(mention.rule)) this.context.statedYear = Number(mention.value.replace('@', '').split('..').at(-1)?.slice(0, 4));
    return mention.last;
  }

  /** `the Amendment Rules, 2024`: the year belongs to a name and dates nothing. */
  private inName(mention: PeriodMention): boolean {
    const { t } = this;
    const comma = mention.first - 1;
    if (mention.rule !== 'period-year' || comma <= this.place.from || t.code[comma] !== 44 || t.type[comma - 1] !== T.word) return false;
    return /^(?:Act|Acts|Rules|Order|Orders|Regulations|Law|Bill|Code|Ordinance|Decree)$/.test(t.text.slice(t.start[comma - 1], t.end[comma - 1]));
  }

  private number(at: number): number {
    const { t, place, context } = this;
    const { limit } = place;
    const first = numberTrap(t, at, place, this.previousTrap);
    if (first !== null && first.reason === 'phone') {
      const date = matchPeriod(t, at, limit, context);
      return date !== null && date.last === first.last ? this.period(date) : this.trapped(at, first);
    }
    if (first !== null && first.reason !== 'score' && first.reason !== 'legal' && first.reason !== 'name') return this.trapped(at, first);
    const ordinal = matchOrdinal(t, at, place.from, limit);
    const date = ordinal === null || ordinal.reason !== null ? matchPeriod(t, at, limit, context) : this.ordinalDate(at, limit);
    if (date !== null && first !== null && first.last > date.last) return this.trapped(at, first);
    if (date !== null && !this.quantityFirst(at, date)) return this.period(date);
    if (ordinal !== null) return this.ordinal(at, ordinal);
    if (first !== null) return this.trapped(at, first);
    return this.phrase(at, at + 1);
  }

  private ordinalDate(at: number, limit: number): PeriodMention | null {
    return matchPeriod(this.t, at, limit, this.context);
  }

  private trapped(at: number, found: { last: number; reason: Skip['reason'] }): number {
    this.previousTrap = found;
    return this.skip(at, found.last, found.reason);
  }

  /** True where four digits that could be a year carry a unit or stand behind a modifier: `2000 MW`, `about 2000`. */
  private quantityFirst(at: number, date: PeriodMention): boolean {
    if (date.rule !== 'period-year' || date.last !== at + 1) return false;
    const { t } = this;
    const { limit, from } = this.place;
    const unit = TABLES.units.at(t, at + 1, limit);
    if (unit !== 0 && t.gap[at + 1] < 2) {
      const row = TABLES.units.row(unit);
      if (!(row.cased && row.forms.length <= 2 && t.gap[at + 1] > 0)) return true;
    }
    if (TABLES.scales.at(t, at + 1, limit) !== 0 && !TABLES.scales.row(TABLES.scales.at(t, at + 1, limit)).glued) return true;
    const before = TABLES.modifiersBefore.before(t, at, from);
    if (before === 0) return false;
    const plural = at + 1 < limit && t.type[at + 1] === T.word && t.text.charCodeAt(t.end[at + 1] - 1) === 115 && (t.pos[at + 1] & (P.prep | P.verb | P.be)) === 0;
    return plural;
  }

  private ordinal(at: number, found: { last: number; value: number; reason: Skip['reason'] | null }): number {
    if (found.reason !== null) return this.skip(at, found.last, found.reason);
    this.mentions.push({
      first: at, last: found.last, upper: null, spread: null, sign: 0, unitKind: 'none', unit: '1', minor: false, modifier: 'exact', outerFirst: at, outerLast: found.last, rules: ['number:ordinal'],
      magnitude: { first: at, last: found.last, form: 'ordinal', digits: String(found.value), scale: 0, scaleRule: null },
    });
    this.busy = found.last;
    return found.last;
  }

  private punctuation(at: number): number {
    const { t } = this;
    const code = t.code[at];
    if (code === 43) {
      const found = at + 1 < this.place.limit && t.type[at + 1] === T.number ? numberTrap(t, at + 1, this.place, null) : null;
      if (found !== null && found.reason === 'phone') return this.trapped(at + 1, found);
    }
    if (code === 43 || isDash(code) || TABLES.currencies.at(this.t, at, this.place.limit) !== 0) return this.phrase(at, at + 1);
    return at + 1;
  }

  private word(at: number): number {
    const { t, place, context } = this;
    const { from, limit } = place;
    const fold = matchFold(t, at, from, limit);
    if (fold !== null) return this.take(fold);
    const date = matchPeriod(t, at, limit, context);
    if (date !== null) return this.period(date);
    const ranked = matchOrdinal(t, at, from, limit);
    if (ranked !== null && ranked.last > at + 1) return this.ordinal(at, ranked);
    if (this.isPlanName(at)) return this.skip(at, at + 1, 'name');
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
    if (this.isNumeric(at)) return this.skip(at, at + 1, this.leftOver(at));
    return at + 1;
  }

  /** `Five-Year Plan`: a capital and a hyphen in the middle of a sentence. */
  private isPlanName(at: number): boolean {
    const { t, place } = this;
    return at > place.from && (t.pos[at] & P.capital) !== 0 && at + 2 < place.limit && t.gap[at + 1] === 0 && isDash(t.code[at + 1]) && (t.pos[at + 2] & P.capital) !== 0;
  }

  /** Why a number word that began no phrase is none: the closest reason. */
  private leftOver(at: number): Skip['reason'] {
    const { t } = this;
    if (t.word[at] === W.one) return 'pronoun';
    if (isBareScale(t, at)) return 'vague';
    if (COLUMNS.fraction[t.word[at]] > 0 && (t.pos[at] & P.timeUnit) === 0 && t.word[at] !== W.quarter && t.word[at] !== W.quarters) return 'compound';
    return 'compound';
  }

  private phrase(at: number, otherwise: number): number {
    const { from, limit } = this.place;
    const phrase = matchPhrase(this.t, at, from, limit, this.busy);
    if (phrase !== null) return this.take(phrase);
    if (this.t.type[at] === T.number || this.t.type[at] === T.fraction) return this.skip(at, otherwise, 'other');
    return otherwise;
  }

  private take(mention: Mention): number {
    this.mentions.push(mention);
    this.busy = mention.last;
    return mention.last;
  }
}

/** What stands in one sentence. */
export function matchSentence(t: Tokens, sentence: TokenSentence, context: PeriodContext, blockFirst: boolean): Matched {
  const kind = t.report.blocks[sentence.block].kind;
  const place: Place = { from: sentence.first, limit: sentence.last, blockFirst, heading: kind === 'heading', item: kind === 'item' };
  return new SentenceMatcher(t, place, context).run();
}
