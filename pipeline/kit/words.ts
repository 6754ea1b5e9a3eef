/**
 * A few words that a rule asks for, found in a text as they stand there. Most words of a text are told apart from them by
 * their length and first letter, and none is cut out of the text: a rule asks for its words at nearly every token.
 */
import type { Tokens } from '../model/tokens.js';

export class Words {
  private readonly forms: readonly string[];
  /** A bit for each length of a form, and for each first letter. */
  private readonly lengths: number;
  private readonly initials: number;

  /**
   * @param forms in small letters, separated by `|`; none is longer than 31 letters
   * @param cased only as they are written here; else capitals are the same
   */
  constructor(
    forms: string,
    private readonly cased = false,
  ) {
    this.forms = forms.split('|');
    this.lengths = this.forms.reduce((bits, form) => bits | (1 << form.length), 0);
    this.initials = this.forms.reduce((bits, form) => bits | (1 << (form.charCodeAt(0) & 31)), 0);
  }

  /** True where token `at` is one of the words. */
  at({ start, end, codes }: Tokens, at: number): boolean {
    const from = start[at];
    const length = end[at] - from;
    if (length > 31 || ((this.lengths >> length) & 1) === 0 || ((this.initials >> (codes[from] & 31)) & 1) === 0)
      return false;
    for (const form of this.forms) if (form.length === length && this.says(codes, from, form)) return true;
    return false;
  }

  private says(codes: Uint16Array, from: number, form: string): boolean {
    for (let k = 0; k < form.length; k++) {
      const code = codes[from + k];
      const small = !this.cased && code >= 65 && code <= 90 ? code + 32 : code;
      if (small !== form.charCodeAt(k)) return false;
    }
    return true;
  }
}
