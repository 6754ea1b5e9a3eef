/** The outline of a file: which lines of which pages are its headings, and how deep. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Line, Titles } from './model.js';

type Outline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;
type Destination = Outline[number]['dest'];

/** Headings have no more levels. */
const DEEPEST = 6;

/** How a title is recognised: its page, and its letters and digits. */
const keyOf = (page: number, words: string): string =>
  `${page} ${words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')}`;

/** The level of a heading that the outline names; undefined for other words. */
export const levelOf = (titles: Titles, page: number, words: string): number | undefined =>
  titles.size === 0 ? undefined : titles.get(keyOf(page, words));

/** A line that the outline names. */
export const isTitle = (titles: Titles, { page, text }: Line): boolean => levelOf(titles, page, text) !== undefined;

/** The titles of an outline with their levels; empty for a file that has none. What leads to no page is passed over. */
export async function titlesOf(file: PDFDocumentProxy): Promise<Titles> {
  const titles = new Map<string, number>();
  const outline = await file.getOutline().catch(() => null);
  const open = (outline ?? []).map((item) => ({ item, level: 1 }));
  for (const { item, level } of open) {
    const page = await pageOf(file, item.dest);
    if (page !== null && /[\p{L}\p{N}]/u.test(item.title)) titles.set(keyOf(page, item.title), level);
    for (const inner of item.items) open.push({ item: inner, level: Math.min(level + 1, DEEPEST) });
  }
  return titles;
}

async function pageOf(file: PDFDocumentProxy, dest: Destination): Promise<number | null> {
  try {
    const place = typeof dest === 'string' ? await file.getDestination(dest) : dest;
    const page: unknown = place?.[0];
    if (typeof page === 'number') return page + 1;
    return page ? (await file.getPageIndex(page as Parameters<PDFDocumentProxy['getPageIndex']>[0])) + 1 : null;
  } catch {
    return null;
  }
}
