/** Movement told by a verb, by `up` and `down`, or by a multiple (`doubled`). */
import { COLUMNS, TABLES, W } from '../../rules/lexicon.js';
import { P } from '../../rules/parts-of-speech.js';
import { phraseLeft } from '../noun-phrase/left.js';
import type { Range } from '../noun-phrase/range.js';
import { phraseRight } from '../noun-phrase/right.js';
import { type Subject, subjectOf } from '../subject.js';
import { isUpDown, K, kindAt, mentionAt, type View, verbDoes, wordAt } from '../view/view.js';
import { amended, type Cue, cue, moves, verbSign } from './cue.js';

/** A movement word at token `at` as verb, or `up`/`down`: the change it makes of the number. */
export function movementAt(v: View, at: number, via: number): Cue | null {
  const k = kindAt(v, at);
  const word = wordAt(v, at);
  if (isUpDown(word)) return upDown(v, at, via);
  const does = verbDoes(v, at);
  if (
    moves(does) &&
    (k === K.verb ||
      k === K.participle ||
      k === K.ing ||
      (k === K.noun &&
        (v.t.pos[at] & P.verbOrNoun) !== 0 &&
        (v.t.pos[at - 1] & P.det) === 0 &&
        COLUMNS.movementNoun[word] === 0))
  ) {
    const object = via === 0 ? null : objectOf(v, at);
    const subject: Subject | null =
      object !== null
        ? { range: object, how: 'noun', mention: -1 }
        : k === K.ing && withLeft(v, at) >= 0
          ? { range: { first: withLeft(v, at), last: at }, how: 'noun', mention: -1 }
          : k === K.ing && (kindAt(v, at - 1) === K.comma || kindAt(v, at - 1) === K.stop)
            ? null
            : subjectOf(v, at);
    return cue('change', 'change:verb', {
      direction: verbSign(does),
      anchor: at,
      subject,
      via,
      appositive: subject === null || subject.how === 'none',
    });
  }
  return null;
}

/** `expects to lower it by a further 50 points`: what the verb moves was named before the pronoun at a token. */
export function movedAgain(v: View, at: number, via: number): Cue | null {
  const word = wordAt(v, at);
  if (word !== W.it && word !== W.them) return null;
  const moved = kindAt(v, at - 1) === K.verb ? movementAt(v, at - 1, via) : null;
  return moved === null ? null : amended(moved, { subject: { range: null, how: 'pronoun', mention: -1 } });
}

/** `with GDP in real terms growing by 0.8%`: where the phrase between `with` and the participle begins, -1 for none. */
function withLeft(v: View, at: number): number {
  for (let i = at - 1; i >= Math.max(v.from, at - 10); i--) {
    const k = kindAt(v, i);
    if (wordAt(v, i) === W.with) {
      let first = i + 1;
      while (kindAt(v, first) === K.det) first++;
      return first < at ? first : -1;
    }
    if (k !== K.noun && k !== K.adjective && k !== K.prep && k !== K.det && k !== K.joiner) return -1;
  }
  return -1;
}

/** What a verb moves: `cut its policy rate by`, `lifted the Official Cash Rate to`. */
export function objectOf(v: View, at: number): Range | null {
  const k = kindAt(v, at + 1);
  if (k !== K.det && k !== K.noun && k !== K.adjective) return null;
  if (TABLES.bases.at(v.t, at + 1, v.limit) !== 0) return null;
  const counted = k === K.det ? mentionAt(v, at + 2) : -1;
  if (counted >= 0) return phraseRight(v, v.mentions[counted].mention.outerLast); // `lower the three key rates by`
  return phraseRight(v, k === K.det && kindAt(v, at + 2) === K.period ? at + 3 : at + 1); // `cut the 2022 crop to`
}

/** `up 5 %`, `down by 3 %`. */
export function upDown(v: View, at: number, via: number): Cue {
  const direction = wordAt(v, at) === W.up ? 1 : -1;
  const before = at - 1;
  const k = kindAt(v, before);
  if (k === K.be || k === K.verb)
    return cue('change', 'change:up-down', { direction, anchor: at, subject: subjectOf(v, before), via });
  if ((k === K.adverb || k === K.ing) && (kindAt(v, before - 1) === K.be || kindAt(v, before - 1) === K.verb))
    return cue('change', 'change:up-down', { direction, anchor: at, subject: subjectOf(v, before - 1), via });
  const same = k === K.conj ? upDownBefore(v, before) : -1;
  if (same >= 0) return { ...upDown(v, same, via), direction };
  // `within which bakers, up by 2.3%, did best`
  const host = k === K.comma && kindAt(v, before - 1) === K.noun ? phraseLeft(v, before) : null;
  const behind = host === null ? K.stop : kindAt(v, host.first - 1); // `, and passengers, down 2%,`
  if (host !== null && (behind === K.pron || behind === K.conj))
    return cue('change', 'change:up-down', {
      direction,
      anchor: at,
      subject: { range: host, how: 'noun', mention: -1 },
      via,
    });
  if (k === K.noun || k === K.participle) {
    const range = phraseLeft(v, at);
    if (range !== null && isMeasuredAt(v, range.first))
      return cue('change', 'change:up-down', { direction, anchor: at, via, appositive: true });
    const mention = range === null ? -1 : mentionAt(v, range.first - 1);
    if (mention >= 0) return cue('change', 'change:up-down', { direction, anchor: at, via, appositive: true });
    return cue('change', 'change:up-down', { direction, anchor: at, subject: { range, how: 'noun', mention }, via });
  }
  return cue('change', 'change:up-down', { direction, anchor: at, via, appositive: true });
}

/** `, at comparable prices up by 3%`, `, in real terms down 2%`: the phrase says how it is measured, not what moved. */
const isMeasuredAt = (v: View, first: number): boolean =>
  (wordAt(v, first - 1) === W.at || wordAt(v, first - 1) === W.in) && kindAt(v, first - 2) === K.comma;

/** `sales up 3.1% in food and down 0.4% in clothing`: the `up` or `down` of the number before the conjunction, with the words that tell of its part, else -1. */
function upDownBefore(v: View, conj: number): number {
  for (let i = conj - 1; i > Math.max(v.from, conj - 8); i--) {
    const k = kindAt(v, i);
    if (k === K.mention) {
      const near = v.mentions[mentionAt(v, i)].mention.outerFirst - 1;
      const at = wordAt(v, near) === W.by ? near - 1 : near;
      return isUpDown(wordAt(v, at)) ? at : -1;
    }
    if (k !== K.noun && k !== K.adjective && k !== K.det && wordAt(v, i) !== W.in && wordAt(v, i) !== W.for) return -1;
  }
  return -1;
}

/** `doubled`, `halved`: the mention is the verb. */
export function multipleCue(v: View, number: number): Cue {
  const { mention } = v.mentions[number];
  const subject = subjectOf(v, mention.outerFirst);
  return cue('change', 'change:multiple', {
    direction: mention.sign === -1 ? -1 : 1,
    anchor: mention.first,
    subject,
    appositive: subject.how === 'none',
  });
}

/** `doubled … from A to B`: the mention that is the verb, as its token, or -1. */
export function multipleBefore(v: View, at: number): number {
  for (let i = at - 1; i >= Math.max(v.from, at - 14); i--) {
    const number = mentionAt(v, i);
    if (
      number >= 0 &&
      v.mentions[number].mention.magnitude.form === 'multiple' &&
      v.mentions[number].unit === 'percent'
    )
      return i;
    const k = kindAt(v, i);
    if (k === K.verb || k === K.be || k === K.stop) return -1;
  }
  return -1;
}
