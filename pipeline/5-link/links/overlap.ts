/** How much of one phrase another one says again. */

import { W } from '../../rules/lexicon.js';
import type { Range } from '../noun-phrase/range.js';
import { K, kindAt, type View, wordAt } from '../view/view.js';

/** Content words two phrases share, as a part of the shorter one. */
export function overlap(a: { v: View; range: Range }, b: { v: View; range: Range }): number {
  const words = (x: { v: View; range: Range }): string[] => {
    const out: string[] = [];
    for (let i = x.range.first; i < x.range.last; i++) {
      const k = kindAt(x.v, i);
      if (wordAt(x.v, i) === W.total && i === x.range.first) continue; // `total fuel use` is fuel use
      if (k === K.noun || k === K.adjective || k === K.ing || k === K.number) out.push(stem(x.v, i)); // `Tier 1` is not `Tier 2`
    }
    return out;
  };
  const left = words(a);
  const right = words(b);
  if (left.length === 0 || right.length === 0) return 0;
  let shared = 0;
  for (const word of left) if (right.includes(word)) shared++;
  return shared / Math.max(left.length, right.length);
}

/** True where all content words of `a` stand in `b` (`Enterprises` in `R&D expenditure of enterprises`). */
export const contained = (a: { v: View; range: Range }, b: { v: View; range: Range }): boolean => {
  const words = (x: { v: View; range: Range }) =>
    new Set(
      Array.from({ length: x.range.last - x.range.first }, (_, i) => x.range.first + i)
        .filter((i) => kindAt(x.v, i) === K.noun || kindAt(x.v, i) === K.adjective)
        .map((i) => stem(x.v, i)),
    );
  const left = words(a);
  const right = words(b);
  return left.size > 0 && [...left].every((word) => right.has(word));
};

/** A word without its ending. */
export function stem(v: View, at: number): string {
  let word = v.t.text.slice(v.t.start[at], v.t.end[at]).toLowerCase();
  if (word.endsWith('’s') || word.endsWith("'s")) word = word.slice(0, -2);
  return word.endsWith('ies')
    ? `${word.slice(0, -3)}y`
    : word.length > 3 && word.endsWith('s')
      ? word.slice(0, -1)
      : word;
}
