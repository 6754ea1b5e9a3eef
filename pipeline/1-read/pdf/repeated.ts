/** Running heads, footers and page numbers: what stands at the same place at the head or foot of several pages. */
import { isBarePageNumber, isDressedFooter, isDressedPageNumber } from '../page-marks.js';
import type { Line } from './model.js';

/** A page's lines, all of them. */
export interface PageLines {
  readonly height: number;
  readonly lines: readonly Line[];
}

/** Head and foot of a page, as shares of its height. */
const HEAD = 0.12;
const FOOT = 0.88;
/** Pages on which a line must stand, and points by which its place may differ. */
const REPEATED = 3;
const OFF = 4;
const LONGEST = 160;

/**
 * For each page, those of its lines that are furniture, and what sort.
 * @param size of most letters of the file
 */
export function furniture(pages: readonly PageLines[], size: number): Array<Map<Line, 'page-number' | 'running-head'>> {
  const seen = new Map<string, Set<number>>();
  const keys = pages.map(({ lines, height }) => lines.map((line) => keysOf(line, height)));
  keys.forEach((lines, page) => {
    for (const key of lines.flat()) seen.set(key, (seen.get(key) ?? new Set()).add(page));
  });
  const enough = Math.min(REPEATED, Math.max(2, pages.length));
  return pages.map(({ lines }, page) => {
    const found = new Map<Line, 'page-number' | 'running-head'>();
    lines.forEach((line, i) => {
      const isRepeated = keys[page]![i]!.some((key) => seen.get(key)!.size >= enough);
      const inMargin = keys[page]![i]!.length > 0;
      const isApart = inMargin && standsApart(line, lines);
      if (inMargin && (isDressedPageNumber(line.text) || (isBarePageNumber(line.text) && (isRepeated || isApart))))
        found.set(line, 'page-number');
      else if (isRepeated || (isApart && (isDressedFooter(line.text) || isSmallTitle(line, size))))
        found.set(line, 'running-head');
    });
    return found;
  });
}

/** Nothing stands near the line, but for what is on it: the number of the page, on the other side. */
const standsApart = (line: Line, lines: readonly Line[]): boolean =>
  lines.every(({ y }) => Math.abs(y - line.y) > 1.8 * line.size || Math.abs(y - line.y) < 0.2 * line.size);

/** In smaller letters than the prose, and no sentence: titles are in larger ones. */
const isSmallTitle = (line: Line, size: number): boolean => line.size < 0.93 * size && !/[.!?:;,]$/.test(line.text);

/** What a line at the head or foot of a page is recognised by: its words without numbers, and about where it stands. */
function keysOf({ text, y }: Line, height: number): string[] {
  if (text.length > LONGEST || (y > HEAD * height && y < FOOT * height)) return [];
  const words = text.toLowerCase().replace(/\d+|\b[ivxlc]+\b/g, '#');
  const place = Math.round(y / OFF);
  // Two neighbouring places, for one that lies on the border between them.
  return [`${words}@${place}`, `${words}@${Math.floor(y / OFF) + 0.5}`];
}
