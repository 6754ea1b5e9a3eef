/** Shares whose set stands apart from them: with the share before, or where the clause opens. */
import { Words } from '../../kit/words.js';
import { TABLES, W } from '../../rules/lexicon.js';
import { P } from '../../rules/parts-of-speech.js';
import type { Draft, Measure } from '../draft.js';
import { LONGEST, type Range } from '../noun-phrase/range.js';
import { phraseRight } from '../noun-phrase/right.js';
import { isOneOf, K, kindAt, wordAt } from '../view/view.js';
import { setPhrase } from './phrases.js';

/** `72% of areas in Scotland, 32% in Wales`: of the same things in another place. */
export function elsewhere({ v, cue, sized }: Draft, before: Draft | undefined): Measure | null {
  const at = sized.mention.outerLast;
  const place = (i: number): boolean => wordAt(v, i) === W.in && (v.t.pos[i + 1] & P.capital) !== 0;
  if (cue.listedWith < 0 || before?.v !== v || before.kind !== 'share' || before.measure?.v !== v || !place(at))
    return null;
  const { first, last } = before.measure.range;
  if (first < before.sized.mention.outerLast && !place(before.sized.mention.outerLast)) return null;
  for (let i = first + 1; i < last; i++) if (place(i)) return { v, range: { first, last: i } };
  return before.measure;
}

/** `The proportion was higher for women (35%) than for men (38%)`: the same of the others. */
export function thanFor({ v, cue, sized }: Draft, before: Draft | undefined): Measure | null {
  if (cue.rule !== 'bracket' || before?.v !== v || before.kind !== 'share' || before.cue.rule !== 'bracket')
    return null;
  const close = before.sized.mention.outerLast;
  const than = kindAt(v, close) === K.close && wordAt(v, close + 1) === W.than;
  const prep = kindAt(v, close + 2) === K.prep && kindAt(v, sized.mention.outerFirst - 1) === K.open;
  return than && prep ? before.measure : null;
}

/** What the words say of whom or what that a sentence begins with. */
const FRAMES = new Words('of|among|amongst|for');

/** `Among students, who move most, 54% were female`: the set that the clause opens with. */
export function framedSet({ v, sized }: Draft): Range | null {
  let comma = sized.mention.outerFirst - 1;
  if (wordAt(v, comma) === W.of && wordAt(v, comma - 1) === W.total) comma -= kindAt(v, comma - 2) === K.det ? 3 : 2; // `a total of 30 were female`
  if (kindAt(v, comma) !== K.comma) return null;
  for (let i = comma - 1; i >= v.from && comma - i < LONGEST; i--) {
    if (kindAt(v, i) === K.stop) return null;
    const opens =
      i === v.from || kindAt(v, i - 1) === K.stop || kindAt(v, i - 1) === K.comma || kindAt(v, i - 1) === K.conj;
    if (!opens || !isOneOf(v, i, FRAMES)) continue;
    if (TABLES.leads.at(v.t, i, v.limit) !== 0) return null; // `Of course, 12% had left`
    if (wordAt(v, i) === W.of && wordAt(v, i + 1) !== W.all) return setPhrase(v, i); // `Of the 16 to 18 year olds`
    let first = i + 1;
    while (kindAt(v, first) === K.det || wordAt(v, first) === W.all) first++;
    return phraseRight(v, first);
  }
  return null;
}
