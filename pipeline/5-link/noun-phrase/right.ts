/** The noun phrase that begins at a token. */
import { Words } from '../../kit/words.js';
import { COLUMNS, TABLES, W } from '../../rules/lexicon.js';
import { isOneOf, K, kindAt, mentionAt, textAt, type View, wordAt } from '../view/view.js';
import { abbreviationClose } from './brackets.js';
import { isName, joinsNumbers, LONGEST, mentionStarts, type Range } from './range.js';

/** Prepositions that run a counted noun phrase on (`applications for …`, `beds per …`). */
const runsOn = (v: View, at: number): boolean => {
  const word = wordAt(v, at);
  if (word === W.of || word === W.for || word === W.per || word === W.with) return true;
  if (word === W.from) return comesFrom(v, at);
  if (word === W.between) return joinsTwo(v, at);
  // `conceptions to women`, but not `licensed to practice`
  return word === W.to && kindAt(v, at + 1) === K.noun && /(?:s|men|people|children)$/.test(textAt(v, at + 1));
};

/** `collisions between trains and cars`: what meets, as two nouns. */
function joinsTwo(v: View, at: number): boolean {
  let i = at + 1;
  while (kindAt(v, i) === K.det || kindAt(v, i) === K.adjective || kindAt(v, i) === K.noun) i++;
  return i > at + 1 && wordAt(v, i) === W.and && kindAt(v, i - 1) === K.noun && startsPhrase(v, i + 1);
}

/** `revenue from fuel duty`, `imports from Asia`, but not `from Asia to Europe`: where what the noun before names came from. */
function comesFrom(v: View, at: number): boolean {
  if (kindAt(v, at - 1) !== K.noun || COLUMNS.flowNoun[wordAt(v, at - 1)] === 0) return false;
  const source = phraseFrom(v, at + 1, false);
  return source !== null && wordAt(v, source.last) !== W.to;
}

/** The noun phrase that begins at token `at`: determiners are passed, adjectives and nouns taken, `of …` run on. */
export function phraseRight(v: View, at: number, followPreps = true): Range | null {
  if (!followPreps) return phraseFrom(v, at, false);
  if (v.askedAt !== at) {
    v.askedPhrase = phraseFrom(v, at, true);
    v.askedAt = at;
  }
  return v.askedPhrase;
}

function phraseFrom(v: View, at: number, followPreps: boolean): Range | null {
  let i = at;
  if (wordAt(v, at) === W.and || TABLES.bases.at(v.t, at, v.limit) !== 0) return null; // `22,630 a year before`
  if ((TABLES.prescriptions.at(v.t, at, v.limit) & 15) > 1) return null; // `the 5% forecast by banks`
  while (kindAt(v, i) === K.det || (kindAt(v, i) === K.adverb && i === at && !qualifies(v, i))) i++;
  const first = i;
  if (kindAt(v, i) === K.adverb) i++;
  let head = 0;
  let last = i;
  let preps = 0;
  for (; i < v.limit && i - first < LONGEST; i++) {
    const k = kindAt(v, i);
    if (v.t.gap[i] === 2 && i > first && k !== K.noun && k !== K.adjective) break;
    if (k === K.noun) {
      head++;
      last = i + 1;
    } else if (k === K.mention && head > 0 && v.age[mentionAt(v, i)] === 1) {
      // `people aged 90 and over per 100,000 population`
      last = v.mentions[mentionAt(v, i)].mention.outerLast;
      i = last - 1;
    } else if (k === K.number && isName(v, i)) last = i + 1;
    else if (k === K.prep && followPreps && head > 0 && preps < 3 && runsOn(v, i) && startsPhrase(v, i + 1)) {
      preps++;
      while (kindAt(v, i + 1) === K.det) i++;
    } else if (k === K.open && head > 0 && abbreviationClose(v, i) >= 0) {
      i = abbreviationClose(v, i);
      last = i + 1;
    } else {
      const end = endAt(v, i, head, preps, followPreps);
      if (end === GOES_ON) {
        if (k === K.ing) last = i + 1;
        continue;
      }
      if (end > last) last = end;
      break;
    }
  }
  return head > 0 ? { first, last } : null;
}

/** The phrase goes on over a token that names nothing itself. */
const GOES_ON = -1;

/** Where the phrase ends that comes to token `i`, 0 where it ends with what it has, or GOES_ON. */
function endAt(v: View, i: number, head: number, preps: number, followPreps: boolean): number {
  switch (kindAt(v, i)) {
    case K.adjective:
    case K.participle:
      if (head > 0 && (isHyphen(v, i - 1) || isHyphen(v, i + 1))) return GOES_ON; // `fog-related crashes`
      if (!endsAtModifier(v, i, head, preps)) return GOES_ON;
      return head > 0 && followPreps ? described(v, i) : 0;
    case K.ing:
      if (kindAt(v, i - 1) === K.prep || kindAt(v, i - 1) === K.det || kindAt(v, i - 1) === K.ing) return GOES_ON;
      if (kindAt(v, i - 1) === K.adjective && kindAt(v, i - 2) === K.prep) return GOES_ON; // `treated for severe wasting`
      // `people with disabling hearing loss`
      return head > 0 && kindAt(v, i - 1) !== K.joiner ? activity(v, i) : GOES_ON;
    case K.joiner: {
      const quote = v.t.code[i] === 0x201c || v.t.code[i] === 0x201d || v.t.code[i] === 34;
      return quote && head > 0 ? 0 : GOES_ON;
    }
    case K.be:
      return head > 0 && followPreps && isOneOf(v, i, BEING) ? participleEnd(v, i + 1) : 0; // `371 ships being entered into the register`
    case K.adverb:
      return head > 0 ? 0 : GOES_ON;
    case K.conj:
      return joinsNouns(v, i, head) ? GOES_ON : 0;
    case K.comma:
      if (head > 0) return followPreps ? commaList(v, i) : 0;
      return kindAt(v, i + 1) === K.adjective ? GOES_ON : 0;
    default:
      return 0;
  }
}

const BEING = new Words('being');

/** True for a hyphen inside a word. */
const isHyphen = (v: View, at: number): boolean => kindAt(v, at) === K.joiner && v.t.code[at] === 45;

/** `economically active people`, `usually resident population`: an adverb that belongs to the adjective behind it. */
const qualifies = (v: View, at: number): boolean =>
  /ly$/.test(textAt(v, at)) &&
  (kindAt(v, at + 1) === K.adjective || kindAt(v, at + 1) === K.participle || kindAt(v, at + 2) === K.noun) &&
  kindAt(v, at + 1) !== K.mention &&
  kindAt(v, at + 1) !== K.det;

/** Prepositions that a participle behind a noun is told with: `people employed in the public sector`. */
const TOLD_WITH = new Set<number>([W.in, W.into, W.for, W.under, W.at, W.from, W.to, W.with, W.on]);

/** Where a phrase ends that a participle and its preposition describe, 0 where nothing but a time follows. */
function described(v: View, at: number): number {
  if (kindAt(v, at) !== K.participle) return 0;
  let other = kindAt(v, at + 1) === K.conj ? at + 2 : 0; // `people killed or seriously injured`
  if (kindAt(v, other) === K.adverb) other++;
  if (other === 0 || kindAt(v, other) !== K.participle) return participleEnd(v, at);
  return Math.max(participleEnd(v, other), other + 1);
}

/** Where the phrase ends that a participle tells with its preposition. */
function participleEnd(v: View, at: number): number {
  if (kindAt(v, at + 1) !== K.prep || !TOLD_WITH.has(wordAt(v, at + 1))) return 0;
  if (TABLES.bases.at(v.t, at + 2, v.limit) !== 0 || TABLES.bases.at(v.t, at + 1, v.limit) !== 0) return 0;
  let i = at + 2;
  while (kindAt(v, i) === K.det) i++;
  if (kindAt(v, i) !== K.noun && kindAt(v, i) !== K.adjective) return 0;
  return phraseRight(v, i, false)?.last ?? 0;
}

/** `patents granted` stops at the participle, `licensed agencies` runs on. */
function endsAtModifier(v: View, at: number, head: number, preps: number): boolean {
  const participle = kindAt(v, at) === K.participle;
  if (head > 0 && participle) return true;
  const next = kindAt(v, at + 1);
  if (next === K.noun || next === K.adjective) return false;
  if (next === K.open && kindAt(v, abbreviationClose(v, at + 1) + 1) === K.noun && abbreviationClose(v, at + 1) > 0)
    return false; // `full-time equivalent (FTE) jobs`
  return (head > 0 && preps === 0) || (participle && next !== K.conj);
}

/** `universities, research institutes and large enterprises`: where a list that goes on at the comma ends, 0 where it does not. */
function commaList(v: View, comma: number): number {
  let joined = -1;
  let last = 0;
  for (let i = comma + 1; i < Math.min(v.limit, comma + 14); i++) {
    const k = kindAt(v, i);
    if (k === K.conj) {
      if (joined >= 0 || wordAt(v, i) !== W.and || mentionStarts(v, i + 1)) break;
      joined = i;
    } else if (k === K.noun) last = i + 1;
    else if (k === K.comma ? joined >= 0 : k !== K.adjective && k !== K.joiner) break;
  }
  const after = kindAt(v, last);
  return joined > 0 &&
    last > joined &&
    after !== K.verb &&
    after !== K.be &&
    after !== K.mention &&
    wordAt(v, last) !== W.among && // `countries, India and Indonesia foremost among them,`
    kindAt(v, comma + 1) !== K.conj
    ? last
    : 0;
}

/** Prepositions that an activity is told with: `people looking after the home`, `waiting for a place`. */
const DONE_WITH = new Set<number>([W.in, W.after, W.for, W.on, W.at, W.with]);

/** `(stations) offering guidance`, `(passengers) entering and leaving the UK`: what the counted do, without further phrases. */
function activity(v: View, at: number): number {
  let i = at + 1;
  if (kindAt(v, at - 1) !== K.noun) return at;
  while (kindAt(v, i) === K.conj && kindAt(v, i + 1) === K.ing) i += 2;
  const placed = DONE_WITH.has(wordAt(v, i)) && kindAt(v, i + 1) !== K.mention && kindAt(v, i + 1) !== K.period; // `people living in communal homes`
  const object = phraseRight(v, placed ? i + 1 : i, false);
  return object === null || kindAt(v, i) === K.mention ? at : object.last;
}

/** True where a noun phrase can begin, determiners passed. */
const startsPhrase = (v: View, at: number): boolean => {
  let i = at;
  while (kindAt(v, i) === K.det) i++;
  const k = kindAt(v, i);
  return k === K.noun || k === K.adjective || k === K.participle || k === K.ing || k === K.joiner;
};

/** True where `and` at token `at` joins words of one phrase (`goods and services`), not two clauses or two figures. */
function joinsNouns(v: View, at: number, head: number): boolean {
  const k = kindAt(v, at + 1);
  if (joinsNumbers(v, at)) return true;
  if (wordAt(v, at) === W.but || wordAt(v, at) === W.so) return false;
  if (mentionStarts(v, at + 1)) return false;
  if (k !== K.noun && k !== K.adjective && k !== K.joiner) return false;
  if (head === 0) return true;
  let i = at + 1;
  while (kindAt(v, i) === K.noun || kindAt(v, i) === K.adjective || kindAt(v, i) === K.joiner) i++;
  const after = kindAt(v, i);
  const gapped = (wordAt(v, i) === W.to || wordAt(v, i) === W.by) && kindAt(v, i + 1) === K.mention; // `310 units and rentals to 45`
  return after !== K.mention && !gapped && !(after === K.verb && verbBefore(v, at));
}

/** True where a finite verb stands to the left in the clause: the words behind `and` then begin a new clause. */
function verbBefore(v: View, at: number): boolean {
  for (let i = at - 1; i >= v.from; i--) {
    const k = kindAt(v, i);
    if (k === K.verb || k === K.be) return true;
    if (k === K.stop || k === K.comma) return false;
  }
  return false;
}
