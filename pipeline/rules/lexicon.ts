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

/** The words that code refers to by their grammatical function (`of`, `to`, `by`): their ids, which the compiler writes out. */
export const enum W {
  a = 1, an, the, of, in, on, to, by, from, at, per, and, or, but, than, as, with, for, between, out, half, one, end, year, years, quarter, quarters,
  month, months, ending, ended, first, second, third, fourth, since, until, during, over, before, mid, fy, fiscal, financial, hundred, respectively,
  each, times, that, which, who, where, it, they, this, these, those, them, there, number, quantity, aged, age, ages, level, levels, same, period,
  last, previous, early, late, compared, top, time, later, earlier, up, down, no, not, both, every, another, other, q, h, s, school, academic, ago,
  beginning, start, close, was, is, were, are, be, according, i_e, namely, while, whereas, total, alone, through, into, across, till, average, under,
  above, below, about, among, share, old, cent, plus, minus, more, fewer, less, most, least, some, all, any, its, their, against, versus, vs,
  including, calendar, turn, whom, inside, within, decade, ytd, after, what, cut, may, few, day, week, hour, halves, mr, following, rank, so, point, points, yen,
  terms, yearend, our, record, median, mean, short, when, only, if, threshold, could, unless, will, would, next,
}

/** The same words as they are written, in the same order: the vocabulary begins with them. */
const FUNCTION_WORDS = [
  'a an the of in on to by from at per and or but than as with for between out half one end year years quarter quarters month months ending ended first',
  'second third fourth since until during over before mid fy fiscal financial hundred respectively each times that which who where it they this these',
  'those them there number quantity aged age ages level levels same period last previous early late compared top time later earlier up down no not both',
  'every another other q h s school academic ago beginning start close was is were are be according i.e namely while whereas total alone through into',
  'across till average under above below about among share old cent plus minus more fewer less most least some all any its their against versus vs',
  'including calendar turn whom inside within decade ytd after what cut may few day week hour halves mr following rank so point points yen terms yearend our record',
  'median mean short when only if threshold could unless will would next',
].join(' ').split(' ');

const vocabulary = new Vocabulary();
for (const form of FUNCTION_WORDS) vocabulary.add(form);
if (vocabulary.size !== W.next + 1) throw new Error('the words of the enumeration W and their forms are not the same');

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
