/** Finds titles: stretches in quotation marks or italics whose content words mostly begin with a capital. Numbers in them are no figures. */
import { Style } from '../model/report.js';
import { T, type Tokens } from '../model/tokens.js';
import { TABLES } from '../rules/lexicon.js';
import { P } from '../rules/parts-of-speech.js';
import type { Place } from './traps/trap.js';

/** The code of the mark that closes what the mark with this code opens, 0 for one that opens no quotation. */
function closerOf(code: number): number {
  switch (code) {
    case 0x22:
      return 0x22;
    case 0xab:
      return 0xbb;
    case 0x2018:
      return 0x2019;
    case 0x201c:
    case 0x201e:
      return 0x201d;
    default:
      return 0;
  }
}

/** No title has more tokens. */
const LONGEST_TITLE = 40;

/** True where the content words of tokens [first, last) mostly begin with a capital. */
function looksLikeTitle(t: Tokens, first: number, last: number): boolean {
  let words = 0;
  let capitals = 0;
  for (let i = first; i < last; i++) {
    if (t.type[i] !== T.word || (t.pos[i] & (P.prep | P.det | P.conj | P.pron | P.be)) !== 0) continue;
    words++;
    if ((t.pos[i] & P.capital) !== 0) capitals++;
  }
  return words > 0 && capitals >= 0.6 * words;
}

/** The end of the quotation that opens at token `at`, or -1. */
function quotationEnd(t: Tokens, at: number, limit: number): number {
  const closer = t.type[at] === T.punct ? closerOf(t.code[at]) : 0;
  if (closer === 0) return -1;
  for (let i = at + 1; i < Math.min(limit, at + LONGEST_TITLE); i++)
    if (t.type[i] === T.punct && t.code[i] === closer) return i;
  return -1;
}

/** The end of the italic stretch that begins at token `at`. */
function italicEnd(t: Tokens, at: number, limit: number): number {
  let i = at;
  while (i < limit && (t.style[i] & Style.italic) !== 0) i++;
  return i;
}

/**
 * The title that begins at token `at` (at its opening quotation mark or first italic word).
 * @returns one past its last token, or 0 for none
 */
export function titleAt(t: Tokens, at: number, limit: number): number {
  if (t.type[at] === T.punct) {
    const end = quotationEnd(t, at, limit);
    return end > at + 1 && looksLikeTitle(t, at + 1, end) ? end + 1 : 0;
  }
  const italic = (t.style[at] & Style.italic) !== 0 && (at === 0 || (t.style[at - 1] & Style.italic) === 0);
  if (!italic) return 0;
  const end = italicEnd(t, at, limit);
  return end > at + 1 && looksLikeTitle(t, at, end) ? end : 0;
}

/** `Table 3: Homes by size, 2011`: a heading that is the name of a table or chart. */
export function namesTable(t: Tokens, { from, limit, heading, blockFirst }: Place): boolean {
  if (!heading || !blockFirst || from + 2 >= limit || t.type[from + 1] !== T.number) return false;
  const hit = TABLES.trapsBefore.before(t, from + 1, from);
  return hit !== 0 && TABLES.trapsBefore.row(hit).id === 'pointer' && /^(?:t|f|c|m|g)/i.test(t.text[t.start[from]]);
}
