/** What a share is a part of, or says of. */
import { W } from '../../rules/lexicon.js';
import { P } from '../../rules/parts-of-speech.js';
import { headOf } from '../cue/governor.js';
import type { Draft, Measure } from '../draft.js';
import type { Range } from '../noun-phrase/range.js';
import { phraseRight } from '../noun-phrase/right.js';
import { sameSentence } from '../relations.js';
import { K, kindAt, wordAt } from '../view/view.js';
import {
  beforeBracket,
  clauseSubject,
  countedAt,
  cueRange,
  here,
  isElided,
  isPronounSet,
  nearest,
  numberOf,
  predicate,
  setPhrase,
  startPhrase,
} from './phrases.js';

/** The rate that a sentence is about, where brackets name places (`The highest rates were for Spain (25%)`), else the phrase before the bracket. */
function bracketThing(d: Draft): Range | null {
  const left = beforeBracket(d);
  const subject = clauseSubject(d);
  if (left === null || subject === null) return left;
  const place = (d.v.t.pos[left.first] & P.capital) !== 0 && left.first > d.v.from;
  const head = headOf(d.v, subject);
  return place && head >= 0 && /^rates?$/.test(d.v.t.text.slice(d.v.t.start[head], d.v.t.end[head])) ? subject : left;
}

/** True where the words before the number say whose share it is. */
function isOwned(d: Draft): boolean {
  const { rule, meaning, named, subject, anchor } = d.cue;
  if (meaning === 'share' || named !== null || rule === 'level:verb' || rule === 'level:movement') return true;
  const active = kindAt(d.v, anchor) === K.verb && kindAt(d.v, anchor - 1) !== K.be;
  return rule === 'level:object' && subject?.range != null && active;
}

/** What a share is a part of or says of. */
export function ofShare(d: Draft, drafts: readonly Draft[]): Measure | null {
  const { v } = d;
  // `Enterprises accounted for 77.6%`: the share belongs to whom the clause names
  const named = d.cue.rule === 'share:verb' ? cueRange(d) : null;
  if (d.of?.measure != null && named === null) return d.of.measure;
  const at = countedAt(v, d.sized.mention.outerLast);
  if (d.cue.rule === 'label' && wordAt(v, at) === W.of) {
    const set = setPhrase(v, at);
    if (set !== null) return here(d, set);
  }
  const said = predicate(v, at);
  if (said !== null && d.cue.rule === 'label') return here(d, said);
  const leading =
    d.cue.via === W.at && kindAt(v, at) === K.comma && d.sized.mention.outerFirst - 1 === v.from
      ? phraseRight(v, at + 1)
      : null;
  if (leading !== null) return here(d, leading);
  if (isOwned(d) && cueRange(d) !== null) return numberOf(d, cueRange(d) as Range);
  if (wordAt(v, at) === W.of) {
    if (isPronounSet(v, at)) return nearest(d, drafts, (o) => o.kind === 'count');
    const set = setPhrase(v, at);
    if (set !== null && d.cue.meaning !== 'share') return here(d, set);
  }
  if (said !== null) return here(d, said);
  if (
    kindAt(v, at) === K.be &&
    (d.cue.rule === 'apposition' || d.cue.rule.endsWith('+list') || d.cue.rule === 'start')
  ) {
    const same =
      nearest(d, drafts, (o) => o.kind === 'share' && sameSentence(o, d)) ??
      nearest(d, drafts, (o) => o.kind === 'count');
    if (same !== null) return same;
  }
  if (d.cue.rule.startsWith('bracket')) {
    const left = here(d, bracketThing(d)) ?? here(d, clauseSubject(d));
    if (left !== null) return left;
  }
  if (d.cue.rule === 'apposition' || d.cue.rule.endsWith('+list')) {
    const counted = phraseRight(v, at);
    if (counted !== null) return here(d, counted);
  }
  const range = cueRange(d);
  if (range !== null) return numberOf(d, range);
  if (
    d.cue.rule === 'start' ||
    d.cue.rule === 'apposition' ||
    d.cue.rule.startsWith('level:preposition') ||
    d.cue.rule === 'level:object'
  ) {
    const counted = phraseRight(v, at);
    const half = d.sized.mention.magnitude.form === 'fraction';
    if (counted !== null && (half || d.cue.rule !== 'apposition')) return here(d, counted);
  }
  if (isElided(d)) return nearest(d, drafts, (o) => o.kind === 'share') ?? nearest(d, drafts, () => true);
  return (
    nearest(d, drafts, (o) => o.kind === 'share' && sameSentence(o, d)) ??
    nearest(d, drafts, () => true) ??
    here(d, startPhrase(d))
  );
}
