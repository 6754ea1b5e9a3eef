/** Does a block end, and does one begin, in the middle of a sentence? Told from a few signs at its ends. */
import type { RawBlock } from './raw.js';

const REACH = 80;
/** Markup and closing signs that may stand behind the last sign of a sentence. */
const TRAILING = /(?:[\s*_)\]"'”’»]|<\/?[a-z]+>|\[\^[^\]\s]{1,40}\]|<sup>\d{1,3}<\/sup>)+$/i;
const LEADING = /^(?:[\s*_("'“‘«[]|<[a-z]+>)+/i;
const CLOSED = /[.!?:;…|]$/;
const LOWER = /^\p{Ll}/u;
const LOWER_OR_NUMBER = /^[\p{Ll}\p{Lu}\p{N}£$€¥₹]/u;
/** Words that no sentence ends with. */
const RUNS_ON =
  /(?:[,(/&–—-]|\b(?:the|a|an|of|in|to|and|or|by|with|for|from|at|on|as|than|that|which|was|were|is|are|had|has|its|their|between|about|nearly|over|under|compared|including|reached|reaching|totall?ed|totalling))$/;

/** The block's last words, markup behind them taken off. */
function tail(text: string, { start, end }: RawBlock): string {
  return text.slice(Math.max(start, end - REACH), end).replace(TRAILING, '');
}

/** No sign that closes a sentence stands at the end. */
export const endsOpen = (text: string, block: RawBlock): boolean => {
  const words = tail(text, block);
  return words !== '' && !CLOSED.test(words);
};

/** The last word, or a comma, asks for more. */
export const endsMidPhrase = (text: string, block: RawBlock): boolean => RUNS_ON.test(tail(text, block));

const head = (text: string, { start, end }: RawBlock): string =>
  text.slice(start, Math.min(end, start + REACH)).replace(LEADING, '');

/** The block begins with a small letter. */
export const startsLower = (text: string, block: RawBlock): boolean => LOWER.test(head(text, block));

/** The block begins with a word or an amount. */
export const startsWord = (text: string, block: RawBlock): boolean => LOWER_OR_NUMBER.test(head(text, block));
