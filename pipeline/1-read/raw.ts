/** What a format's block reader hands to the passes: stretches of the text, with what they are, before any run is cut. */
import type { SkipReason } from '../rules/skip-reasons.js';

export type RawKind = 'heading' | 'paragraph' | 'item' | 'footnote' | 'caption' | 'skip' | 'rule';

/** A stretch of the text: a block of prose, or (kinds `skip` and `rule`) one that is not read. */
export interface RawBlock {
  readonly kind: RawKind;
  readonly start: number;
  readonly end: number;
  /** Level of a heading, 1 highest; 0 for everything else. */
  readonly level: number;
  /** Number of the list of an item, else -1. */
  readonly list: number;
  /** Lists opened around this block: what lies deeper belongs to the item before. */
  readonly depth: number;
  /** Stretches inside that are no prose (quote marks, a page break), flat pairs of start and end. */
  readonly holes: readonly number[];
  /** Why a `skip` block is not read. */
  readonly reason: SkipReason;
  /** Style bits that the whole block has by its markup. */
  readonly style: number;
}

const NO_HOLES: readonly number[] = [];

/** A raw block; what is not given is as plain as possible. Written out, so that all blocks have one shape: this is hot. */
export function raw(kind: RawKind, start: number, end: number, more?: Partial<RawBlock>): RawBlock {
  return {
    kind,
    start,
    end,
    level: more?.level ?? 0,
    list: more?.list ?? -1,
    depth: more?.depth ?? 0,
    holes: more?.holes ?? NO_HOLES,
    reason: more?.reason ?? 'markup',
    style: more?.style ?? 0,
  };
}

/** True for the blocks whose text is read. */
export const isProse = (block: RawBlock): boolean => block.kind !== 'skip' && block.kind !== 'rule';

/** What room 1 sees as white space: ASCII space and controls, the Unicode spaces, line and paragraph separators. */
export function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0x85 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** Place of the first sign that is no white space, from `start` on; `end` when there is none. */
export function skipSpaces(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** Place behind the last sign that is no white space, going back from `end`; `start` when there is none. */
export function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Place of the next line end in [at, end), else `end`. */
export function lineEnd(text: string, at: number, end: number): number {
  for (let i = at; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13 || code === 12) return i;
  }
  return end;
}

/** Place behind the line end that stands at `at`: CRLF counts as one. */
export function nextLine(text: string, at: number): number {
  return text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
}

/** The lines of [start, end) without white space around them, empty ones left out, flat pairs of start and end. */
export function trimmedLines(text: string, start: number, end: number): number[] {
  const lines: number[] = [];
  for (let at = start; at < end; ) {
    const stop = lineEnd(text, at, end);
    const from = skipSpaces(text, at, stop);
    if (from < stop) lines.push(from, trimEnd(text, from, stop));
    at = nextLine(text, stop);
  }
  return lines;
}
