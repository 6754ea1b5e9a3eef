/** Which fonts are bold or italic: told from their names, which the parser gives away only with what a page draws. */
import type { PDFPageProxy } from 'pdfjs-dist';
import { Style } from '../../model/report.js';

const BOLD = /bold|black|heavy|semibd|demi(?!light)/i;
const ITALIC = /italic|oblique|kursiv|-it(?![a-z])/i;
/** Nothing of a page's annotations is asked for. */
const NO_ANNOTATIONS = 0;

/** The fonts of a file, as its pages show them. */
export class Fonts {
  private readonly styles = new Map<string, number>();

  /** Learns the fonts that a page uses. Pages without new fonts cost nothing. */
  async learn(page: PDFPageProxy, names: readonly string[]): Promise<void> {
    const unknown = names.filter((name) => !this.styles.has(name));
    if (unknown.length === 0) return;
    await page.getOperatorList({ annotationMode: NO_ANNOTATIONS });
    for (const name of unknown) {
      const known = page.commonObjs.has(name);
      this.styles.set(name, known ? styleOf((page.commonObjs.get(name) as { name?: string }).name ?? '') : Style.plain);
    }
  }

  styleOf(name: string): number {
    return this.styles.get(name) ?? Style.plain;
  }
}

const styleOf = (name: string): number => (BOLD.test(name) ? Style.bold : 0) | (ITALIC.test(name) ? Style.italic : 0);
