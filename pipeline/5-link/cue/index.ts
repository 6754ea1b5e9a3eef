/** What the words around each number of a sentence say of it: reads left to the governing word, then right. */
import { COLUMNS, TABLES, W } from '../../rules/lexicon.js';
import { P } from '../../rules/parts-of-speech.js';
import { skipInsertion } from '../noun-phrase/brackets.js';
import { phraseLeft } from '../noun-phrase/left.js';
import { isUpDown, K, kindAt, type View, verbDoes, wordAt } from '../view/view.js';
import { bracketCue, movementOf } from './brackets.js';
import { amended, type Cue, cue, isPart, moves, sign } from './cue.js';
import { gapCue } from './gaps.js';
import { governor, isParticle } from './governor.js';
import { listCue } from './lists.js';
import { multipleCue, upDown } from './movement.js';
import { prepCue } from './prepositions.js';
import { rightCue } from './right.js';
import { putBySomebody } from './towards.js';
import { shareCue, verbCue } from './verbs.js';

/** `plus 5%`, `stood at minus 3`: a sign in words. */
function signCue(v: View, at: number, number: number): Cue {
  const direction = wordAt(v, at) === W.plus ? 1 : -1;
  return kindAt(v, at - 1) === K.verb
    ? amended(verbCue(v, at - 1, number), { direction })
    : cue('change', 'change:sign-word', { direction, anchor: at, appositive: true });
}

/** What stands to the left of the mention. */
function leftCue(v: View, number: number, earlier: readonly Cue[]): Cue {
  const { mention } = v.mentions[number];
  if (mention.magnitude.form === 'multiple' && mention.unit === 'percent') return multipleCue(v, number);
  const exceeds = kindAt(v, mention.outerFirst);
  if (mention.outerFirst < mention.first && (exceeds === K.verb || exceeds === K.participle || exceeds === K.ing)) {
    const told = verbCue(v, mention.outerFirst);
    const put = exceeds !== K.ing && wordAt(v, mention.outerFirst + 1) === W.at;
    return put ? amended(told, { subject: putBySomebody(v, mention.outerFirst) ?? told.subject }) : told; // `which it had estimated at £12 million`
  }
  const near = governor(v, mention.outerFirst);
  const at =
    mention.upper !== null &&
    (wordAt(v, near) === W.between || (wordAt(v, near) === W.from && kindAt(v, near - 1) === K.ing))
      ? governor(v, near)
      : near;
  const k = kindAt(v, at);
  const word = wordAt(v, at);
  const share = TABLES.shares.before(v.t, at + 1, v.from);
  if (word === W.plus || word === W.minus) return signCue(v, at, number);
  if (isUpDown(word) && (share & 15) < 2) return isParticle(v, at) ? verbCue(v, at - 1, number) : upDown(v, at, 0);
  if (share !== 0 && isPart(v.mentions[number])) return shareCue(v, at + 1 - (share & 15), at);
  const explained = share !== 0 ? movementOf(v, mention.outerLast) : 0;
  if (explained > 0)
    return amended(shareCue(v, at + 1 - (share & 15), at), {
      meaning: 'contribution',
      rule: 'contribution:verb',
      direction: explained === 3 ? 0 : sign(explained), // `accounted for £0.2 billion of the fall`
    });
  if (
    k === K.verb ||
    k === K.participle ||
    k === K.ing ||
    k === K.be ||
    (k === K.noun && (v.t.pos[at] & P.verbOrNoun) !== 0 && moves(verbDoes(v, at)) && COLUMNS.movementNoun[word] === 0)
  )
    return verbCue(v, at, number);
  if (k === K.joiner && wordAt(v, at - 1) === W.i_e) return listCue(v, number, at - 1, earlier);
  if (k === K.prep) return prepCue(v, number, at, earlier);
  if (k === K.open) return bracketCue(v, number, at, earlier);
  const aside = k === K.comma ? skipInsertion(v, at + 1) : at;
  if (aside < at && wordAt(v, aside - 1) === W.by) return prepCue(v, number, aside - 1, earlier); // `increased by, on average, 5.0%`
  if (k === K.comma || k === K.conj || k === K.stop) return listCue(v, number, at, earlier);
  if (
    k === K.noun &&
    COLUMNS.movementNoun[word] > 0 &&
    at === mention.outerFirst - 1 &&
    (v.t.pos[at] & P.verbOrNoun) !== 0
  ) {
    const range = phraseLeft(v, at);
    if (range !== null)
      return cue('change', 'change:verb', {
        direction: sign(COLUMNS.movementNoun[word]),
        anchor: at,
        subject: { range, how: 'noun', mention: -1 },
      });
  }
  if (k === K.noun || k === K.close) return gapCue(v, number, at, earlier);
  if (k === K.pron) return cue('level', 'pronoun', { subject: { range: null, how: 'pronoun', mention: -1 } });
  return cue('level', 'start');
}

/** What the words on both sides say of each mention of a sentence, in order. */
export function cuesOf(v: View): Cue[] {
  const cues: Cue[] = [];
  for (let number = 0; number < v.mentions.length; number++) {
    const left = leftCue(v, number, cues);
    cues.push(rightCue(v, number, left) ?? left);
  }
  return cues;
}
