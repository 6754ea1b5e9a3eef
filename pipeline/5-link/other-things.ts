/** Comparisons with another thing, place or estimate, where a change is measured against no time. */
import { Words } from '../kit/words.js';
import { COLUMNS, TABLES, W } from '../rules/lexicon.js';
import { P } from '../rules/parts-of-speech.js';
import type { Draft } from './draft.js';
import { isEdition } from './period/events.js';
import { isOneOf, K, kindAt, textAt, type View, wordAt } from './view/view.js';

/** `50 basis points below the policy rate`: another thing, not another time. */
export function comparesThings(d: Draft): boolean {
  if (d.cue.rule !== 'change:comparative') return false;
  const { v } = d;
  let i = d.cue.anchor + 1;
  const anchor = wordAt(v, d.cue.anchor);
  if (wordAt(v, i) === W.than) i++;
  else if (anchor === W.less || anchor === W.more || anchor === W.fewer) return false; // `18% less fuel was burnt`
  const edition = (wordAt(v, i) === W.in || wordAt(v, i) === W.for) && kindAt(v, i + 1) === K.det; // `than in the 2010-based projections`
  if (edition && namesEdition(v, i + 2)) return true;
  if (kindAt(v, i) === K.prep && wordAt(v, i) !== W.that) {
    if (!comparesGroup(v, i)) return false;
    i++;
  }
  if (TABLES.bases.at(v.t, i, v.limit) !== 0) return false;
  while (kindAt(v, i) === K.det) i++;
  if (kindAt(v, i) !== K.noun && kindAt(v, i) !== K.adjective) return false;
  let level = false; // `the peak it reached in 2007`
  for (let j = i; j < Math.min(v.limit, i + 15); j++) {
    const k = kindAt(v, j);
    if (COLUMNS.levelNoun[wordAt(v, j)] > 0) level = true;
    if (k === K.stop || k === K.comma || (k === K.verb && !level)) break;
    if (k === K.noun && THINGS.test(textAt(v, j))) return true; // `more than the principal projection by mid-2022`
    if ((k === K.period && !namesEdition(v, j)) || TABLES.bases.at(v.t, j, v.limit) !== 0) return false;
  }
  return true;
}

/** `than among women`, `than for men`, `than in the South East`: another group or place. */
function comparesGroup(v: View, prep: number): boolean {
  const next = kindAt(v, prep + 1) === K.det ? prep + 2 : prep + 1;
  if (kindAt(v, next) !== K.noun && kindAt(v, next) !== K.adjective) return false;
  const word = wordAt(v, prep);
  return word === W.for || word === W.among || (word === W.in && (v.t.pos[next] & P.capital) !== 0);
}

/** What figures are held against that is no time. */
const THINGS = /^(?:projections?|variants?|scenarios?|baseline|assumptions?|principal)$/i;

/** `lower than in the 2010-based projections`, `than in the August forecast`: a time that names what something is held against. */
function namesEdition(v: View, at: number): boolean {
  if (kindAt(v, at + 1) === K.joiner && /^based$/i.test(textAt(v, at + 2))) return true;
  return kindAt(v, at) === K.period && isEdition(v, v.periods[v.p[at] - 1]);
}

const REVISED = new Words('revised');

/** `revised up 0.1 percentage points from the previous estimate`: against another figure for the same time. */
export function isRevision({ v, cue, sized }: Draft): boolean {
  const before = sized.mention.outerFirst - 1;
  const at = wordAt(v, before) === W.up || wordAt(v, before) === W.down ? before : cue.anchor;
  return at > v.from && isOneOf(v, at - 1, REVISED);
}
