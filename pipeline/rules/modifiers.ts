/** Words beside a number that qualify it. `side`: where they stand. */
import type { Modifier } from '../model/figure.js';

export interface ModifierRow {
  readonly id: string;
  readonly modifier: Modifier;
  readonly side: 'before' | 'after';
  readonly forms: string;
}

export const MODIFIERS: readonly ModifierRow[] = [
  {
    id: 'approximately',
    modifier: 'approximately',
    side: 'before',
    forms:
      'about|around|some|roughly|approximately|approx|approx.|circa|ca|ca.|an estimated|estimated at|estimated to be|estimated to have been|is estimated at|estimated|approximately by|in the region of|in the order of|of the order of|somewhere around|or so|c.|~|≈',
  },
  { id: 'nearly', modifier: 'nearly', side: 'before', forms: 'nearly|almost|close to|just under|just below|not quite|approaching' },
  {
    id: 'more-than',
    modifier: 'more_than',
    side: 'before',
    forms:
      'more than|over|over the age of|above the age of|just over|above|slightly above|slightly over|slightly more than|well over|well above|just above|a little over|a little more than|exceeding|in excess of|upwards of|upward of|greater than|higher than|larger than|exceeded|exceeds|exceed|surpassing|far more than|much more than|little more than|just more than|>',
  },
  {
    id: 'less-than',
    modifier: 'less_than',
    side: 'before',
    forms: 'less than|under|under the age of|below the age of|below|fewer than|lower than|smaller than|well under|well below|slightly less than|slightly under|slightly below|a little less than|just less than|far less than|<',
  },
  { id: 'at-least', modifier: 'at_least', side: 'before', forms: 'at least|no fewer than|no less than|not less than|a minimum of|not fewer than|≥' },
  { id: 'at-most', modifier: 'at_most', side: 'before', forms: 'up to|at most|no more than|not more than|a maximum of|at the most|not exceeding|not exceed|≤' },
  { id: 'plus-after', modifier: 'more_than', side: 'after', forms: 'plus|-plus' },
  { id: 'at-least-after', modifier: 'at_least', side: 'after', forms: 'or more|and over|and above|or over|or above|or older|and older|or higher|and higher|or longer|and more|or greater|and upwards|or better|or bigger|or larger' },
  { id: 'at-most-after', modifier: 'at_most', side: 'after', forms: 'or less|or fewer|or under|and under|or below|and below|or younger|and younger|or lower|or shorter|or smaller' },
  { id: 'approximately-after', modifier: 'approximately', side: 'after', forms: 'or so|or thereabouts' },
];
