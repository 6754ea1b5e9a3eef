/**
 * All rule tables, compiled once when the program loads: the vocabulary with its parts of speech,
 * a column for each single-word table, and a phrase table for each table of phrases.
 */
import { PhraseTable } from '../kit/phrases.js';
import { Vocabulary } from '../kit/vocabulary.js';
import { BASES, CAUSE_PHRASES, COMPARISON_CUES, COMPOUND_CUES, CONTENT_PHRASES, EXAMPLES, LEAD_WORDS, ODDS, OFFERS, PRESCRIPTIONS, RATIO_NOUNS, SHARE_PHRASES, STATISTICS, SUCCESSIONS, TARGET_CUES } from './contexts.js';
import { CURRENCIES } from './currencies.js';
import { MODIFIERS } from './modifiers.js';
import { COMPARATIVES, MOVEMENT_NOUNS, type MovementRow } from './movement.js';
import { BOUND_NOUNS, EMPTY_NOUNS, FLOW_NOUNS, type NounRow, SHARE_NOUNS } from './nouns.js';
import { FRACTIONS, MULTIPLE_ADVERBS, MULTIPLE_VERBS, ORDINALS, SCALES, UNITS_AND_TENS } from './numerals.js';
import { P } from './parts-of-speech.js';
import { EVENT_NOUNS, EXTREME_NOUNS, LEVEL_NOUNS, MONTHS, PRICE_RATES, SAME_TIMES, SEASONS, TIME_FLOWS, WEEKDAYS, WINDOW_WORDS } from './periods.js';
import { TRAPS } from './traps.js';
import { UNITS } from './units.js';
import { inflect, VERBS } from './verbs.js';
import { WORDS } from './words.js';

const vocabulary = new Vocabulary();

for (const row of WORDS) for (const form of row.forms.split(/\s+/)) vocabulary.add(form, row.pos);

/** What a verb does, as a small integer for columns. */
export const VerbDoes = { none: 0, up: 1, down: 2, level: 3, share: 4, contribute: 5, take: 6, multiple: 7, plan: 8, other: 9 } as const;

const verbDoes: number[] = [];
const multipleVerb: number[] = [];
for (const row of VERBS) {
  for (const entry of row.verbs.split(/\s+/)) {
    const forms = inflect(entry);
    const baseBits = forms.nounToo ? P.verbOrNoun : P.verb;
    const mark = (form: string, bits: number) => {
      const id = vocabulary.add(form, bits);
      if (verbDoes[id] === undefined) verbDoes[id] = VerbDoes[row.does];
      if (row.does === 'multiple') multipleVerb[id] = MULTIPLE_VERBS[forms.base[0]] ?? 0;
    };
    for (const form of forms.base) mark(form, baseBits);
    // `grew` can only be the verb, `grown`, `held` and `used` may describe a noun
    const [past, participle = past] = forms.past;
    if (past !== participle) mark(past, P.ed | P.verb);
    mark(participle, P.ed);
    for (const form of forms.ing) mark(form, P.ing);
  }
}

/** A column from word id to a number, built from a record or rows of forms. */
function column(entries: Iterable<readonly [string, number]>, pos = 0): Int32Array {
  const found: [number, number][] = [];
  for (const [form, value] of entries) found.push([vocabulary.add(form, pos), value]);
  const out = new Int32Array(CAPACITY);
  for (const [id, value] of found) out[id] = value;
  return out;
}

/** More than the vocabulary will ever hold; checked below. */
const CAPACITY = 8192;

const direction = (rows: readonly MovementRow[], pos: number): Int32Array =>
  column(rows.flatMap((row) => row.forms.split(/\s+/).map((form) => [form, row.direction === 0 ? 3 : row.direction === 1 ? 1 : 2] as const)), pos);

const nouns = (rows: readonly NounRow[]): Int32Array =>
  column(rows.flatMap((row) => row.forms.split(' ').map((form) => [form, 1] as const)));
const boundNoun = nouns(BOUND_NOUNS);
const flowNoun = nouns(FLOW_NOUNS);
const shareNoun = nouns(SHARE_NOUNS);
const emptyNoun = nouns(EMPTY_NOUNS);

/** 0 none, 1 up, 2 down, 3 not said. */
const movementNoun = direction(MOVEMENT_NOUNS, P.noun);
const comparative = direction(COMPARATIVES, 0);
const numeral = column(Object.entries(UNITS_AND_TENS).map(([form, value]) => [form, value + 1] as const), P.numeral);
const ordinal = column(Object.entries(ORDINALS), P.ordinal);
const fraction = column(Object.entries(FRACTIONS), 0);
const multipleAdverb = column(Object.entries(MULTIPLE_ADVERBS), 0);
const month = column(Object.entries(MONTHS), P.month);
const weekday = column(WEEKDAYS.map((form) => [form, 1] as const));
const season = column(SEASONS.map((form) => [form, 1] as const));
const scaleWord = column('hundred hundreds thousand thousands million millions billion billions trillion trillions lakh lakhs crore crores dozen dozens tens'.split(' ').map((form) => [form, 1] as const));
const levelNoun = column(LEVEL_NOUNS.map((form) => [form, 1] as const), P.noun);
const eventNoun = column(EVENT_NOUNS.map((form) => [form, 1] as const));
const extremeNoun = column(EXTREME_NOUNS.map((form) => [form, 1] as const));
const priceRate = column(PRICE_RATES.map((form) => [form, 1] as const));
const timeFlow = column(TIME_FLOWS.map((form) => [form, 1] as const));
const windowWord = column(WINDOW_WORDS.map((form) => [form, 1] as const));

export const TABLES = {
  scales: new PhraseTable(vocabulary, SCALES),
  units: new PhraseTable(vocabulary, UNITS),
  currencies: new PhraseTable(vocabulary, CURRENCIES),
  modifiersBefore: new PhraseTable(vocabulary, MODIFIERS.filter((row) => row.side === 'before')),
  modifiersAfter: new PhraseTable(vocabulary, MODIFIERS.filter((row) => row.side === 'after')),
  statistics: new PhraseTable(vocabulary, STATISTICS),
  targets: new PhraseTable(vocabulary, TARGET_CUES),
  prescriptions: new PhraseTable(vocabulary, PRESCRIPTIONS),
  odds: new PhraseTable(vocabulary, ODDS),
  offers: new PhraseTable(vocabulary, OFFERS),
  examples: new PhraseTable(vocabulary, EXAMPLES),
  ratioNouns: new PhraseTable(vocabulary, RATIO_NOUNS),
  bases: new PhraseTable(vocabulary, BASES),
  successions: new PhraseTable(vocabulary, SUCCESSIONS),
  comparisons: new PhraseTable(vocabulary, COMPARISON_CUES),
  shares: new PhraseTable(vocabulary, SHARE_PHRASES),
  contents: new PhraseTable(vocabulary, CONTENT_PHRASES),
  causes: new PhraseTable(vocabulary, CAUSE_PHRASES),
  leads: new PhraseTable(vocabulary, LEAD_WORDS),
  sameTimes: new PhraseTable(vocabulary, SAME_TIMES),
  compounds: new PhraseTable(vocabulary, COMPOUND_CUES),
  trapsBefore: new PhraseTable(vocabulary, TRAPS.filter((row) => row.side === 'before')),
  trapsAfter: new PhraseTable(vocabulary, TRAPS.filter((row) => row.side === 'after')),
} as const;

for (const row of UNITS) if (row.kind === 'time') for (const form of row.forms.split('|')) if (/^\p{L}+$/u.test(form)) vocabulary.add(form, P.timeUnit);

for (const form of 'decade decades century centuries fortnight fortnights weekend weekends'.split(' ')) vocabulary.add(form, P.timeUnit | P.noun);

/** The id of a word that code refers to by its grammatical function (`of`, `to`, `by`). */
const id = (form: string): number => vocabulary.add(form);
export const W = {
  a: id('a'), an: id('an'), the: id('the'), of: id('of'), in: id('in'), on: id('on'), to: id('to'), by: id('by'), from: id('from'), at: id('at'), per: id('per'), and: id('and'), or: id('or'), but: id('but'), than: id('than'), as: id('as'),
  with: id('with'), for: id('for'), between: id('between'), out: id('out'), half: id('half'), one: id('one'), end: id('end'), year: id('year'), years: id('years'), quarter: id('quarter'), quarters: id('quarters'), month: id('month'), months: id('months'),
  ending: id('ending'), ended: id('ended'), first: id('first'), second: id('second'), third: id('third'), fourth: id('fourth'), since: id('since'), until: id('until'), during: id('during'), over: id('over'), before: id('before'), mid: id('mid'), fy: id('fy'),
  fiscal: id('fiscal'), financial: id('financial'), hundred: id('hundred'), respectively: id('respectively'), each: id('each'), times: id('times'), that: id('that'), which: id('which'), who: id('who'), where: id('where'), it: id('it'), they: id('they'), this: id('this'), these: id('these'), those: id('those'), them: id('them'),
  there: id('there'), number: id('number'), quantity: id('quantity'), aged: id('aged'), age: id('age'), ages: id('ages'), level: id('level'), levels: id('levels'), same: id('same'), period: id('period'), last: id('last'), previous: id('previous'), early: id('early'), late: id('late'), compared: id('compared'), top: id('top'), time: id('time'), late_: id('later'), earlier: id('earlier'),
  up: id('up'), down: id('down'), no: id('no'), not: id('not'), both: id('both'), every: id('every'), another: id('another'), other: id('other'), q: id('q'), h: id('h'), s: id('s'), school: id('school'), academic: id('academic'), ago: id('ago'), begin: id('beginning'), start: id('start'), close: id('close'), was: id('was'), is: id('is'), were: id('were'), are: id('are'), be: id('be'), according: id('according'), i_e: id('i.e'), namely: id('namely'), while_: id('while'), whereas: id('whereas'), total: id('total'), alone: id('alone'), through: id('through'), into: id('into'), across: id('across'), till: id('till'), average: id('average'), under: id('under'), above: id('above'), below: id('below'), about: id('about'), among: id('among'), share: id('share'), old: id('old'), cent: id('cent'), plus: id('plus'), minus: id('minus'), more: id('more'), fewer: id('fewer'), less: id('less'), most: id('most'), least: id('least'), some: id('some'), all: id('all'), any: id('any'), its: id('its'), their: id('their'), against: id('against'), versus: id('versus'), vs: id('vs'), including: id('including'), 
  calendar: id('calendar'), turn: id('turn'), whom: id('whom'), decade: id('decade'), ytd: id('ytd'), after: id('after'), what: id('what'), cut_: id('cut'), may: id('may'), few: id('few'), day: id('day'), week: id('week'), hour: id('hour'), half_: id('halves'), mr: id('mr'), following: id('following'), rank: id('rank'), so: id('so'), point: id('point'), points: id('points'), yen: id('yen'), terms: id('terms'), yearend: id('yearend'), our: id('our'), record: id('record'), median: id('median'), mean: id('mean'), short: id('short'), when: id('when'), only: id('only'),
  if_: id('if'), threshold: id('threshold'), could: id('could'), unless: id('unless'), will: id('will'), would: id('would'),
} as const;

if (vocabulary.size > CAPACITY) throw new Error(`the vocabulary has ${vocabulary.size} words, more than the columns hold (${CAPACITY})`);

const toColumn = (values: readonly number[]): Int32Array => {
  const out = new Int32Array(CAPACITY);
  for (const [index, value] of values.entries()) if (value !== undefined) out[index] = value;
  return out;
};

/** Columns from word id to meaning. */
export const COLUMNS = {
  verbDoes: toColumn(verbDoes), multipleVerb: toColumn(multipleVerb), movementNoun, comparative, numeral, ordinal, fraction, multipleAdverb, month, weekday, season, levelNoun, priceRate, timeFlow, extremeNoun, eventNoun, windowWord, scaleWord, boundNoun, flowNoun, shareNoun, emptyNoun,
} as const;

export const LEXICON = vocabulary;
