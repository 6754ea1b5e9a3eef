/** From a page as the parser gives it to pieces of words, each at its place on the upright page. */
import type { PDFPageProxy } from 'pdfjs-dist';
import { withDots } from './dots.js';
import type { Faces } from './faces.js';
import { type Matrix, turnOf } from './matrix.js';
import type { Page, Piece, Run, Tag } from './model.js';
import { asIfDrawing, type Operations } from './pdfjs.js';
import { Shown } from './shown.js';
import { stepsOf } from './steps.js';
import { PICTURE, tagsOf } from './tags.js';

/** Nothing of a page's annotations is asked for. */
const NO_ANNOTATIONS = 0;

/** An open file: what is needed to understand its pages. */
export interface Source {
  readonly operations: Operations;
  readonly faces: Faces;
  /** Ligatures and the like as the letters that they stand for. */
  readonly normal: (text: string) => string;
  /** The file says that its words have tags. */
  readonly tagged: boolean;
}

/** The words of a page. */
export async function piecesOf(page: PDFPageProxy, number: number, source: Source): Promise<Page> {
  const { operations, faces, normal, tagged } = source;
  const tags = tagged ? tagsOf(await page.getStructTree()) : new Map<string, Tag>();
  const { fnArray, argsArray } = await asIfDrawing(() => page.getOperatorList({ annotationMode: NO_ANNOTATIONS }));
  const view = page.getViewport({ scale: 1 });
  const shown = new Shown({
    toPage: view.transform as unknown as Matrix,
    width: view.width,
    height: view.height,
    tagOf: (marked) => tags.get(`${objectOf(page)}_mc${marked}`),
    faceOf: (font) => faces.of(font, page),
  });
  const steps = stepsOf(operations);
  fnArray.forEach((code, i) => {
    steps[code]?.(shown, (argsArray[i] ?? []) as never[]);
  });
  const { runs, shapes } = shown;
  const turn = direction(runs);
  const { width, height } = turn % 2 === 0 ? view : { width: view.height, height: view.width };
  const pieces: Piece[] = [];
  const across: string[] = [];
  const pictures: string[] = [];
  for (const run of runs) {
    const text = normal(run.text);
    if (run.tag === PICTURE) pictures.push(text);
    else if (turnOf(run.matrix) !== turn) across.push(text);
    else pieces.push(placed(run, text, turn, view));
  }
  const single = undoubled(pieces);
  // The tags of a file say which words are items.
  const dotted = withDots(single, turn === 0 && tags.size === 0 ? shapes : []);
  return { number, width, height, pieces: dotted, across, pictures };
}

/** How the tags of a page call the page. */
function objectOf({ ref }: PDFPageProxy): string {
  if (ref === null) return '';
  return `p${ref.num}R${ref.gen === 0 ? '' : ref.gen}`;
}

/** The way in which most letters of the page run. */
function direction(runs: readonly Run[]): number {
  const letters = [0, 0, 0, 0, -1];
  for (const { text, matrix } of runs) letters[turnOf(matrix)]! += text.length;
  return letters.indexOf(Math.max(...letters));
}

function placed(
  { matrix, x: toX, y: toY, face, tag }: Run,
  text: string,
  turn: number,
  page: { readonly width: number; readonly height: number },
): Piece {
  const [, , c, d, e, f] = matrix;
  const [x, y] = [
    [e, f],
    [f, page.width - e],
    [page.width - e, page.height - f],
    [page.height - f, e],
  ][turn] as [number, number];
  const width = Math.hypot(toX - e, toY - f);
  return { text, x, y, width, size: Math.hypot(c, d), font: face.name, style: tag?.style ?? face.style, tag };
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
