/** What a number is told per, where another beside it says so for both. */
import { W } from '../rules/lexicon.js';
import type { Draft } from './draft.js';
import { isCompared, isComparedByNoun } from './relations.js';
import { K, kindAt, wordAt } from './view/view.js';

/** `from 437 to 375 grams per kilowatt-hour`, `£90 per barrel, down from £91`: what one number is told per holds for the one it is compared with. */
export function sharesRatio(d: Draft, drafts: readonly Draft[]): void {
  if (d.kind === 'amount' || d.kind === 'quantity' || (d.kind === 'count' && (d.cue.via === W.from || isBareBeside(d))))
    takesRatio(d, drafts);
  sharesDenominator(d, drafts[d.index - 1]);
  const from = drafts[d.index - 1];
  if (d.kind !== 'ratio' && endsRatio(d, from)) {
    d.kind = 'ratio';
    d.per = from.per;
  }
  if (d.kind !== 'ratio' || d.per === null || d.cue.via !== W.to || from === undefined || from.v !== d.v) return;
  if (from.cue.via !== W.from || from.cue.anchor !== d.cue.anchor || from.sized.unit !== d.sized.unit) return;
  from.kind = 'ratio';
  from.per = d.per;
}

/** `429 payments per head, as compared with 236 in other countries`: a number without a noun of its own, set against another. */
const isBareBeside = (d: Draft): boolean => isBare(d) && isCompared(d);

const isBare = ({ v, sized }: Draft): boolean => {
  const next = kindAt(v, sized.mention.outerLast);
  return next === K.prep || next === K.stop || next === K.comma;
};

/** `from 93 deaths per 1,000 births to 38`: the end of a movement that began with a ratio. */
function endsRatio(d: Draft, from: Draft | undefined): boolean {
  const both = from?.v === d.v && from.cue.via === W.from && d.cue.via === W.to && from.cue.anchor === d.cue.anchor;
  return both && from.kind === 'ratio' && from.sized.unit === d.sized.unit && isBare(d);
}

/** `3.4 doctors and 6.5 nurses per 1,000 people`, `£510 and £430 a week`: what the second is told per holds for both. */
function sharesDenominator(d: Draft, before: Draft | undefined): void {
  if (d.kind !== 'ratio' || d.per === null || before?.v !== d.v) return;
  const listed = (before.kind === 'amount' || before.kind === 'quantity') && d.cue.listedWith >= 0;
  const alike = before.sized.unit === d.sized.unit && before.sized.scale === d.sized.scale;
  const decimal = before.kind === 'count' && before.sized.mention.magnitude.digits.includes('.');
  if (!decimal && !(listed && alike)) return;
  for (let i = before.sized.mention.outerLast; i < d.sized.mention.outerFirst; i++)
    if (kindAt(d.v, i) !== K.noun && kindAt(d.v, i) !== K.adjective && kindAt(d.v, i) !== K.conj) return;
  before.kind = 'ratio';
  before.per = d.per;
}

/** The number compared with a ratio of the same unit before it is one too. */
function takesRatio(d: Draft, drafts: readonly Draft[]): void {
  const { v } = d;
  const inBracket = d.cue.rule === 'bracket' && kindAt(v, d.sized.mention.outerFirst - 2) === K.period;
  const upFrom = d.cue.via === W.from && (wordAt(v, d.cue.anchor) === W.up || wordAt(v, d.cue.anchor) === W.down);
  const after = wordAt(v, d.sized.mention.outerFirst - 1) === W.after; // `to $8.50 per bushel, after $9.00 in 2021`
  const shared = d.sized.mention.rules.includes('unit:shared'); // `8.1 tonnes per hectare, with barley at 5.7`
  if (!inBracket && !upFrom && !after && !shared && !isCompared(d) && !isComparedByNoun(d)) return;
  for (let i = d.index - 1; i >= d.index - 3 && drafts[i]?.v === v; i--) {
    const other = drafts[i];
    if (other.kind === 'change') continue;
    if (other.kind === 'ratio' && other.sized.unit === d.sized.unit && other.sized.scale === d.sized.scale) {
      d.kind = 'ratio';
      d.per = other.per;
    }
    return;
  }
}
