/** Words that make no difference between two wordings of one measure, and the one that turns it round. */
export const MEASURE_WORDS = {
  /** Left out wherever they stand. */
  quiet: ['the', 'a', 'an'],
  /** `emissions of lead` are `lead emissions`. */
  turning: 'of',
} as const;
