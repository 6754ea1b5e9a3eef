/** Brackets and insertions in and beside a noun phrase. */
import { T } from '../../model/tokens.js';
import { W } from '../../rules/lexicon.js';
import { P } from '../../rules/parts-of-speech.js';
import { K, kindAt, type View, verbBefore, wordAt } from '../view/view.js';

/** `(GDP)`: the closing bracket of a bracketed abbreviation, else -1. */
export function abbreviationClose(v: View, open: number): number {
  const inside = open + 1;
  if (kindAt(v, inside) !== K.noun || (v.t.pos[inside] & P.allCaps) === 0) {
    return kindAt(v, inside) === K.noun &&
      /^[A-Z]+[a-z&]*s?$/.test(v.t.text.slice(v.t.start[inside], v.t.end[inside])) &&
      kindAt(v, inside + 1) === K.close &&
      v.t.end[inside] - v.t.start[inside] <= 5
      ? inside + 1
      : -1;
  }
  let i = inside + 1;
  while (
    i < v.limit &&
    i < inside + 4 &&
    (kindAt(v, i) === K.joiner || (kindAt(v, i) === K.noun && (v.t.pos[i] & P.allCaps) !== 0))
  )
    i++;
  return kindAt(v, i) === K.close ? i : -1;
}

/** Skips an insertion that ends with the bracket or comma right before `end`; returns where it begins, or `end`. */
export function skipInsertion(v: View, end: number): number {
  const k = kindAt(v, end - 1);
  if (k === K.close) {
    for (let i = end - 2; i >= v.from && i > end - 30; i--) if (kindAt(v, i) === K.open) return i;
    return end;
  }
  if (k === K.comma || (k === K.stop && isLongDash(v, end - 1))) {
    const mark = v.t.code[end - 1];
    for (let i = end - 2; i >= v.from && i > end - 40; i--) {
      const inner = kindAt(v, i);
      if (inner === K.close) {
        i = Math.min(i, skipInsertion(v, i + 1));
        continue;
      }
      if (v.t.code[i] === mark && v.t.type[i] === T.punct && i > v.from) return i;
      if (inner === K.stop) return end;
    }
  }
  return end;
}

/** Skips an insertion with commas of its own: `rates, which leave out food, drink and tobacco, | eased`, `makers, i.e. Ghana, Togo and Benin, | were`. */
export function skipAside(v: View, end: number): number {
  const near = skipInsertion(v, end);
  if (kindAt(v, end - 1) !== K.comma || near === end) return near;
  for (let i = near; i > v.from && i > end - 40; i--) {
    const k = kindAt(v, i);
    if (k === K.stop || k === K.close || k === K.subordinator) return near;
    if (k !== K.comma) continue;
    const relative = kindAt(v, i + 1) === K.pron && (v.t.pos[i + 1] & P.rel) !== 0;
    if (relative && !verbBefore(v, i + 2, near)) return near; // `citizens, whose purchases, down by 1.3%, made up`
    if (relative || wordAt(v, i + 1) === W.i_e || wordAt(v, i + 1) === W.namely) return i;
  }
  return near;
}

/** A dash between clauses. */
export const isLongDash = (v: View, at: number): boolean =>
  v.t.code[at] === 0x2013 || v.t.code[at] === 0x2014 || v.t.code[at] === 45;

/** True where an abbreviation in brackets ends right before `end`: it belongs to the phrase. */
export const keepsBracket = (v: View, end: number): boolean => {
  if (kindAt(v, end - 1) !== K.close) return false;
  for (let i = end - 2; i >= v.from && i > end - 6; i--)
    if (kindAt(v, i) === K.open) return abbreviationClose(v, i) === end - 1;
  return false;
};
