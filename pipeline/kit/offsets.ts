/**
 * Offsets at the edges. Inside the pipeline offsets are UTF-16 units, as JavaScript counts; what is
 * published counts Unicode code points, as Python, DuckDB and Polars slice. A pair of surrogates is
 * one code point; a surrogate without its partner counts as one.
 */

const SURROGATE = /[\uD800-\uDFFF]/;

/** Turns an offset of one text into its counterpart. */
export type OffsetMap = (offset: number) => number;

const identity: OffsetMap = (offset) => offset;

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;
const isPair = (text: string, at: number): boolean => isHigh(text.charCodeAt(at)) && isLow(text.charCodeAt(at + 1));

/**
 * A map from UTF-16 units of `text` to code points. It walks on from the offset it was asked for
 * last, so ascending questions cost the length of the text once; a step back starts over at 0.
 * An offset inside a pair counts as the place before it. A text without surrogates costs one scan.
 */
export function codePointOffsets(text: string): OffsetMap {
  if (!SURROGATE.test(text)) return identity;
  let unit = 0;
  let point = 0;
  return (offset) => {
    if (offset < unit) unit = point = 0;
    while (unit < offset) {
      const width = isPair(text, unit) ? 2 : 1;
      if (unit + width > offset) break;
      unit += width;
      point += 1;
    }
    return point;
  };
}

/** The way back: a map from code points of `text` to UTF-16 units, for ascending questions likewise. */
export function utf16Offsets(text: string): OffsetMap {
  if (!SURROGATE.test(text)) return identity;
  let unit = 0;
  let point = 0;
  return (offset) => {
    if (offset < point) unit = point = 0;
    for (; point < offset && unit < text.length; point += 1) unit += isPair(text, unit) ? 2 : 1;
    return unit;
  };
}

/** The page on which an offset lies, asked with ascending offsets; always null for a report without pages. */
export function pageOf(pages: Int32Array | null): (offset: number) => number | null {
  let at = 0;
  return (offset) => {
    if (pages === null) return null;
    if (offset < pages[at]!) at = 0;
    while (at + 2 < pages.length && pages[at + 2]! <= offset) at += 2;
    return pages[at + 1] ?? null;
  };
}

/** Number of code points in `text`. */
export function codePointLength(text: string): number {
  return codePointOffsets(text)(text.length);
}
