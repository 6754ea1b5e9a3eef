/** Page furniture: page numbers, running heads and pictures that stand between the paragraphs of a report. */
import { Style } from '../model/report.js';
import { isBarePageNumber, isDressedFooter, isDressedPageNumber, MAX_FURNITURE, runningHead } from './page-marks.js';
import { isProse, lineEnd, type RawBlock, raw } from './raw.js';
import { endsOpen, startsLower } from './sentence-ends.js';

/** How often a line without a page number must be seen to be a running head, and one with a page number. */
const REPEATED = 3;
const REPEATED_WITH_PAGE = 3;
/** Lines that name something by number are no running heads, however many there are. */
const NAMED =
  /^(?:table|figure|fig\.?|chart|map|box|graph|exhibit|annex|appendix|chapter|section|part|note|step|question|article|item|source|january|february|march|april|may|june|july|august|september|october|november|december|q|quarter)s?\b/i;
const IMAGES = /^(?:\[?!\[[^\]\n]{0,500}\]\([^)\n]{0,1500}\)(?:\]\([^)\n]{0,1500}\))?\s*)+$/;

/** Marks what is page furniture as skipped. Other blocks are handed on as they are. */
export function skipFurniture(text: string, blocks: readonly RawBlock[]): RawBlock[] {
  const lines = blocks.map((block) => furnitureLine(text, block));
  const heads = runningHeads(blocks, lines);
  return blocks.map((block, i) => {
    const line = lines[i];
    if (isImage(text, block)) return raw('skip', block.start, block.end, { reason: 'image' });
    if (line === '') return block;
    if (isDressedPageNumber(line) || dashedItem(text, block, line)) return skipped(block, 'page-number');
    // Words known to be bold are a title, said again: running heads were told from their places.
    if (block.kind !== 'paragraph' || block.style & Style.bold)
      return heads.has(i) && breaksSentence(text, blocks, i) ? skipped(block, 'running-head') : block;
    if (isBarePageNumber(line) && !labelsNext(text, blocks, i)) return skipped(block, 'page-number');
    if (heads.has(i) && (/\d/.test(line) || breaksSentence(text, blocks, i))) return skipped(block, 'running-head');
    if (isDressedFooter(line) && !/[.!?;:]$/.test(line) && breaksSentence(text, blocks, i))
      return skipped(block, 'running-head');
    return block;
  });
}

const skipped = (block: RawBlock, reason: 'page-number' | 'running-head'): RawBlock =>
  raw('skip', block.start, block.end, { reason });

/** The text of a block that could be furniture: prose, one short line, no heading or item with more to say; else empty. */
function furnitureLine(text: string, block: RawBlock): string {
  const { kind, start, end } = block;
  if (!isProse(block) || kind === 'footnote' || end - start > MAX_FURNITURE + 8) return '';
  if (lineEnd(text, start, end) < end) return '';
  return text
    .slice(start, end)
    .replace(/^[*_]{1,3}(?=[^*_])|[*_]{1,3}$/g, '')
    .trim();
}

/** `- 41 -` looks like a list item to a parser. */
const dashedItem = (text: string, block: RawBlock, line: string): boolean =>
  block.kind === 'item' &&
  /^\d{1,4} ?[-–—]$/.test(line) &&
  /[-–—] ?$/.test(text.slice(Math.max(0, block.start - 2), block.start));

const isImage = (text: string, { kind, start, end }: RawBlock): boolean =>
  kind === 'paragraph' &&
  end - start < 8000 &&
  (text.startsWith('![', start) || text.startsWith('[![', start)) &&
  IMAGES.test(text.slice(start, end));

/** A lone number with a few words in small letters below it is a big figure with its label, not a page number. */
function labelsNext(text: string, blocks: readonly RawBlock[], at: number): boolean {
  const next = blocks[at + 1];
  if (next?.kind !== 'paragraph' || next.end - next.start > 60) return false;
  const before = blocks[at - 1];
  return startsLower(text, next) && !(before !== undefined && isProse(before) && endsOpen(text, before));
}

/** Whether a sentence runs on from before the block to behind it, other skipped blocks aside. */
function breaksSentence(text: string, blocks: readonly RawBlock[], at: number): boolean {
  const reach = 4;
  let before = at - 1;
  while (before >= 0 && at - before < reach && isAside(text, blocks[before])) before--;
  let after = at + 1;
  while (after < blocks.length && after - at < reach && isAside(text, blocks[after])) after++;
  const [first, second] = [blocks[before], blocks[after]];
  if (!first || !second || (first.kind !== 'paragraph' && first.kind !== 'item') || second.kind !== 'paragraph')
    return false;
  return endsOpen(text, first) && startsLower(text, second);
}

/** What may stand beside a running head at the turn of a page. */
function isAside(text: string, block: RawBlock): boolean {
  if (!isProse(block)) return true;
  if (block.end - block.start > MAX_FURNITURE) return false;
  const line = text.slice(block.start, block.end);
  return isDressedPageNumber(line) || isBarePageNumber(line) || isDressedFooter(line);
}

/** The blocks whose line is said again and again, its page number aside. */
function runningHeads(blocks: readonly RawBlock[], lines: readonly string[]): Set<number> {
  const groups = new Map<string, { at: number[]; pages: number[] }>();
  blocks.forEach((block, i) => {
    const line = lines[i];
    if (line === '' || block.kind === 'item' || /[.!?;:]$/.test(line)) return;
    for (const { head, page } of [{ head: line, page: -1 }, runningHead(line)]) {
      const key = `${page >= 0 ? '#' : ''}${head.toLowerCase()}`;
      const group = groups.get(key) ?? { at: [], pages: [] };
      if (group.at[group.at.length - 1] !== i) {
        group.at.push(i);
        group.pages.push(page);
      }
      groups.set(key, group);
    }
  });
  const found = new Set<number>();
  for (const [key, { at, pages }] of groups) {
    if (isRepeated(key, pages)) for (const i of at) found.add(i);
  }
  return found;
}

function isRepeated(key: string, pages: readonly number[]): boolean {
  if (!key.startsWith('#')) return pages.length >= REPEATED && !NAMED.test(key);
  if (pages.length < REPEATED_WITH_PAGE || NAMED.test(key.slice(1))) return false;
  return /[a-z]/.test(key) && pages.every((page, i) => page < 1900 && (i === 0 || page > pages[i - 1]));
}
