/** Numbers governed by a verb, or by the words of a share. */
import { Words } from '../../kit/words.js';
import { COLUMNS, VerbDoes, W } from '../../rules/lexicon.js';
import { phraseLeft } from '../noun-phrase/left.js';
import type { Range } from '../noun-phrase/range.js';
import { phraseRight } from '../noun-phrase/right.js';
import { subjectOf } from '../subject.js';
import { isOneOf, K, kindAt, textAt, type View, verbDoes, wordAt } from '../view/view.js';
import { amended, type Cue, cue, moves, sign } from './cue.js';
import { passLeft } from './governor.js';
import { movementAt } from './movement.js';
import { verbSubject } from './movement-noun.js';

/** The words say that the number is a part of a whole: verb, adjective or noun from `first` to `last`. */
export function shareCue(v: View, first: number, last: number): Cue {
  const k = kindAt(v, first);
  const anchor = k === K.det ? first + 1 : first;
  if (k === K.noun || k === K.det) {
    // `held a share of 12.8 %`, `led the harvest with a share of 31%`
    const subject = verbSubject(v, anchor);
    return cue('share', 'share:noun', { anchor, subject, named: subject === null ? phraseLeft(v, last) : null });
  }
  if (k === K.ing && kindAt(v, first - 1) !== K.noun)
    return cue('share', 'share:participle', { anchor, appositive: true });
  if (k === K.adjective || k === K.participle) {
    const be = kindAt(v, first - 1) === K.be ? first - 1 : -1;
    if (be >= 0) return cue('share', 'share:equal', { anchor, subject: subjectOf(v, be) });
    return cue('share', 'share:equal', { anchor, appositive: true });
  }
  const subject = subjectOf(v, first);
  return cue('share', 'share:verb', { anchor, subject, appositive: subject.how === 'none' });
}

/** `cut 1,500 jobs`, `raised £450m`, `added 5,000 seats`: the number counts what was cut, raised or added. */
function takesObject(v: View, at: number, number: number): boolean {
  const { mention } = v.mentions[number];
  const form = textAt(v, at).toLowerCase();
  if (mention.unitKind === 'money') return /^(?:rais|los|gather|recover|shed|gain)/.test(form) || form === 'lost';
  if (mention.unitKind !== 'none' || mention.magnitude.form === 'fraction') return false;
  const known = wordAt(v, mention.outerFirst - 1) === W.the && mention.outerFirst - 2 === at; // `lower the three key rates`
  if (!known && !/^(?:cut|add|shed|los|gain|rais|reduc|recover|lift|upgrad|slash|trim|gather|expand|improv)/.test(form))
    return false;
  return phraseRight(v, mention.outerLast) !== null && COLUMNS.comparative[wordAt(v, mention.outerLast)] === 0;
}

const JOBS = new Words('jobs|positions|posts|workers|employees');
const PEOPLE = new Words('pupils|students|inhabitants|residents|members|subscribers|customers|users');

/** `added 83,000 jobs`, `lost 11,200 pupils`: by how much the number of them moved, with what they are; null where the number counts an object. */
function movedNumber(v: View, at: number, number: number): Range | null {
  const { mention } = v.mentions[number];
  const form = textAt(v, at).toLowerCase();
  if (mention.unitKind !== 'none' || !/^(?:add|shed|los|gain)/.test(form)) return null;
  const first = mention.outerLast;
  let last = first;
  while (kindAt(v, last) === K.noun || kindAt(v, last) === K.adjective) {
    last++;
    if (isOneOf(v, last - 1, JOBS) || (!form.startsWith('add') && isOneOf(v, last - 1, PEOPLE))) return { first, last };
  }
  return null;
}

/** `contributed 0.3 points`, `contributed 20% to the rise`: a part of a movement, not a sum paid. */
function explainsMovement(v: View, number: number): boolean {
  if (number < 0) return true;
  const { mention, unit } = v.mentions[number];
  if (unit === 'percentage_point' || unit === 'basis_point') return true;
  for (let i = mention.outerLast; i < Math.min(v.limit, mention.outerLast + 10); i++) {
    const k = kindAt(v, i);
    if (k === K.verb || k === K.stop || k === K.mention) return false;
    if (COLUMNS.movementNoun[wordAt(v, i)] > 0) return true;
  }
  return false;
}

/** `contributed $494 million to the decline`: the way of the movement that is explained, 0 where it is not told. */
function explainedWay(v: View, number: number): -1 | 0 | 1 {
  const to = number < 0 ? v.limit : v.mentions[number].mention.outerLast;
  if (wordAt(v, to) !== W.to || kindAt(v, to + 1) !== K.det) return 0;
  for (let i = to + 2; kindAt(v, i) === K.noun || kindAt(v, i) === K.adjective; i++) {
    const moved = COLUMNS.movementNoun[wordAt(v, i)];
    if (moved === 1 || moved === 2) return sign(moved);
  }
  return 0;
}

/** The governing word is a verb. */
export function verbCue(v: View, at: number, number = -1): Cue {
  const moved = movementAt(v, at, 0);
  if (moved !== null && number >= 0) {
    const named = movedNumber(v, at, number);
    if (named !== null) return amended(moved, { rule: 'change:object', named });
  }
  if (moved !== null && !(number >= 0 && takesObject(v, at, number))) return moved;
  const does = verbDoes(v, at);
  const loose = kindAt(v, at) === K.ing || kindAt(v, at) === K.participle;
  const apart =
    loose && (kindAt(v, at - 1) === K.comma || kindAt(v, at - 1) === K.stop || kindAt(v, at - 1) === K.open);
  const subject = apart
    ? null
    : loose && kindAt(v, at - 1) === K.noun
      ? ({ range: phraseLeft(v, at), how: 'noun', mention: -1 } as const)
      : subjectOf(v, at);
  if (does === VerbDoes.contribute && explainsMovement(v, number))
    return cue('contribution', 'contribution:verb', { anchor: at, subject, direction: explainedWay(v, number) });
  if (number >= 0 && isOneOf(v, v.mentions[number].mention.outerLast, OFF) && isOneOf(v, at, REMOVES))
    return cue('contribution', 'contribution:verb', { anchor: at, subject, direction: -1 });
  const level = does === VerbDoes.level || kindAt(v, at) === K.be;
  const rule = level ? 'level:verb' : 'level:object';
  return infinitiveLevel(v, at, cue('level', rule, { anchor: at, subject, appositive: apart }));
}

/** `took 1.3 points off growth`. */
const OFF = new Words('off');
const REMOVES = new Words(
  'take|takes|took|taking|knock|knocks|knocked|shave|shaves|shaved|wipe|wipes|wiped|slice|sliced|cut|cuts',
);

/** `fell by 73,000 to reach 477,000`: the level that a movement leads up to. */
function infinitiveLevel(v: View, at: number, level: Cue): Cue {
  if (wordAt(v, at - 1) !== W.to) return level;
  const i = passLeft(v, at - 2, true);
  return moves(verbDoes(v, i)) && kindAt(v, i) === K.verb
    ? amended(level, { rule: 'level:movement', via: W.to, anchor: i })
    : level;
}
