/** A verb left out (`and prices of services 6.3 percent`), or a movement told again as a change. */
import { Words } from '../../kit/words.js';
import { COLUMNS, W } from '../../rules/lexicon.js';
import { phraseLeft } from '../noun-phrase/left.js';
import { type Subject, subjectOf } from '../subject.js';
import { isOneOf, K, kindAt, mentionAt, type View, verbDoes, wordAt } from '../view/view.js';
import { type Cue, cue, sign, verbSign } from './cue.js';

/** `rose from 92 to 110, i.e. by 19 per cent`, `from 310 to 487 billion, or 57 %`: the movement said again as a change. */
export function retold(v: View, number: number, earlier: readonly Cue[]): Cue | null {
  const was = number > 0 ? earlier[number - 1] : null;
  if (
    was === null ||
    wordAt(v, v.mentions[number].mention.outerLast) === W.of ||
    was.rule !== 'level:movement' ||
    was.via !== W.to ||
    was.anchor < 0
  )
    return null;
  const multiple = mentionAt(v, was.anchor);
  const direction =
    multiple >= 0
      ? v.mentions[multiple].mention.sign === -1
        ? -1
        : 1
      : verbSign(verbDoes(v, was.anchor)) || sign(COLUMNS.movementNoun[wordAt(v, was.anchor)]);
  return cue('change', 'change:retold', {
    direction,
    anchor: was.anchor,
    subject: was.subject,
    via: W.by,
    appositive: true,
  });
}

/** `A ticket cost passengers €41`: whom it cost stands between the verb and its number. */
const COSTS = new Words('cost|costs|charge|charges|charged|save|saves|saved');

/** A number right behind a noun, with its verb left out: `and prices of services 6.3 percent`. */
export function gapCue(v: View, number: number, at: number, earlier: readonly Cue[]): Cue {
  const range = phraseLeft(v, at + 1);
  const subject: Subject = { range, how: range === null ? 'none' : 'noun', mention: -1 };
  for (let i = number - 1; i >= 0; i--) {
    const was = earlier[i];
    if (
      was.meaning === 'change' &&
      v.mentions[i].unit === v.mentions[number].unit &&
      !was.appositive &&
      (kindAt(v, at + 1) === K.prep || kindAt(v, at + 1) === K.mention || kindAt(v, at + 1) === K.adverb)
    ) {
      return cue('change', 'change:gap', { direction: was.direction, anchor: was.anchor, subject, via: was.via });
    }
    if (was.meaning === 'change') break;
  }
  const verb = (range?.first ?? v.from) - 1;
  if (isOneOf(v, verb, COSTS) && kindAt(v, verb) === K.verb)
    return cue('level', 'level:verb', { anchor: verb, subject: subjectOf(v, verb) });
  return cue('level', 'level:gap', { anchor: at, subject });
}
