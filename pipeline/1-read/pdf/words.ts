/** Puts lines together to one stretch of words: what a line end separates, and what it has only cut in two. */
import type { Line } from './model.js';

/** Signs that a program puts where it breaks a word: soft hyphen, hyphen. */
const SOFT = /[\u00ad\u2010]$/;
const HYPHEN = /(\p{L}+)[-\u2010\u00ad]$/u;
const FIRST_WORD = /^(\p{Ll}+)([-\u2010]\p{L})?/u;
/** So many lines end in a hyphen where words are cut, as a number and as a share. */
const FEW = 3;
const MANY = 0.05;
/** First parts of words that keep their hyphen. */
const KEEPS =
  /^(?:non|self|co|pre|post|year|month|quarter|week|day|long|short|high|higher|low|lower|mid|multi|cross|well|inter|anti|ex|semi|sub|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|half|full|part|first|second|third|on|one|same|so|much|new|old|large|small|medium|double|single|end|state|public|private|government|foreign|world|cost|tax|land|market|labour|age|energy|water|carbon)$/i;

/** How two lines are put together: with a space, as they are, or without the hyphen at the end of the first. */
export type Join = 'space' | 'touch' | 'drop';

/** The words of a file, in small letters, those at line ends left out when they end in a hyphen. */
export class Vocabulary {
  /** The file cuts words at line ends; else a hyphen there stands within its word anywhere. */
  readonly cutsWords: boolean;
  private readonly words = new Set<string>();

  constructor(lines: readonly Line[]) {
    let cut = false;
    for (const { text } of lines) {
      // The rest of a word that the last line end has cut is no word.
      const whole = cut ? text.replace(/^\S+/, '') : text;
      cut = /[-\u2010\u00ad]$/.test(text);
      for (const word of whole.toLowerCase().match(/\p{L}+(?:[-\u2010]\p{L}+)*(?![-\u2010\p{L}])/gu) ?? []) {
        this.words.add(word.replaceAll('\u2010', '-'));
      }
    }
    this.cutsWords = this.hasCutWords(lines);
  }

  private hasCutWords(lines: readonly Line[]): boolean {
    let hyphens = 0;
    for (const [i, { text }] of lines.entries()) {
      const left = HYPHEN.exec(text)?.[1];
      if (left === undefined) continue;
      hyphens++;
      const right = FIRST_WORD.exec(lines[i + 1]?.text ?? '');
      if (SOFT.test(text) || (right && right[2] === undefined && this.has(left + right[1]))) return true;
    }
    return hyphens > FEW && hyphens > MANY * lines.length;
  }

  has(word: string): boolean {
    return this.words.has(word.toLowerCase());
  }
}

/**
 * Whether a file sets the digits of its numbers in groups with spaces (`1 234 567`), not with commas. The parser gives all
 * spaces as one and the same, so that the no-break space inside a number is to be restored.
 */
export function groupsWithSpaces(lines: Iterable<Line>): boolean {
  let spaces = 0;
  let commas = 0;
  for (const { text } of lines) {
    spaces += text.match(GROUPED)?.length ?? 0;
    commas += text.match(/\d,\d{3}(?!\d)/g)?.length ?? 0;
  }
  return spaces > commas;
}

const GROUPED = /(?<![\d.,])\d{1,3}(?: \d{3})+(?![\d])/g;

/** The words with no-break spaces inside the numbers. */
export const withGroups = (text: string): string => text.replace(GROUPED, (number) => number.replaceAll(' ', '\u00a0'));

/** How a line and the next one are put together. */
export function joinOf(last: string, next: string, vocabulary: () => Vocabulary): Join {
  if (/\s[-–—/]$/.test(last)) return 'space';
  if (/[–—/]$/.test(last)) return 'touch';
  if (!/[-\u2010\u00ad]$/.test(last)) return 'space';
  const left = HYPHEN.exec(last)?.[1];
  const right = FIRST_WORD.exec(next);
  if (left === undefined || right === null) return /[\p{L}\p{N}][-\u2010]$/u.test(last) ? 'touch' : 'space';
  // `year-` and `on-year`: a word of several parts.
  if (right[2] !== undefined || /-\p{L}+[-\u2010]$/u.test(last)) return 'touch';
  const words = vocabulary();
  if (words.has(left + right[1])) return 'drop';
  if (words.has(`${left}-${right[1]}`)) return 'touch';
  if (SOFT.test(last)) return 'drop';
  if (!words.cutsWords) return 'touch';
  const areWords = words.has(right[1]!) && left.length > 2 && (words.has(left) || right[1]!.length > 4);
  return KEEPS.test(left) || areWords ? 'touch' : 'drop';
}
