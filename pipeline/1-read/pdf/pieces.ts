/** From a page as the parser gives it to pieces of words, each at its place on the upright page. */
import type { PDFPageProxy } from 'pdfjs-dist';
import type { TextItem, TextMarkedContent } from 'pdfjs-dist/types/src/display/api.js';
import { type Drawn, withDots } from './drawn.js';
import { type Matrix, times, turnOf } from './matrix.js';
import type { Page, Piece, Tag } from './model.js';
import { ARTIFACT, tagsOf } from './tags.js';

type Item = TextItem | TextMarkedContent;

/**
 * The words of a page.
 * @param tagged whether the file says that its words have tags
 * @param drawn what the pages before have drawn; a page without tags is looked at too
 */
export async function piecesOf(page: PDFPageProxy, number: number, tagged: boolean, drawn: Drawn): Promise<Page> {
  const { items } = await page.getTextContent({ includeMarkedContent: tagged });
  const tags = tagged ? tagsOf(await page.getStructTree()) : new Map<string, Tag>();
  const view = page.getViewport({ scale: 1 });
  const toPage = view.transform as unknown as Matrix;
  const words = items.filter((item): item is TextItem => 'str' in item);
  const turn = direction(words, toPage);
  const dots = tags.size === 0 ? await drawn.look(page, words, toPage) : [];
  const { width, height } = turn % 2 === 0 ? view : { width: view.height, height: view.width };
  const pieces: Piece[] = [];
  const across: string[] = [];
  const open: Array<Tag | null> = [];
  for (const item of items as Item[]) {
    if ('str' in item) {
      if (item.str === '') continue;
      const matrix = times(toPage, item.transform as unknown as Matrix);
      if (turnOf(matrix) !== turn) across.push(item.str);
      else pieces.push(placed(item, matrix, turn, view, open.at(-1) ?? null, drawn));
    } else if (item.type === 'endMarkedContent') open.pop();
    else
      open.push(
        (item as TextMarkedContent & { tag?: string }).tag === 'Artifact'
          ? ARTIFACT
          : (tags.get(item.id ?? '') ?? open.at(-1) ?? null),
      );
  }
  const single = undoubled(pieces);
  const dotted = withDots(single, turn === 0 ? dots : []);
  if (dotted.length > single.length) drawn.hasDots();
  return { number, width, height, pieces: dotted, across };
}

/** The way in which most letters of the page run. */
function direction(items: readonly TextItem[], toPage: Matrix): number {
  const letters = [0, 0, 0, 0, -1];
  for (const { str, transform } of items) letters[turnOf(times(toPage, transform as unknown as Matrix))]! += str.length;
  return letters.indexOf(Math.max(...letters));
}

function placed(
  { str, width, fontName }: TextItem,
  [, , c, d, e, f]: Matrix,
  turn: number,
  page: { readonly width: number; readonly height: number },
  tag: Tag | null,
  drawn: Drawn,
): Piece {
  const [x, y] = [
    [e, f],
    [f, page.width - e],
    [page.width - e, page.height - f],
    [page.height - f, e],
  ][turn] as [number, number];
  return {
    text: str,
    x,
    y,
    width,
    size: Math.hypot(c, d),
    font: fontName,
    style: tag?.style ?? drawn.styleOf(fontName),
    tag,
  };
}

/** Some programs make letters bold by printing them twice, a hair apart. */
function undoubled(pieces: readonly Piece[]): readonly Piece[] {
  const kept: Piece[] = [];
  const reach = 8;
  for (const piece of pieces) {
    const isDouble =
      piece.text.trim() !== '' &&
      kept
        .slice(-reach)
        .some(
          ({ text, x, y, size }) =>
            text === piece.text && Math.abs(x - piece.x) < 0.2 * size && Math.abs(y - piece.y) < 0.2 * size,
        );
    if (!isDouble) kept.push(piece);
  }
  return kept;
}
