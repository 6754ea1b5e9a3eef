/** Short forms that a text explains: `Greenhouse gas (GHG) emissions`. */
import { measureKey } from '../measure-key.js';

/** A short form in parentheses, with what stands before it in its line, tags and marks of notes aside. */
const IN_PARENTHESES = /([^\n()]{4,120}?)\(([A-Z][A-Za-z]{1,6})\)/g;
const MARKUP = /<su[bp]>[^<]*<\/su[bp]>|<[^<>]*>|[*_]/g;

const isLetter = (text: string, at: number): boolean => /\p{L}/u.test(text[at] ?? '');

/**
 * The end of `before` that a short form abbreviates, found from its last letter to its first, which must begin a word
 * (the method of Schwartz and Hearst, 2003); null where its letters do not stand there.
 */
export function longFormOf(before: string, short: string): string | null {
  const text = before.toLowerCase();
  let at = text.length - 1;
  for (let letter = short.length - 1; letter >= 0; letter--) {
    const wanted = short[letter]?.toLowerCase();
    while (at >= 0 && (text[at] !== wanted || (letter === 0 && isLetter(text, at - 1)))) at--;
    if (at < 0) return null;
    at--;
  }
  const found = before.slice(at + 1).trim();
  const words = found.split(/\s+/).length;
  return words > 1 && words <= 2 * short.length ? found : null;
}

/** Long forms of a text by their short forms, both as measures are compared; the first explanation counts. */
export function shortForms(text: string): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  for (const [, before = '', short = ''] of text.replace(MARKUP, '').matchAll(IN_PARENTHESES)) {
    const long = longFormOf(before.trimEnd(), short);
    const key = short.toLowerCase();
    if (long !== null && !forms.has(key)) forms.set(key, measureKey(long));
  }
  return forms;
}
