/** Words that make no difference between two wordings of one measure, and the one that turns it round. */
export const MEASURE_WORDS = {
  /** Left out wherever they stand. */
  quiet: ['the', 'a', 'an'],
  /** `emissions of lead` are `lead emissions`. */
  turning: 'of',
  /** Left out where measures of two reports are compared loosely: they say how a thing is known, or that it is all of it. */
  weak: ['total', 'overall', 'level', 'amount', 'estimate', 'estimated', 'annual', 'for', 'in', 's'],
} as const;
