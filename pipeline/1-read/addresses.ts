/** Bare addresses in running text: URLs, domain names and e-mail addresses. All look only a bounded way back and forth. */

const SCHEME_BACK = 12;
const MAX_EMAIL_NAME = 64;
/** What may stand in an address; the closing punctuation of the sentence is given back by `trimAddress`. */
const isAddressSign = (c: number): boolean =>
  c > 32 &&
  c !== 60 &&
  c !== 62 &&
  c !== 34 &&
  c !== 96 &&
  c !== 123 &&
  c !== 125 &&
  c !== 124 &&
  c < 0x2000 &&
  c !== 0xa0 &&
  c !== 0xab &&
  c !== 0xbb;
const isNameSign = (c: number): boolean =>
  (c >= 97 && c <= 122) ||
  (c >= 65 && c <= 90) ||
  (c >= 48 && c <= 57) ||
  c === 45 ||
  c === 95 ||
  c === 46 ||
  c === 43 ||
  c === 37;
const isLetter = (c: number): boolean => (c >= 97 && c <= 122) || (c >= 65 && c <= 90);

/** A place and the end of an address that was found. */
export interface Found {
  readonly start: number;
  readonly end: number;
}

/** `http://…`, seen from its colon. */
export function urlAtColon(text: string, colon: number, start: number, end: number): Found | null {
  if (!text.startsWith('//', colon + 1)) return null;
  let from = colon;
  while (from > start && colon - from < SCHEME_BACK && isLetter(text.charCodeAt(from - 1))) from--;
  if (colon - from < 2) return null;
  const stop = addressEnd(text, colon + 3, end);
  return stop > colon + 3 ? { start: from, end: stop } : null;
}

const TOP_LEVEL =
  /(?:gov|org|com|net|edu|int|info|eu|ac|co)(?:\.[a-z]{2,3})?(?![A-Za-z0-9_-]|\.[A-Za-z0-9])|(?:gov|org|com|net|edu|int|info|eu|ac|co|uk|cn|ca|au|nz|in|ie|de|fr|jp|ch|europa)(?=\/|\.[a-z])/y;

/** `www.…` or a domain name of a usual kind (`ons.gov.uk/x`), seen from a dot inside it. */
export function domainAtDot(text: string, dot: number, start: number, end: number): Found | null {
  let from = dot;
  while (from > start && dot - from < 128 && isNameSign(text.charCodeAt(from - 1))) from--;
  if (!isLetter(text.charCodeAt(from)) || from === dot) return null;
  const www = /^www\d?$/i.test(text.slice(from, dot));
  if (!www) {
    TOP_LEVEL.lastIndex = dot + 1;
    if (!TOP_LEVEL.test(text)) return null;
  }
  return { start: from, end: addressEnd(text, dot + 1, end) };
}

/** `name@host.org`, seen from its @. */
export function emailAtSign(text: string, at: number, start: number, end: number): Found | null {
  let from = at;
  while (from > start && at - from < MAX_EMAIL_NAME && isNameSign(text.charCodeAt(from - 1))) from--;
  let stop = at + 1;
  while (stop < end && stop - at < 255 && isNameSign(text.charCodeAt(stop))) stop++;
  while (stop > at && !isNameSign(text.charCodeAt(stop - 1))) stop--;
  while (stop > at + 1 && text.charCodeAt(stop - 1) === 46) stop--;
  if (text.startsWith('mailto:', from - 7) && from - 7 >= start) from -= 7;
  return from < at && text.slice(at, stop).includes('.') ? { start: from, end: stop } : null;
}

/** End of an address that begins before `at`: at most 4,096 signs on, closing punctuation given back. */
function addressEnd(text: string, at: number, end: number): number {
  let stop = at;
  let open = 0;
  const limit = Math.min(end, at + 4096);
  while (stop < limit) {
    const c = text.charCodeAt(stop);
    if (!isAddressSign(c)) break;
    if (c === 40 || c === 91) open++;
    else if ((c === 41 || c === 93) && --open < 0) break;
    stop++;
  }
  while (
    stop > at &&
    /[.,;:!?'*_\])]/.test(text[stop - 1]) &&
    !(text[stop - 1] === ')' && open === 0 && text.slice(at, stop).includes('('))
  )
    stop--;
  return stop;
}
