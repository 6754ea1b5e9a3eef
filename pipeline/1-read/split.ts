/** Paragraphs that are several blocks: header lines, footnote texts, and lines that begin with a bullet sign. */
import { type Blocks, FOOTNOTE_MARK } from './collect.js';
import { lineEnd, nextLine, type RawBlock, raw, skipSpaces, trimEnd, trimmedLines } from './raw.js';

const HEADER_LINE = /^[A-Z][A-Za-z0-9 ]{1,30}:(?=\s|$)/;
/** Bullet signs that Markdown does not know, left over from word processors. */
const BULLET = /^[•▪▫‣⁃◦●○■□➢✓·\uf0b7\uf0a7][ \t\u00a0]+/;
const MARKER_REACH = 50;
/** The names of a header whose lines were run into one paragraph, as HTML and PDF show them: `… Kingdom Date: 4 May …`. */
const HEADER_NAME = /(?<=^|\s)[A-Z][a-z]+(?: (?:[a-z]+|\d{1,2})){0,3}:(?=\s)/g;
const FEWEST_NAMES = 4;

/** Splits the paragraphs of a text; numbers of new lists go on from `lists`. */
export function splitParagraphs(text: string, list: readonly RawBlock[], blocks: Blocks): RawBlock[] {
  const result: RawBlock[] = [];
  let lists = list.reduce((most, block) => Math.max(most, block.list + 1), 0);
  let atTop = true;
  for (const block of list) {
    const top: boolean = atTop;
    atTop = top && block.kind === 'skip';
    if (block.kind !== 'paragraph') result.push(block);
    else if (top && isHeader(text, block)) splitHeader(text, block, result);
    else if (top && isFlowingHeader(text, block)) splitFlowingHeader(text, block, result);
    else if (FOOTNOTE_MARK.test(text.slice(block.start, Math.min(block.end, block.start + MARKER_REACH)))) {
      splitLines(text, block, FOOTNOTE_MARK, (start, end) => result.push(raw('footnote', start, end)));
    } else if (hasBullet(text, block)) lists = splitBullets(text, block, blocks, result, lists);
    else result.push(block);
  }
  return result;
}

/** Lines such as `Theme: Population` at the top of a file, three or more. */
function isHeader(text: string, block: RawBlock): boolean {
  const lines = trimmedLines(text, block.start, block.end);
  if (lines.length < 6) return false;
  for (let i = 0; i < lines.length; i += 2) {
    if (!HEADER_LINE.test(text.slice(lines[i], Math.min(lines[i + 1], lines[i] + MARKER_REACH)))) return false;
  }
  return true;
}

/** The names are markup, like those of front matter; what they say is prose. */
function splitHeader(text: string, block: RawBlock, result: RawBlock[]): void {
  const lines = trimmedLines(text, block.start, block.end);
  for (let i = 0; i < lines.length; i += 2) {
    const name = HEADER_LINE.exec(text.slice(lines[i], Math.min(lines[i + 1], lines[i] + MARKER_REACH)))!;
    const start = lines[i] + name[0].length;
    result.push(raw('skip', lines[i], start, { reason: 'markup' }));
    const from = skipSpaces(text, start, lines[i + 1]);
    if (from < lines[i + 1]) result.push(raw('paragraph', from, lines[i + 1]));
  }
}

/** Calls `emit` for each part of the block that begins with a line of the pattern; what stands before the first is a part too. */
function splitLines(text: string, block: RawBlock, pattern: RegExp, emit: (start: number, end: number) => void): void {
  let start = block.start;
  for (let at = block.start; at < block.end; ) {
    const stop = lineEnd(text, at, block.end);
    const from = skipSpaces(text, at, stop);
    if (from > start && pattern.test(text.slice(from, Math.min(stop, from + MARKER_REACH)))) {
      emit(start, trimEnd(text, start, from));
      start = from;
    }
    at = nextLine(text, stop);
  }
  emit(start, block.end);
}

const isFlowingHeader = (text: string, { start, end }: RawBlock): boolean =>
  HEADER_LINE.test(text.slice(start, start + MARKER_REACH)) &&
  lineEnd(text, start, end) === end &&
  (text.slice(start, end).match(HEADER_NAME)?.length ?? 0) >= FEWEST_NAMES;

function splitFlowingHeader(text: string, { start, end }: RawBlock, result: RawBlock[]): void {
  let reached = start;
  const value = (stop: number): void => {
    const from = skipSpaces(text, reached, stop);
    const to = trimEnd(text, from, stop);
    if (from < to) result.push(raw('paragraph', from, to));
  };
  for (const { index, 0: name } of text.slice(start, end).matchAll(HEADER_NAME)) {
    value(start + index);
    reached = start + index + name.length;
    result.push(raw('skip', start + index, reached, { reason: 'markup' }));
  }
  value(end);
}

function hasBullet(text: string, block: RawBlock): boolean {
  if (text.charCodeAt(block.start) > 127 && BULLET.test(text.slice(block.start, block.start + 4))) return true;
  for (let at = lineEnd(text, block.start, block.end); at < block.end; at = lineEnd(text, at, block.end)) {
    at = skipSpaces(text, at, block.end);
    if (text.charCodeAt(at) > 127 && BULLET.test(text.slice(at, at + 4))) return true;
  }
  return false;
}

function splitBullets(text: string, block: RawBlock, blocks: Blocks, result: RawBlock[], lists: number): number {
  const before = result[result.length - 1];
  // Bullets with blank lines between them are paragraphs of their own, and one list all the same.
  const goesOn = before?.kind === 'item' && BULLET.test(text.slice(block.start, block.start + 4));
  const number = goesOn ? before.list : lists;
  splitLines(text, block, BULLET, (start, end) => {
    const bullet = BULLET.exec(text.slice(start, start + MARKER_REACH));
    if (!bullet) {
      result.push({ ...block, start, end });
      return;
    }
    blocks.mark(start, start + bullet[0].length);
    result.push(raw('item', start + bullet[0].length, end, { list: number, depth: 1 }));
  });
  return goesOn ? lists : lists + 1;
}
