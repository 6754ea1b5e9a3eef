/** Which of two is meant: `the former`, `the latter`. */
import { Words } from '../../kit/words.js';
import { W } from '../../rules/lexicon.js';
import type { Draft, Measure } from '../draft.js';
import { phraseLeft } from '../noun-phrase/left.js';
import { phraseRight } from '../noun-phrase/right.js';
import { NEIGHBOURS } from '../relations.js';
import { isOneOf, K, kindAt, textAt, type View, wordAt } from '../view/view.js';

const ONE_OF_TWO = new Words('former|latter', true);

/** `Wheat stood at 12 tonnes and barley at 6. The former rose by 3% and the latter by 5%`: the one of the two named last that the clause is about. */
export function ofTwo(d: Draft, drafts: readonly Draft[]): Measure | null {
  const at = oneOfTwo(d);
  if (at < 0) return null;
  const [first, second] = measured(d, drafts) ?? joined(d.v, at) ?? [];
  return (/^f/i.test(textAt(d.v, at)) ? first : second) ?? null;
}

/** The token of `former` or `latter` where it is whom the clause of the figure is about, else -1. */
function oneOfTwo({ v, sized }: Draft): number {
  for (let i = sized.mention.outerFirst - 1; i > v.from; i--) {
    const k = kindAt(v, i);
    if (k === K.mention || k === K.stop || k === K.comma) return -1;
    if (!isOneOf(v, i, ONE_OF_TWO)) continue;
    const next = kindAt(v, i + 1);
    const about = k === K.pron && kindAt(v, i - 1) === K.det && kindAt(v, i - 2) !== K.prep;
    return about && (next === K.verb || next === K.be || next === K.prep || next === K.adverb) ? i : -1;
  }
  return -1;
}

/** The two things that the figures before measure, in the order in which the text names them. */
function measured(d: Draft, drafts: readonly Draft[]): Measure[] | null {
  const things: Measure[] = [];
  for (let i = d.index - 1; i >= 0 && d.index - i < NEIGHBOURS && things.length < 2; i--) {
    const { v, measure, role } = drafts[i];
    if (v.sentence.block !== d.v.sentence.block) break;
    const known = measure === null || things.some((o) => o.v === measure.v && o.range.first === measure.range.first);
    if (!known && role !== 'condition') things.push(measure);
  }
  if (things.length < 2 || things[0].v !== things[1].v) return null;
  return things.sort((a, b) => a.range.first - b.range.first);
}

/** `Loans to firms and loans to households grew; the former …`: the two sides of the last `and` before a token, in its sentence or the one before. */
function joined(v: View, at: number): Measure[] | null {
  for (let i = at - 1; i > v.from; i--) {
    if (wordAt(v, i) !== W.and || kindAt(v, i - 1) === K.comma) continue;
    const left = phraseLeft(v, i);
    const right = phraseRight(v, i + 1);
    if (left !== null && right !== null) return [left, right].map((range) => ({ v, range }));
  }
  const before = at < v.limit ? (v.before?.view() ?? null) : null;
  return before === null ? null : joined(before, before.limit);
}
