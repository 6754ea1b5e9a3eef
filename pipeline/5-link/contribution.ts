/** Contributions told by their noun: `a negative contribution of 0.3 percentage points`. */
import { Words } from '../kit/words.js';
import { isOneOf, K, kindAt, type View } from './view/view.js';

const CONTRIBUTION = new Words('contribution|contributions');
const UP = new Words('upward|positive');
const DOWN = new Words('downward|negative');

/** Tokens between the noun and its number, at most. */
const REACH = 24;

/** Which way the noun at a token is told to go by its adjectives, 0 where they say none or it is no contribution. */
function wayOf(v: View, at: number): 1 | -1 | 0 {
  if (!isOneOf(v, at, CONTRIBUTION)) return 0;
  for (let i = at - 1; kindAt(v, i) === K.adjective || kindAt(v, i) === K.mention || kindAt(v, i) === K.noun; i--) {
    if (isOneOf(v, i, DOWN)) return -1;
    if (isOneOf(v, i, UP)) return 1;
  }
  return 0;
}

/** `a positive 0.3% contribution to growth`, `a negative contribution of 0.3%`: the way of a contribution right beside the number that spans the tokens; 0 for none. */
export const contributionBeside = (v: View, first: number, last: number): 1 | -1 | 0 =>
  wayOf(v, last) || (kindAt(v, first - 1) === K.prep ? wayOf(v, first - 2) : 0);

/** `The largest downward contributions came from food (0.2 points) and fuel (0.1 points)`: the way of the contribution that the clause before a number tells of, 0 for none. */
export function contributionBefore(v: View, at: number): 1 | -1 | 0 {
  for (let i = at - 1; i >= Math.max(v.from, at - REACH); i--) {
    if (kindAt(v, i) === K.stop) return 0;
    const way = wayOf(v, i);
    if (way !== 0) return way;
  }
  return 0;
}
