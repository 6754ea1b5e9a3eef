/**
 * Reads PDF: words and their places, nothing is drawn.
 *
 *     file ──pdfjs──▶ pieces ──▶ lines ──▶ columns, tables, paragraphs (or the tags of the file) ──▶ whole paragraphs ──▶ text
 */

import type { Context } from '../../model/diagnostic.js';
import { InputError } from '../../model/errors.js';
import type { Blocks } from '../collect.js';
import { titlesOf } from './bookmarks.js';
import { indentOf, pitches } from './column.js';
import { regionsOf } from './columns.js';
import { joinPages, write } from './compose.js';
import { Faces } from './faces.js';
import { linesOf } from './lines.js';
import { median } from './median.js';
import type { Line, Page, PdfBlock, Print, Titles } from './model.js';
import { statedPages } from './page-count.js';
import { blocksOf, isDotted, LARGER } from './paragraphs.js';
import { openPdf } from './pdfjs.js';
import { piecesOf } from './pieces.js';
import { furniture } from './repeated.js';
import { isTagged, taggedBlocks } from './tagged.js';

/** Lines with a dot in front of which a file must have so many, or its lists may have none. */
const MARKED = 3;

/** What is kept of a page until the whole file has been seen. */
interface Seen {
  readonly page: Page;
  /** Blocks by the tags; null for a page without. */
  readonly tagged: readonly PdfBlock[] | null;
  /** Lines whose words have no tag. */
  readonly lines: readonly Line[];
}

/** What is kept of a file. */
interface File {
  readonly pages: readonly Seen[];
  readonly titles: Titles;
}

/**
 * The blocks of a PDF file, with the text that was read from it.
 * @throws InputError when the file is encrypted, damaged, or has no words
 */
export async function pdfBlocks(
  { bytes, name }: { readonly bytes: Uint8Array; readonly name: string },
  context: Context,
): Promise<Blocks> {
  const { pages, titles } = await seePages(bytes, name, context);
  const print = printOf(pages, titles);
  const heads = furniture(
    pages.map(({ page, lines }) => ({ height: page.height, lines })),
    print.size,
  );
  const lists = { next: 0 };
  for (const { tagged } of pages)
    for (const { shape } of tagged ?? []) lists.next = Math.max(lists.next, (shape.list ?? -1) + 1);
  const prose = pages.map(({ lines }, i) => lines.filter((line) => !heads[i]!.has(line)));
  const regions = regionsOf(pages.map(({ tagged }, i) => (tagged === null ? prose[i]! : [])));
  const blocks = pages.flatMap((seen, i) => {
    const { tagged } = seen;
    const body = tagged ?? regions[i]!.flatMap((region) => blocksOf(region, print, lists));
    return [...asides(seen, heads[i]!, tagged === null ? [] : prose[i]!), ...body];
  });
  const found = write(joinPages(blocks)).finish();
  if (found.list.length > 0) return found;
  throw new InputError(
    `${name} has no text layer: its ${pages.length} ${pages.length === 1 ? 'page is a picture' : 'pages are pictures'} or empty`,
    name,
    undefined,
    'run it through text recognition (OCR) first, or give the text of the report',
  );
}

async function seePages(bytes: Uint8Array, name: string, context: Context): Promise<File> {
  const { file, operations, normal } = await openPdf(bytes, name);
  const pages: Seen[] = [];
  const lists = { next: 0 };
  let titles: Titles = new Map();
  let broken = 0;
  try {
    await context.pages?.onStart(file.numPages);
    const tagged = (await file.getMarkInfo())?.Marked === true;
    const source = { operations, faces: new Faces(), normal, tagged };
    for (let number = 1; number <= file.numPages; number++) {
      try {
        const page = await file.getPage(number);
        pages.push(seen(await piecesOf(page, number, source), lists));
        page.cleanup();
      } catch (error) {
        broken++;
        context.report('page-unreadable', undefined, {
          page: number,
          why: (error as Error).message.replace(/\.$/, ''),
        });
      }
      context.pages?.onPage();
    }
    if (pages.some(({ tagged }) => tagged === null)) titles = await titlesOf(file);
    const stated = statedPages(bytes);
    if (stated > file.numPages) {
      const lost = stated - file.numPages === 1 ? stated : `${file.numPages + 1} to ${stated}`;
      context.report('page-unreadable', undefined, { page: lost, why: 'the file counts it, but holds no such page' });
    }
  } finally {
    await file.destroy();
  }
  if (pages.length > 0 || broken === 0) return { pages, titles };
  throw new InputError(
    `${name} is a damaged PDF file: none of its pages can be read`,
    name,
    undefined,
    'get it again from where it was published',
  );
}

function seen(page: Page, lists: { next: number }): Seen {
  const { pieces, number } = page;
  if (!isTagged(pieces)) {
    const lines = linesOf(pieces, number, false);
    return { page: { ...page, pieces: [] }, tagged: null, lines };
  }
  const rest = pieces.filter(({ tag }) => tag === null || tag.block < 0);
  const tagged = taggedBlocks(pieces, number, lists);
  return { page: { ...page, pieces: [] }, tagged, lines: linesOf(rest, number, false) };
}

/** Size and font of most letters, and the sizes of headings above it. */
function printOf(pages: readonly Seen[], titles: Titles): Print {
  const sizes = new Map<number, number>();
  const fonts = new Map<string, number>();
  const add = <K>(map: Map<K, number>, key: K, by: number): unknown => map.set(key, (map.get(key) ?? 0) + by);
  for (const { lines } of pages) {
    for (const { size, font, text } of lines) {
      add(sizes, Math.round(size * 5) / 5, text.length);
      add(fonts, font, text.length);
    }
  }
  const most = <K>(map: Map<K, number>): K | undefined =>
    [...map].reduce<[K, number] | undefined>((a, b) => (a && a[1] >= b[1] ? a : b), undefined)?.[0];
  const size = most(sizes) ?? 0;
  const headings = [...sizes.keys()].filter((one) => one >= LARGER * size).sort((a, b) => b - a);
  const lines = pages.flatMap((page) => page.lines);
  const pitch = median(pitches(lines));
  const marked = lines.filter(({ text }) => isDotted(text)).length >= MARKED;
  return { size, font: most(fonts) ?? '', headings, pitch, indent: indentOf(lines), marked, titles };
}

/** What is left out of a page: its furniture, words without a tag among tagged ones, words across its direction, and for pictures. */
function asides(
  { page }: Seen,
  heads: Map<Line, 'page-number' | 'running-head'>,
  untagged: readonly Line[],
): PdfBlock[] {
  const skipped = (line: Line, reason: 'page-number' | 'running-head' | 'markup' | 'image'): PdfBlock => ({
    kind: 'skip',
    shape: { reason },
    lines: [line],
    marker: '',
    edge: 0,
    atTop: false,
  });
  const shown = (texts: readonly string[]): string[] => texts.filter((text) => /[\p{L}\p{N}]/u.test(text));
  return [
    ...[...heads].map(([line, reason]) => skipped(line, reason)),
    ...untagged.map((line) => skipped(line, 'markup')),
    ...shown(page.across).map((text) => skipped(lineOf(text, page), 'markup')),
    ...shown(page.pictures).map((text) => skipped(lineOf(text, page), 'image')),
  ];
}

const lineOf = (text: string, { number }: Page): Line => ({
  spans: [{ text, style: 0 }],
  text,
  page: number,
  x: 0,
  right: 0,
  y: 0,
  size: 0,
  ends: [0, 0],
  font: '',
});
