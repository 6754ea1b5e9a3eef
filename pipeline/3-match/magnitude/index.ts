/** Recognises a number without its unit, however it is spelled. Pronouns and articles belong to the traps. */
import type { Magnitude } from '../../model/mention.js';
import type { Tokens } from '../../model/tokens.js';
import { isNumber } from '../cursor.js';
import { fromDigits } from './digits.js';
import { fractionWords, oneIn } from './fractions.js';
import { spelled } from './words.js';

/**
 * The number that begins at token `at`, or null.
 * @param money a currency stands right before it (`$5m`: the letter is a scale)
 */
export function matchMagnitude(t: Tokens, at: number, limit: number, money: boolean): Magnitude | null {
  const partOfSet = money ? null : oneIn(t, at, limit);
  if (partOfSet !== null) return partOfSet;
  const fraction = fractionWords(t, at, limit);
  if (fraction !== null) return fraction;
  if (isNumber(t, at, limit)) return fromDigits(t, at, limit, money);
  return spelled(t, at, limit);
}
