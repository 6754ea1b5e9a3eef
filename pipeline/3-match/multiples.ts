/**
 * Recognises verbs and adverbs that are numbers: `doubled`, `halved`, `twice`, `a tenfold increase`.
 * Refuses: `double glazing`, `twice a week`, `double-check`.
 */
import { addDecimal } from '../kit/decimal.js';
import type { Magnitude, Mention } from '../model/mention.js';
import { T, type Tokens } from '../model/tokens.js';
import { COLUMNS, TABLES, W } from '../rules/lexicon.js';
import { P } from '../rules/parts-of-speech.js';
import { isDashAt, touches } from './cursor.js';
import { mayFold } from './starts.js';

/** A multiple as a magnitude. */
const magnitude = (first: number, last: number, digits: string): Magnitude => ({
  first,
  last,
  form: 'multiple',
  digits,
  scale: 0,
  scaleRule: null,
});

/** A multiple as a mention. */
function mention(
  t: Tokens,
  first: number,
  last: number,
  digits: string,
  sign: -1 | 0 | 1,
  unitKind: 'percent' | 'multiple',
  from: number,
  rule: string,
): Mention {
  const hit = TABLES.modifiersBefore.before(t, first, from);
  const row = hit === 0 ? null : TABLES.modifiersBefore.row(hit);
  const modified = row !== null;
  return {
    first,
    last,
    magnitude: magnitude(first, last, digits),
    upper: null,
    spread: null,
    sign,
    unitKind,
    unit: unitKind === 'percent' ? 'percent' : '1',
    minor: false,
    modifier: modified ? row.modifier : 'exact',
    outerFirst: modified ? first - (hit & 15) : first,
    outerLast: last,
    rules: modified ? [rule, `modifier:${row.id}`] : [rule],
  };
}

/** Behind `double` and its like: what shows that a level is compared (`double the number`). */
const comparesLevel = (t: Tokens, at: number, limit: number): boolean =>
  at < limit && t.type[at] === T.word && ((t.pos[at] & P.det) !== 0 || t.word[at] === W.that || t.word[at] === W.as);

/** The multiple that begins at token `at`, or null. */
export function matchMultiple(t: Tokens, at: number, from: number, limit: number): Mention | null {
  if (t.type[at] !== T.word) return null;
  const word = t.word[at];
  const next = at + 1;
  const adverb = COLUMNS.multipleAdverb[word];
  if (adverb > 0) {
    const compared =
      next < limit &&
      t.type[next] === T.word &&
      (t.word[next] === W.as ||
        COLUMNS.comparative[t.word[next]] > 0 ||
        ((t.pos[next] & (P.det | P.possessive)) !== 0 &&
          t.word[next] !== W.a &&
          t.word[next] !== W.an &&
          t.word[next] !== W.every &&
          t.word[next] !== W.each &&
          t.word[next] !== W.this) ||
        t.word[next] === W.that ||
        t.word[next] === W.what);
    return compared ? mention(t, at, next, String(adverb), 0, 'multiple', from, 'multiple:adverb') : null;
  }
  const change = COLUMNS.multipleVerb[word];
  if (change === 0) return null;
  if (isDashAt(t, next, limit) && touches(t, next)) return null;
  const form = t.text.slice(t.start[at], t.end[at]).toLowerCase();
  const base = /(?:le|lve|ples|bles|lves)$/.test(form);
  if (base) {
    const before = at > from && t.type[at - 1] === T.word ? at - 1 : -1;
    const hit = TABLES.modifiersBefore.before(t, at, from);
    const governor = hit === 0 ? before : at - 1 - (hit & 15); // `projected to more than double`
    const verbal = governor >= from && (t.pos[governor] & P.modal) !== 0;
    const infinitive = governor >= from && t.word[governor] === W.to;
    if (comparesLevel(t, next, limit) && !verbal && !infinitive)
      return change > 0
        ? mention(t, at, next, String(change / 100 + 1), 0, 'multiple', from, 'multiple:adjective')
        : null;
    if (!verbal && !infinitive && !/s$/.test(form)) return null;
  }
  if (/ing$/.test(form) && next < limit && t.type[next] === T.word && (t.pos[next] & (P.prep | P.det)) === 0)
    return null;
  if (
    next < limit &&
    t.type[next] === T.word &&
    t.word[next] !== W.in &&
    (t.pos[next] & (P.noun | P.adjective)) !== 0 &&
    (t.pos[next] & (P.prep | P.conj | P.adverb | P.det | P.subordinator)) === 0 &&
    /ed$/.test(form) &&
    at > from &&
    (t.pos[at - 1] & P.det) !== 0
  )
    return null;
  return mention(t, at, next, String(Math.abs(change)), change < 0 ? -1 : 0, 'percent', from, 'multiple:verb');
}

/** `threefold`, `ten-fold`, `five fold`. */
const FOLD = /^(two|three|four|five|six|seven|eight|nine|ten|twenty|hundred)[- ]?fold$/;

/** Number words that stand before `-fold`. */
const FOLD_VALUE: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twenty: 20,
  hundred: 100,
};

/** `threefold`, `a tenfold increase`: a change where a movement stands beside it, else a multiple. */
export function matchFold(t: Tokens, at: number, from: number, limit: number): Mention | null {
  if (t.type[at] !== T.word) return null;
  const joined = isDashAt(t, at + 1, limit) && touches(t, at + 1) && touches(t, at + 2); // `ten-fold`
  const apart = at + 1 < limit && t.text.slice(t.start[at + 1], t.end[at + 1]) === 'fold';
  const last = joined ? at + 3 : apart ? at + 2 : at + 1;
  if (last > limit || !mayFold(t, last - 1)) return null;
  const match = FOLD.exec(t.text.slice(t.start[at], t.end[last - 1]).toLowerCase());
  if (match === null) return null;
  const times = FOLD_VALUE[match[1]];
  const modifier = TABLES.modifiersBefore.before(t, at, from) & 15;
  const moves = (i: number): boolean =>
    i >= from &&
    i < limit &&
    t.type[i] === T.word &&
    (COLUMNS.movementNoun[t.word[i]] > 0 || COLUMNS.verbDoes[t.word[i]] === 1);
  return moves(last) || moves(at - 1 - modifier)
    ? mention(t, at, last, addDecimal(String(times * 100), '-100'), 0, 'percent', from, 'multiple:fold')
    : mention(t, at, last, String(times), 0, 'multiple', from, 'multiple:fold');
}
