/** How page numbers and the lines at the head and foot of pages are written. */

/** Roman numbers below four hundred: `mix` and `did` are words. */
const ROMAN = 'c{0,3}(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})';
const NUMBER = `(?:\\d{1,4}|(?=[clxvi])${ROMAN})`;
const DRESSED = new RegExp(
  `^(?:[-–—|~•·[(]+\\s*${NUMBER}\\s*[-–—|~•·\\])]+|(?:page|p\\.|pg\\.?|s\\.)\\s*${NUMBER}(?:\\s*(?:of|/|\\|)\\s*\\d{1,4})?|\\d{1,4}\\s*(?:of|/)\\s*\\d{1,4}|[-–—|(\\[]\\s*page\\s+${NUMBER}(?:\\s*of\\s*\\d{1,4})?\\s*[-–—|)\\]])$`,
  'i',
);
const BARE = new RegExp(`^(?:\\d{1,3}|(?=[clxvi]{2})${ROMAN}|[ivx])$`);
const PAGE_AT_END = /^(.*?\S)(?:\s*[·|•–—-]\s*|\s{2,}|\t|\s+)(?:page\s+|p\.\s*)?(\d{1,4})(?:\s*(?:\/|of)\s*\d{1,4})?$/i;
const PAGE_AT_START =
  /^(?:page\s+|p\.\s*)?(\d{1,4})(?:\s*(?:\/|of)\s*\d{1,4})?(?:\s*[·|•–—-]\s*|\s{2,}|\t|\s+)(\S.*)$/i;

/** Longest line that can be page furniture. */
export const MAX_FURNITURE = 120;

/** `— 41 —`, `Page 41 of 120`, `41/120`: a page number whatever stands around it. */
export const isDressedPageNumber = (line: string): boolean => line.length <= 30 && DRESSED.test(line);

/** `41`, `xii`: a page number if its place says so. */
export const isBarePageNumber = (line: string): boolean => line.length <= 10 && BARE.test(line);

/** `Statistics 2023 · 3/12`, `Page 4 of 9 | Report`: a page number with a sign or word that says so, and other words. */
export const isDressedFooter = (line: string): boolean =>
  line.length <= MAX_FURNITURE &&
  /(?:^|\s)(?:page\s+\d{1,4}|p\.\s*\d{1,4}|\d{1,4}\/\d{1,4}|[|·•]\s*\d{1,4})$|^(?:page\s+\d{1,4}|\d{1,4}\/\d{1,4}|\d{1,4}\s*[|·•])(?:\s|$)/i.test(
    line,
  );

/** A running head without its page number, and that number; -1 when it has none. */
export function runningHead(line: string): { readonly head: string; readonly page: number } {
  const end = PAGE_AT_END.exec(line);
  if (end) return { head: end[1], page: Number(end[2]) };
  const start = PAGE_AT_START.exec(line);
  return start ? { head: start[2], page: Number(start[1]) } : { head: line, page: -1 };
}
