/** Classes of UTF-16 units, one byte each, so that the scanner asks a table and not a regular expression. */
export const enum C {
  other = 0,
  letter = 1,
  digit = 2,
  space = 3,
  fraction = 4,
}

const SPACES = [0x20, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff];
const FRACTION_SIGNS = '½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒';

function build(): Uint8Array {
  const table = new Uint8Array(65536);
  const letter = /\p{L}|\p{M}/u;
  for (let code = 0; code < 65536; code++) {
    if (code >= 0xd800 && code <= 0xdfff)
      table[code] = C.letter; // astral letters and signs stay whole
    else if (letter.test(String.fromCharCode(code))) table[code] = C.letter;
  }
  for (let code = 48; code <= 57; code++) table[code] = C.digit;
  for (const code of SPACES) table[code] = C.space;
  for (let code = 0x2000; code <= 0x200b; code++) table[code] = C.space;
  for (const sign of FRACTION_SIGNS) table[sign.charCodeAt(0)] = C.fraction;
  table[0xad] = C.letter; // a soft hyphen joins
  return table;
}

export const CHARACTERS: Uint8Array = build();

/** Spaces that may stand inside a number: no-break, figure, thin, narrow no-break. */
export const isGroupSpace = (code: number): boolean =>
  code === 0xa0 || code === 0x2007 || code === 0x2009 || code === 0x202f;
