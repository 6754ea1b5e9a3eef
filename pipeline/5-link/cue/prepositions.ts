/** Numbers governed by a preposition. */
import { Words } from '../../kit/words.js';
import { COLUMNS, TABLES, W } from '../../rules/lexicon.js';
import { P } from '../../rules/parts-of-speech.js';
import { phraseLeft } from '../noun-phrase/left.js';
import type { Range } from '../noun-phrase/range.js';
import { phraseRight } from '../noun-phrase/right.js';
import { datedFigure, NEIGHBOURS } from '../relations.js';
import { previousVerb, type Subject, subjectOf } from '../subject.js';
import { isOneOf, isPluralNoun, K, kindAt, textAt, type View, verbDoes, wordAt } from '../view/view.js';
import { byCue } from './by.js';
import { complementBehind } from './complement.js';
import { amended, type Cue, cue, isPart, moves } from './cue.js';
import { boundaryBefore, previousMovement } from './governor.js';
import { movementNounOf } from './movement-noun.js';
import { towardsCue } from './towards.js';
import { verbCue } from './verbs.js';

/** The governing word is a preposition. */
export function prepCue(v: View, number: number, at: number, earlier: readonly Cue[]): Cue {
  const word = wordAt(v, at);
  if (datedFigure(v, at) >= 0)
    return cue('level', 'level:of', { anchor: at, subject: { range: null, how: 'pronoun', mention: -1 }, via: W.of });
  if (word === W.of && isTransparent(v, at)) {
    let by = at - 2;
    while (kindAt(v, by) === K.det || kindAt(v, by) === K.adjective) by--;
    if (wordAt(v, by) === W.by) return byCue(v, number, by, earlier);
    if (wordAt(v, by) === W.to) return towardsCue(v, by, W.to, number, earlier); // `slid 37% to an average of $5.52`
    const whom = receiver(v, at - 2);
    if (whom !== null) return cue('level', 'level:of', { anchor: at, named: whom, via: W.of });
    const through = verbSubjectOf(v, at);
    if (through !== null) return cue('level', 'level:verb', { anchor: at, subject: through, via: W.of });
  }
  if (word === W.of && (wordAt(v, v.mentions[number].mention.outerFirst - 1) === W.all || isSetOf(v, number)))
    return cue('level', 'level:of', { anchor: at, named: phraseLeft(v, at), via: W.of }); // `the largest rise of all 139 areas`
  const ends = word === W.of ? endOfMovement(v, number, at) : 0;
  if (ends > 0) return towardsCue(v, ends, wordAt(v, ends), number, earlier);
  if (word === W.of)
    return (
      ofList(v, number, at, earlier) ??
      (lossOf(v, number, at) ? null : movementNounOf(v, kindAt(v, at - 1) === K.comma ? at - 1 : at)) ?? // `a fall, of 4%`
      statisticWith(v, at) ??
      cue('level', 'level:of', { anchor: at, named: innermost(v, at) ?? phraseLeft(v, at), via: W.of })
    );
  if (word === W.by) return byCue(v, number, at, earlier);
  if (isBarePredicate(v, at - 1))
    return cue('level', 'level:verb', { anchor: at - 2, subject: subjectOf(v, at - 2), via: word });
  const gapped = word === W.for ? (shareGap(v, number, at, earlier) ?? soldFor(v, at, earlier)) : null;
  if (gapped !== null) return gapped;
  if (word === W.to || word === W.from || word === W.at) return towardsCue(v, at, word, number, earlier);
  const share = word === W.for || word === W.to ? TABLES.shares.before(v.t, at + 1, v.from) & 15 : 0;
  if (share > 1 && kindAt(v, at + 1 - share) === K.verb)
    return cue('level', 'level:verb', { anchor: at + 1 - share, subject: subjectOf(v, at + 1 - share), via: word }); // `mining accounts for £12m of it`
  if (word === W.on && v.mentions[number].unit === 'percent' && isOneOf(v, at - 1, PUTS))
    return cue('change', 'change:verb', {
      direction: 1,
      anchor: at - 1,
      subject: kindAt(v, at - 2) === K.comma ? null : subjectOf(v, at - 1),
      via: word,
      appositive: kindAt(v, at - 2) === K.comma,
    });
  const verb = kindAt(v, at - 1);
  if ((verb === K.verb || verb === K.ing) && word !== W.with) {
    const direct = verbCue(v, at - 1);
    return amended(direct, {
      via: word,
      rule: direct.rule === 'level:object' ? direct.rule : 'level:verb',
      meaning: 'level',
      direction: 0,
    });
  }
  return cue('level', 'level:preposition', {
    anchor: at,
    via: word,
    appositive: word !== W.with && word !== W.for,
    subject: word === W.with ? withSubject(v, at) : null,
  });
}

/** `fined 31 firms a total of £4 million`, `gave schools an average of £3,100`: whom the sum went to, between the verb and the article at a token. */
function receiver(v: View, article: number): Range | null {
  const range = kindAt(v, article) === K.det && isPluralNoun(v, article - 1) ? phraseLeft(v, article) : null;
  const before = kindAt(v, (range?.first ?? v.from) - 1);
  return before === K.verb || before === K.mention ? range : null;
}

/** `the highest growth of the four nations`: how many there are, out of which one is told of. */
function isSetOf(v: View, number: number): boolean {
  const { outerFirst, outerLast, unitKind } = v.mentions[number].mention;
  return unitKind === 'none' && wordAt(v, outerFirst - 1) === W.the && phraseRight(v, outerLast) !== null;
}

/** `prices put on 1.3 per cent`: they rose by so much. */
const PUTS = new Words('put|puts|putting');

/** `sizes vary, with a median across areas of about 98,800`, `with a median electorate of 72,400`: what the statistic is of. */
function statisticWith(v: View, of: number): Cue | null {
  let i = of - 1;
  while (kindAt(v, i) === K.noun || kindAt(v, i) === K.adjective || kindAt(v, i) === K.prep) {
    if (STATISTICS.has(wordAt(v, i))) break;
    i--;
  }
  if (!STATISTICS.has(wordAt(v, i)) || wordAt(v, i - 1) !== W.a || wordAt(v, i - 2) !== W.with) return null;
  if (kindAt(v, i + 1) === K.noun || kindAt(v, i + 1) === K.adjective)
    return cue('level', 'level:of', { anchor: of, named: { first: i + 1, last: of }, via: W.of });
  const verb = i + 1 === of ? -1 : previousVerb(v, i);
  return verb < 0 ? null : cue('level', 'level:verb', { anchor: verb, subject: subjectOf(v, verb), via: W.of });
}

/** Nouns that only name a statistic. */
const STATISTICS = new Set<number>([W.median, W.mean, W.average]);

/** `increased from a surplus of £2bn to a surplus of £8bn`: the `from` or `to` of a movement before the noun that the number belongs to, 0 for none. */
function endOfMovement(v: View, number: number, of: number): number {
  const end = COLUMNS.movementNoun[wordAt(v, of - 1)] > 0 ? 0 : endBefore(v, of);
  if (end === 0) return 0;
  const verb = previousMovement(v, end);
  if (verb < 0 || (kindAt(v, verb) !== K.verb && kindAt(v, verb) !== K.ing)) return 0;
  const again = wordAt(v, end) === W.to && namesSubject(v, verb, of);
  return turnsInto(v, number, of) && !again ? 0 : end;
}

/** `Net investment rose from a disinvestment of £3bn to an investment of £5bn`: the noun only says the subject again. */
function namesSubject(v: View, verb: number, of: number): boolean {
  const { range } = subjectOf(v, verb);
  for (let i = range?.first ?? of; i < (range?.last ?? 0); i++) if (textAt(v, i) === textAt(v, of - 1)) return true;
  return false;
}

/** `from a surplus of`: the `from` or `to` before the noun and its article, 0 for none. */
function endBefore(v: View, of: number): number {
  let i = of - 1;
  while (kindAt(v, i) === K.noun || kindAt(v, i) === K.adjective) i--;
  if (i === of - 1 || (wordAt(v, i) !== W.a && wordAt(v, i) !== W.an)) return 0;
  return wordAt(v, i - 1) === W.from || wordAt(v, i - 1) === W.to ? i - 1 : 0;
}

/** `from a surplus of £5 billion to a deficit of £2 billion`: the ends are levels of two things. */
function turnsInto(v: View, number: number, of: number): boolean {
  for (const { mention } of v.mentions.slice(Math.max(0, number - NEIGHBOURS), number + NEIGHBOURS)) {
    const other = mention.outerFirst - 1;
    if (other === of || wordAt(v, other) !== W.of || kindAt(v, other - 1) !== K.noun) continue;
    if (endBefore(v, other) > 0 && textAt(v, other - 1) !== textAt(v, of - 1)) return true;
  }
  return false;
}

/** `were stable at`, `was responsible for`: a word without article behind a form of be, said of its subject. */
const isBarePredicate = (v: View, at: number): boolean =>
  (kindAt(v, at) === K.adjective || (kindAt(v, at) === K.noun && !/s$/.test(textAt(v, at)))) &&
  kindAt(v, at - 1) === K.be &&
  (v.t.pos[at - 1] & P.be) !== 0 &&
  !/^there$/i.test(textAt(v, at - 2));

/** `imagery with a resolution of 1 km`, `granted to 72,000 persons at a cost of $118 million`: the phrase within the phrase that the number belongs to. */
function innermost(v: View, of: number): Range | null {
  let first = of;
  while (kindAt(v, first - 1) === K.noun || kindAt(v, first - 1) === K.adjective) first--;
  if (first < of && wordAt(v, first - 1) === W.with) return { first, last: of }; // `ended the year with cash of £3m`
  if (first === of || kindAt(v, first - 1) !== K.det) return null;
  const word = wordAt(v, first - 2);
  if (word === W.with && /^(?:value|worth)$/i.test(textAt(v, of - 1))) return null; // `78,100 payments with a total value of £24m`
  const predicate = word === W.of && (kindAt(v, first - 4) === K.adverb || kindAt(v, first - 4) === K.be);
  return word === W.with || word === W.at || predicate ? { first, last: of } : null;
}

/** `agriculture accounted for 34% and transport for a fifth`: the verb of the share left out. */
function shareGap(v: View, number: number, at: number, earlier: readonly Cue[]): Cue | null {
  let last = number - 1;
  while (last > 0 && v.age[last] === 1) last--; // `people aged 15 to 64 for two thirds`
  const was = earlier[last];
  let first = last < number - 1 ? v.mentions[last + 1].mention.outerFirst : at;
  if (wordAt(v, first - 1) === W.aged) first--;
  if (was?.rule !== 'share:verb' || !isPart(v.mentions[number]) || kindAt(v, first - 1) !== K.noun) return null;
  while (kindAt(v, first - 1) === K.noun || kindAt(v, first - 1) === K.adjective || kindAt(v, first - 1) === K.det)
    first--;
  if (!boundaryBefore(v, first)) return null;
  const range = { first, last: at };
  return cue('share', 'share:verb', { anchor: was.anchor, subject: { range, how: 'noun', mention: -1 } });
}

/** `the house sold for £285,000 and the flat for £230,000`: the verb of the price left out. */
function soldFor(v: View, at: number, earlier: readonly Cue[]): Cue | null {
  const named = earlier.at(-1)?.via === W.for ? phraseLeft(v, at) : null;
  if (named === null || !boundaryBefore(v, named.first)) return null;
  return cue('level', 'level:preposition', { anchor: at, via: W.for, named });
}

const INTRODUCING = new Words(
  'average|total|mean|median|value|rate|pace|level|peak|high|low|maximum|minimum|sum|figure',
);

/** `an average of`, `a total of`, `an annual rate of`: words that only introduce a number. */
function isTransparent(v: View, of: number): boolean {
  const before = kindAt(v, of - 2);
  if (!isOneOf(v, of - 1, INTRODUCING)) return false;
  const described = before === K.adjective || wordAt(v, of - 2) === W.record; // `a record high of`
  return before === K.det || (described && kindAt(v, of - 3) === K.det);
}

/** The subject of the verb that has such words as object or behind `at`: `spent an average of`, `ran at an annual rate of`. */
function verbSubjectOf(v: View, of: number): Subject | null {
  let i = of - 2;
  while (kindAt(v, i) === K.det || kindAt(v, i) === K.adjective || wordAt(v, i) === W.record) i--;
  if (wordAt(v, i) === W.at) i--;
  if (kindAt(v, i) === K.ing)
    i = previousVerb(v, i); // `rose, reaching a record high of`
  else if (kindAt(v, i) !== K.verb || moves(verbDoes(v, i))) return null;
  if (i < 0) return null;
  const subject = subjectOf(v, i);
  return subject.how === 'none' ? null : subject;
}

/** `a drop of 150 compared with April and of 9.4% compared with May`: the noun of the figure before. */
function ofList(v: View, number: number, at: number, earlier: readonly Cue[]): Cue | null {
  const k = kindAt(v, at - 1);
  let last = number - 1;
  while (last > 0 && earlier[last].rule.startsWith('bracket')) last--;
  if ((k !== K.conj && k !== K.comma) || number === 0 || !earlier[last].rule.startsWith('change:noun')) return null;
  const named = complementBehind(v, at) ?? earlier[last].named; // `decreases of 1.0% in mining and of 0.4% in fishing`
  return amended(earlier[last], { listedWith: number - 1, rule: 'change:noun+list', named });
}

const LOST = new Words('loss', true);
const LOSSES = new Words('loss|losses|gain|gains|cut|cuts', true);

/** `a net loss of 6,400 people`, `the loss of two contracts`, `losses of 3% of the harvest`: a flow named by a noun, a positive count, amount or share. */
function lossOf(v: View, number: number, at: number): boolean {
  const far = movementNounOf(v, at);
  if (!isOneOf(v, at - 1, LOSSES) && !(far !== null && isOneOf(v, far.anchor, LOSSES))) return false;
  const { mention } = v.mentions[number];
  if (mention.unitKind === 'percent') return wordAt(v, mention.outerLast) === W.of;
  if (mention.unitKind === 'none' && isOneOf(v, at - 1, LOST) && wordAt(v, at - 2) === W.a) return true; // `and a loss of 1,100 due to other causes`
  return mention.unitKind === 'money' || phraseRight(v, mention.outerLast) !== null;
}

/** `France, with €5 billion`, `Italy came second with €15.8 billion`. */
function withSubject(v: View, at: number): Subject | null {
  const before = kindAt(v, at - 1) === K.comma ? at - 1 : at;
  const range = phraseLeft(v, before);
  if (range !== null && (v.t.pos[range.last - 1] & P.timeUnit) !== 0) return null; // `ended the year with 922`
  if (range !== null) return { range, how: 'noun', mention: -1 };
  for (let i = at - 1; i >= v.from && at - i < 8; i--) if (kindAt(v, i) === K.verb) return subjectOf(v, i);
  return null;
}
