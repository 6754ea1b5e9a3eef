/** Words that say a total and its parts: only such as leave no part out. `including` and `of which` may. */
export const SUM_CUES = {
  /** Between the total and its first part. */
  before: 'consisting of|consists of|consisted of|made up of|composed of|comprising|broken down into|split into|divided into',
  /** Between the last part and the total. */
  behind: 'a total of|in total|totalling|totaling|adding up to|adds up to|summing to|which together make|together making',
} as const;
