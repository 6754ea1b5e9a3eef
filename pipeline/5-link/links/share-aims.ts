/** Shares of an aim, of an earlier level or of one to come: the part is what has been reached of it. */
import { COLUMNS, W } from '../../rules/lexicon.js';
import { headOf } from '../cue/governor.js';
import { type Draft, isLevel } from '../draft.js';
import { phraseRight } from '../noun-phrase/right.js';
import { isCompared, sameSentence } from '../relations.js';
import { K, kindAt, wordAt } from '../view/view.js';

/** `5.7 weeks, less than half of the 13.0 weeks seen in 2015`: a part of an earlier level is the present one. */
export function ofLaterLevel(d: Draft, drafts: readonly Draft[]): Draft | null {
  const whole = drafts[d.index + 1];
  if (whole === undefined || !sameSentence(whole, d) || whole.kind === 'count' || !isLevel(whole)) return null;
  let i = d.sized.mention.outerLast;
  if (wordAt(d.v, i) !== W.of) return null;
  i++;
  while (kindAt(d.v, i) === K.det) i++;
  if (i !== whole.sized.mention.outerFirst) return null;
  for (let j = d.index - 1; j >= 0 && sameSentence(drafts[j], d); j--)
    if (drafts[j].kind === whole.kind && !isCompared(drafts[j]) && drafts[j].sized.unit === whole.sized.unit)
      return drafts[j];
  return null;
}

/** `averaged 7.2%, less than half of the target`: a part of an aim is what has been reached of it. */
export function ofAim({ v, cue, sized }: Draft): boolean {
  const at = sized.mention.outerLast;
  const half = sized.mention.magnitude.form === 'fraction' && kindAt(v, at) === K.det; // `was around half the EU average`
  if (
    half ? cue.rule !== 'level:verb' && cue.rule !== 'apposition' : cue.rule !== 'apposition' || wordAt(v, at) !== W.of
  )
    return false;
  const aim = phraseRight(v, half ? at : at + 1);
  const head = aim === null ? -1 : headOf(v, aim);
  return head >= 0 && (COLUMNS.boundNoun[wordAt(v, head)] > 0 || (half && COLUMNS.levelNoun[wordAt(v, head)] > 0));
}

/** `numbered 3.46 lakh and remained at 29% of the pre-crisis level`, `, or 80% of the 2019 figure`: a part of an earlier level of the same subject is the present one. */
export function ofEarlierLevel({ v, cue, sized }: Draft, before: Draft | undefined): boolean {
  const same = cue.subject?.range != null && cue.subject.range.first === before?.cue.subject?.range?.first;
  if (!same || wordAt(v, sized.mention.outerLast) !== W.of) return false;
  let i = sized.mention.outerLast + 1;
  while (kindAt(v, i) === K.det) i++;
  const whole = phraseRight(v, i);
  const head = whole === null ? -1 : headOf(v, whole);
  return kindAt(v, i) === K.period || (head >= 0 && COLUMNS.levelNoun[wordAt(v, head)] > 0);
}

/** The level of which a part of an aim tells. */
export const reached = (d: Draft, before: Draft | undefined): Draft | null =>
  before?.v === d.v && isLevel(before) ? before : null;
