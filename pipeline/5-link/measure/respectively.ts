/** Splits a list of names over a list of numbers: `A, B and C … 1, 2 and 3 respectively`. */
import { W } from '../../rules/lexicon.js';
import { P } from '../../rules/parts-of-speech.js';
import type { Draft, Measure } from '../draft.js';
import { phraseLeft } from '../noun-phrase/left.js';
import type { Range } from '../noun-phrase/range.js';
import { phraseRight } from '../noun-phrase/right.js';
import { listAround, saysRespectively } from '../relations.js';
import { K, kindAt, type View, wordAt } from '../view/view.js';
import { cueRange, here, isNames } from './phrases.js';

/** `A, B and C … 1, 2 and 3 respectively`: the part of the phrase that belongs to this place of the list; null where the numbers do not fit. */
export function ownPart(d: Draft, drafts: readonly Draft[]): Measure | null {
  const range = cueRange(d);
  const list = listAround(d, drafts);
  // `with 7.4m, 3.0m and 2.2m nights respectively`: the noun behind the list is what is counted
  const last = list[list.length - 1].sized.mention.outerLast;
  if (d.kind === 'count' && phraseRight(d.v, last) !== null) return null;
  if (range === null || list.length < 2 || !saysRespectively(d.v)) return null;
  if (kindAt(d.v, range.first - 1) === K.det && kindAt(d.v, range.first - 2) === K.noun) return null; // `in Kent and Devon the figures were`
  const parts = conjuncts(d.v, range, list.length);
  return parts === null || sharesHead(d, parts) ? null : here(d, parts[list.indexOf(d)]);
}

/** `the neonatal and infant mortality rates`, `electors in both Scotland and Wales`: one thing of two kinds or places, whose noun all of them share. */
function sharesHead({ v, kind }: Draft, parts: readonly Range[]): boolean {
  const [first] = parts;
  const last = parts[parts.length - 1];
  if (first === undefined || last === undefined) return false;
  for (let i = first.first + 1; i < first.last && kind === 'change' && isNames(v, last); i++) {
    if (kindAt(v, i) !== K.prep) continue;
    let name = i + 1;
    while (kindAt(v, name) === K.det || wordAt(v, name) === W.both) name++;
    if (name < first.last && isNames(v, { first: name, last: first.last })) return true;
  }
  const single = first.last - first.first === 1 && (v.t.pos[first.first] & P.capital) === 0;
  return single && last.last - last.first > 1;
}

/** Splits a phrase at its commas and last `and` into so many parts, going left over commas; null where it has not that many. */
function conjuncts(v: View, range: Range, count: number): Range[] | null {
  const out: Range[] = [];
  let last = range.last;
  for (let i = range.last - 1; i >= v.from && out.length < count - 1; i--) {
    const k = kindAt(v, i);
    if (k === K.verb || k === K.be || k === K.stop || k === K.mention || k === K.pron) return null;
    const splits = out.length === 0 ? k === K.conj && wordAt(v, i) === W.and : k === K.comma;
    if (!splits) continue;
    let first = i + 1;
    while (kindAt(v, first) === K.det || kindAt(v, first) === K.prep) first++;
    if (first >= last) return null;
    out.unshift({ first, last });
    last = kindAt(v, i - 1) === K.comma ? i - 1 : i;
    if (last < i) i--;
  }
  const head = out.length === count - 1 ? phraseLeft(v, last) : null;
  return head === null ? null : [head, ...out];
}
