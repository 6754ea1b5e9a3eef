/** Small PDF files made by hand: words at places, in Helvetica, without compression. */

export interface Placed {
  readonly text: string;
  readonly x: number;
  /** From the foot of the page. */
  readonly y: number;
  readonly size?: number;
  readonly font?: 'plain' | 'bold';
  /** Degrees against the clock. */
  readonly turned?: number;
}

export interface PageShape {
  readonly rotate?: number;
  /** What stands instead of a content stream: a page that cannot be read. */
  readonly broken?: boolean;
  /** What it draws before its words, in the operators of PDF. */
  readonly drawing?: string;
}

const escaped = (text: string): string => text.replace(/[\\()]/g, '\\$&');

function content(words: readonly Placed[]): string {
  return words
    .map(({ text, x, y, size = 10, font = 'plain', turned = 0 }) => {
      const [sin, cos] = [Math.sin((turned * Math.PI) / 180), Math.cos((turned * Math.PI) / 180)];
      const matrix = [cos, sin, -sin, cos].map((value) => value.toFixed(4)).join(' ');
      return `BT /${font === 'bold' ? 'F2' : 'F1'} ${size} Tf ${matrix} ${x} ${y} Tm (${escaped(text)}) Tj ET`;
    })
    .join('\n');
}

/** A line of an outline that leads to a page, counted from 0. */
export interface Bookmark {
  readonly title: string;
  readonly page: number;
}

/**
 * A file with these pages, 600 points wide and 800 high.
 * @param count of pages that the file says it has
 * @param outline each line one level below the line before
 */
export function makePdf(
  pages: ReadonlyArray<readonly Placed[]>,
  shapes: readonly PageShape[] = [],
  count = pages.length,
  outline: readonly Bookmark[] = [],
): Uint8Array {
  const kids = pages.map((_, i) => `${5 + 2 * i} 0 R`).join(' ');
  const first = 5 + 2 * pages.length;
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${outline.length > 0 ? `/Outlines ${first} 0 R` : ''} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
  ];
  pages.forEach((words, i) => {
    const { rotate = 0, broken = false, drawing = '' } = shapes[i] ?? {};
    const resources = broken ? '/Resources 9999 0 R' : '/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >>';
    const page = `<< /Type /${broken ? 'Nothing' : 'Page'} /Parent 2 0 R /MediaBox [0 0 600 800] /Rotate ${rotate} ${resources}`;
    objects.push(broken ? '(no page)' : `${page} /Contents ${6 + 2 * i} 0 R >>`);
    const stream = `${drawing}\n${content(words)}`;
    objects.push(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
  });
  const inner = (i: number): string =>
    i < outline.length ? `/First ${first + 1 + i} 0 R /Last ${first + 1 + i} 0 R` : '';
  if (outline.length > 0) objects.push(`<< /Type /Outlines /Count 1 ${inner(0)} >>`);
  outline.forEach(({ title, page }, i) => {
    const dest = `[${5 + 2 * page} 0 R /XYZ 0 800 0]`;
    objects.push(`<< /Title (${escaped(title)}) /Parent ${first + i} 0 R /Dest ${dest} ${inner(i + 1)} >>`);
  });
  let file = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const place = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(`${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}${trailer}`, 'latin1');
}

/** Lines below one another. */
export const lines = (texts: readonly string[], place: Omit<Placed, 'text'>, pitch = 1.2): Placed[] =>
  texts.map((text, i) => ({ ...place, text, y: place.y - i * pitch * (place.size ?? 10) }));
