/** Numbers behind `by`. */
import { COLUMNS, W } from '../../rules/lexicon.js';
import { phraseLeft } from '../noun-phrase/left.js';
import { subjectOf } from '../subject.js';
import { K, kindAt, textAt, type View, wordAt } from '../view/view.js';
import { amended, type Cue, cue, sign } from './cue.js';
import { gapCue, retold } from './gaps.js';
import { boundaryBefore, farVerb, opensPart, passLeft, previousMovement } from './governor.js';
import { movedAgain, movementAt, objectOf } from './movement.js';
import { movementNounOf, nounCue } from './movement-noun.js';

/** `by 2.0% in 2023 and, as demand recovers, by 2.9%`: something stands between commas behind the conjunction. */
function joinsAround(v: View, at: number): boolean {
  if (kindAt(v, at - 1) !== K.comma) return false;
  for (let i = at - 2; i > v.from && at - i < 12; i--) {
    const k = kindAt(v, i);
    if (k === K.mention || k === K.stop) return false;
    if (k === K.comma) return kindAt(v, i - 1) === K.conj;
  }
  return false;
}

/** Verbs that hold their subject against their object: it is more, or less. */
const OUTDOES =
  /^(?:exceed|outstrip|outpac|outnumber|outperform|outweigh|surpass|oversho|overtook|overtak|topp(?:ed|ing)$|tops$|beat)/i;
const FALLS_BEHIND = /^(?:undersho|undercut|trail(?:s|ed|ing)$|missed$|misses$|missing$)/i;

/** `exceeded the level of 2021 by 14%`, `fell short of the plan of $4 billion by 1.7%`: how far the verb sets its subject from its object. */
function setApart(v: View, at: number): Cue | null {
  for (let i = at; i > v.from && at - i < 14; i--) {
    const k = kindAt(v, i);
    if (k === K.stop || k === K.comma || k === K.conj) return null;
    const owned = i < at && kindAt(v, i - 1) !== K.det;
    const outdoes = owned && OUTDOES.test(textAt(v, i));
    const behind = owned && FALLS_BEHIND.test(textAt(v, i));
    const short = (k === K.verb || k === K.be) && wordAt(v, i + 1) === W.short && wordAt(v, i + 2) === W.of;
    if (k !== K.verb && k !== K.be && !outdoes && !behind) continue;
    if (!short && !outdoes && !behind) return null;
    const apart = k === K.ing && kindAt(v, i - 1) === K.comma;
    const subject = apart ? null : subjectOf(v, i);
    return cue('change', 'change:comparative', {
      direction: outdoes ? 1 : -1,
      anchor: short ? i + 1 : i,
      via: W.by,
      subject,
      appositive: apart,
    });
  }
  return null;
}

/** `is below its level of 2020 by 371,000`: how far from a level something is. */
function farFrom(v: View, at: number): Cue | null {
  let i = at;
  for (; i > v.from && at - i < 10; i--) {
    const k = kindAt(v, i);
    const inside =
      k === K.mention || k === K.noun || k === K.adjective || k === K.det || k === K.period || k === K.joiner;
    if (!inside && wordAt(v, i) !== W.of) break;
  }
  const word = wordAt(v, i);
  if (i === at || (word !== W.below && word !== W.above)) return null;
  let verb = i - 1;
  while (kindAt(v, verb) === K.adverb) verb--;
  if (kindAt(v, verb) !== K.be && kindAt(v, verb) !== K.verb) return null;
  return cue('change', 'change:comparative', {
    direction: word === W.above ? 1 : -1,
    anchor: i,
    via: W.by,
    subject: subjectOf(v, verb),
  });
}

/** `grew fastest of all, namely by 12%`: the comma before words that only say what the number is. */
function beforeNamely(v: View, at: number): number {
  if (/^namely$/i.test(textAt(v, at))) return at - 1;
  return wordAt(v, at) === W.is && wordAt(v, at - 1) === W.that ? at - 2 : at;
}

/** `would reduce growth by 0.7 points`: the movement is what the verb moves. */
function slowed(v: View, noun: number): Cue | null {
  let i = noun - 1;
  while (kindAt(v, i) === K.noun || kindAt(v, i) === K.adjective || kindAt(v, i) === K.det) i--;
  return kindAt(v, i) === K.verb && wordAt(v, i - 1) !== W.to && objectOf(v, i)?.last === noun + 1
    ? movementAt(v, i, W.by)
    : null;
}

/** `rose by N`, `up by N`, `margin by N` with the verb left out. */
export function byCue(v: View, number: number, at: number, earlier: readonly Cue[]): Cue {
  const i = passLeft(v, at - 1, false);
  const moved = movementAt(v, i, W.by) ?? movedAgain(v, i, W.by);
  if (moved !== null) return moved;
  const again =
    kindAt(v, at - 1) === K.conj || joinsAround(v, at)
      ? earlier.findLast((c) => c.meaning === 'change' && c.via === W.by && !c.rule.startsWith('bracket'))
      : undefined;
  if (again !== undefined) return again; // `fell by 11,000 on the quarter and by 16,000 on the year`
  const paused = kindAt(v, at - 1) === K.comma ? movementAt(v, at - 2, W.by) : null;
  if (paused !== null) return paused; // `both also increased, by 8%`
  if (COLUMNS.movementNoun[wordAt(v, i)] > 0 && kindAt(v, i) === K.noun)
    return slowed(v, i) ?? amended(nounCue(v, i, at), { via: W.by });
  if (COLUMNS.comparative[wordAt(v, i)] > 0)
    return cue('change', 'change:comparative', {
      direction: sign(COLUMNS.comparative[wordAt(v, i)]),
      anchor: i,
      via: W.by,
      subject: subjectOf(v, i),
    });
  if (kindAt(v, i) === K.verb && /^(?:chang|vari|vary|shift|differ|alter)/i.test(textAt(v, i)))
    return cue('change', 'change:verb', { anchor: i, via: W.by, subject: subjectOf(v, i) });
  const aside = kindAt(v, at - 1) === K.comma ? movementNounOf(v, at - 1) : null;
  if (aside !== null && aside.direction !== 0) return amended(aside, { via: W.by }); // `the depreciation of the franc, by 13%, pushed up`
  const apart = setApart(v, i) ?? farFrom(v, i);
  if (apart !== null) return apart;
  const verb = farVerb(v, beforeNamely(v, at - 1));
  if (verb >= 0 && kindAt(v, i) !== K.noun) return movementAt(v, verb, W.by) as Cue;
  const told = retold(v, number, earlier);
  if (told !== null && kindAt(v, i) !== K.noun) return told;
  if (kindAt(v, i) === K.noun && wordAt(v, i - 1) === W.in && kindAt(v, i - 2) === K.be)
    return cue('level', 'level:verb', { anchor: i - 2, subject: subjectOf(v, i - 2), via: W.by });
  if (kindAt(v, i) === K.pron && boundaryBefore(v, i) && previousMovement(v, i) >= 0)
    return amended(movementAt(v, previousMovement(v, i), W.by) as Cue, {
      subject: { range: null, how: 'pronoun', mention: -1 }, // `and the latter by 5%`
    });
  if (kindAt(v, i) === K.noun || kindAt(v, i) === K.close) {
    const does = previousMovement(v, i);
    if (does >= 0) {
      const direct = movementAt(v, does, W.by) as Cue;
      const range = phraseLeft(v, at);
      if (objectOf(v, does) !== null) return direct;
      const parts = range !== null && does === range.first - 2; // `only two shrank, transport by 3%`
      const gapped =
        range !== null &&
        opensPart(v, range.first) &&
        (parts || earlier.some((c) => c.meaning === 'change' || c.rule === 'level:movement'));
      return gapped ? amended(direct, { subject: { range, how: 'noun', mention: -1 }, appositive: false }) : direct;
    }
    return gapCue(v, number, i, earlier);
  }
  return cue('level', 'level:preposition', { anchor: at, via: W.by });
}
