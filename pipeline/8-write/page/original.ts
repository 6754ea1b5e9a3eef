/** Where a figure stands in the original: its page of a PDF, its words in a page of HTML, at the address that the registry names. */
import { utf16Offsets } from '../../kit/offsets.js';
import type { DatasetSource } from '../../model/dataset.js';
import type { Figure } from './content.js';

/** A link back to the original. */
export interface Original {
  readonly words: string;
  readonly address: string;
}

/** Signs around a figure that tell it from the same words elsewhere. */
const AROUND = 60;
/** Words of them that are kept on each side. */
const WORDS = 3;

/** A maker of links for the figures of a source, in the order of its text; null where nothing leads to the original. */
export function originals({ entry, text }: DatasetSource): (figure: Figure) => Original | null {
  const { url, file } = entry;
  if (url === null || !/^https?:/i.test(url)) return () => null;
  const base = url.replace(/#.*$/s, '');
  const unit = utf16Offsets(text);
  return ({ row: { page, char_start, char_end } }) => {
    if (page !== null) return { words: `page ${page}`, address: `${base}#page=${page}` };
    if (!/\.x?html?$/i.test(file)) return null;
    return { words: 'its passage', address: `${base}#:~:text=${fragment(text, unit(char_start), unit(char_end))}` };
  };
}

/** `before-,words,-behind`: a text directive as browsers read it. */
function fragment(text: string, start: number, end: number): string {
  const before = text
    .slice(Math.max(0, start - AROUND), start)
    .split(/\n/)
    .at(-1)!;
  const behind = text.slice(end, end + AROUND).split(/\n/)[0]!;
  const prefix = before.trim().split(/\s+/).slice(-WORDS).join(' ');
  const suffix = behind.trim().split(/\s+/).slice(0, WORDS).join(' ');
  const words = encoded(text.slice(start, end));
  return `${prefix === '' ? '' : `${encoded(prefix)}-,`}${words}${suffix === '' ? '' : `,-${encoded(suffix)}`}`;
}

const HALF = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** A half pair of surrogates cannot be written; `-` would be taken for a mark of the directive. */
const encoded = (words: string): string => encodeURIComponent(words.replace(HALF, '')).replaceAll('-', '%2D');
