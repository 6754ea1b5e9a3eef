/** Splits the tokens of a block into sentences. */
import { T, type TokenSentence } from '../model/tokens.js';
import { P } from '../rules/parts-of-speech.js';
import type { ColumnsBuilder } from './columns.js';

const CLOSERS = new Set([34, 39, 41, 93, 0x2019, 0x201d, 0xbb]);

/** True where the full stop at token `at` may belong to an abbreviation that the next token goes on from. */
function abbreviates(columns: ColumnsBuilder, text: string, at: number, next: number): boolean {
  if (at === 0 || columns.gap[at] !== 0 || columns.type[at - 1] !== T.word) return false;
  const length = columns.end[at - 1] - columns.start[at - 1];
  const initial = length === 1 && (columns.pos[at - 1] & P.capital) !== 0;
  const dotted = length % 2 === 1 && length > 2 && text.charCodeAt(columns.start[at - 1] + 1) === 46;
  const known = (columns.pos[at - 1] & P.abbreviation) !== 0;
  if (!initial && !dotted && !known) return false;
  if (columns.type[next] === T.number)
    return known || text.slice(columns.start[at - 1], columns.end[at - 1]).includes('.');
  return (columns.pos[next] & (P.det | P.prep | P.pron | P.subordinator)) === 0;
}

/** True where a sentence ends with token `at`. */
function ends(columns: ColumnsBuilder, text: string, at: number, last: number): boolean {
  const code = columns.code[at];
  if (columns.type[at] !== T.punct || (code !== 46 && code !== 33 && code !== 63)) return false;
  let next = at + 1;
  while (next < last && columns.gap[next] === 0 && columns.type[next] === T.punct && CLOSERS.has(columns.code[next]))
    next++;
  if (
    next < last &&
    columns.gap[next] === 0 &&
    columns.type[next] === T.number &&
    columns.end[next] - columns.start[next] <= 2
  )
    next++; // a footnote mark
  if (next >= last) return true;
  if (columns.gap[next] === 0) return false;
  if (
    columns.type[next] === T.number &&
    columns.type[next - 1] === T.word &&
    /^no[s]?$/i.test(text.slice(columns.start[next - 1], columns.end[next - 1]))
  )
    return false;
  if (columns.type[next] === T.word && (columns.pos[next] & P.capital) === 0) return false;
  return !abbreviates(columns, text, at, next);
}

/** A sentence is cut here at the latest, so that whatever is looked up within a sentence stays bounded. */
const LONGEST_SENTENCE = 400;

/** Appends the sentences of tokens [first, last). */
export function splitSentences(
  columns: ColumnsBuilder,
  text: string,
  first: number,
  last: number,
  block: number,
  out: TokenSentence[],
): void {
  let from = first;
  for (let at = first; at < last; at++) {
    if (at - from < LONGEST_SENTENCE && (columns.type[at] !== T.punct || !ends(columns, text, at, last))) continue;
    let to = at + 1;
    while (
      to < last &&
      columns.gap[to] === 0 &&
      ((columns.type[to] === T.punct && CLOSERS.has(columns.code[to])) || columns.type[to] === T.number)
    )
      to++;
    close(columns, from, to, block, out);
    from = to;
    at = to - 1;
  }
  if (from < last) close(columns, from, last, block, out);
}

function close(columns: ColumnsBuilder, first: number, last: number, block: number, out: TokenSentence[]): void {
  out.push({ start: columns.start[first], end: columns.end[last - 1], block, first, last });
}
