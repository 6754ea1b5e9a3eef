/** The fonts of a file, as far as they matter to its words: bold and italic are known from their names. */
import type { PDFPageProxy } from 'pdfjs-dist';
import { Style } from '../../model/report.js';
import type { Face } from './model.js';

const BOLD = /bold|black|heavy|semibd|demi(?!light)/i;
const ITALIC = /italic|oblique|kursiv|-it(?![a-z])/i;
/** Widths of signs are thousandths of a size, where a font does not say otherwise. */
const THOUSANDTH = 0.001;

/** A font as the parser gives it. */
interface Font {
  readonly name?: string;
  readonly vertical?: boolean;
  readonly fontMatrix?: readonly number[] | null;
  readonly isType3Font?: boolean;
  readonly bbox?: readonly number[] | null;
}

export class Faces {
  private readonly known = new Map<string, Face>();

  /** A font by the name that the drawings of a page give it. */
  of(name: string, page: PDFPageProxy): Face {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    if (!page.commonObjs.has(name)) return face(name, {});
    const found = face(name, page.commonObjs.get(name) as Font);
    this.known.set(name, found);
    return found;
  }
}

function face(id: string, { name = '', vertical = false, fontMatrix, isType3Font = false, bbox }: Font): Face {
  const style = (BOLD.test(name) ? Style.bold : 0) | (ITALIC.test(name) ? Style.italic : 0);
  const scale = fontMatrix?.[0] ?? THOUSANDTH;
  // Letters that are drawings have a size of their own.
  const drawn = isType3Font && bbox ? (bbox[3]! - bbox[1]!) * (fontMatrix?.[3] ?? THOUSANDTH) : 0;
  return { name: id, style, scale, height: drawn > 0 ? drawn : 1, vertical };
}
