/** Character entities (`&pound;`, `&#8211;`): which character they stand for. The names are HTML's own list. */
import { characterEntities } from 'character-entities';

const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,31}));/y;
/** What numeric references to control characters mean by HTML's table for windows-1252. */
const WINDOWS_1252 =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178';

/** The entity that begins at `at`: its end and its code point; null when the sign is text. */
export function entityAt(
  text: string,
  at: number,
  end: number,
): { readonly end: number; readonly code: number } | null {
  ENTITY.lastIndex = at;
  const found = ENTITY.exec(text);
  if (!found || ENTITY.lastIndex > end) return null;
  const stop = ENTITY.lastIndex;
  const [, decimal, hex, name] = found;
  if (name !== undefined) {
    const value = Object.hasOwn(characterEntities, name) ? characterEntities[name] : null;
    return value === null ? null : { end: stop, code: value.codePointAt(0)! };
  }
  const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex!, 16);
  return { end: stop, code: characterOf(code) };
}

function characterOf(code: number): number {
  if (code >= 0x80 && code <= 0x9f) return WINDOWS_1252.charCodeAt(code - 0x80);
  return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? 0xfffd : code;
}
