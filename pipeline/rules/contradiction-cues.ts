/** Words that matter where a text is held against itself. Phrases are separated by `|`. */
export const CONTRADICTION_CUES = {
  /** Between a movement and the size of it. */
  size: ['by', 'of'],
  /** Between a movement and the level it began at. */
  start: ['from'],
  /** Between the level it began at and the one it led to. */
  end: ['to'],
  /** Words that make no difference between two statements of one thing; verbs of being and having, and past forms, make none either. */
  quiet: ['the', 'a', 'an', 'in', 'of', 'at', 'for', 'on', 'to', 'and', 'there', 'also', 'during'],
  /** Words that point at another sentence: what such a statement is about stands elsewhere. */
  anaphors: ['this', 'these', 'those', 'that', 'it', 'its', 'they', 'their', 'such', 'same', 'both', 'each', 'former', 'latter', 'other', 'others', 'here', 'respectively'],
  /** Between a part and its whole: `50 of the 200 firms`. */
  whole: 'out of(?: the)?|of(?: a total of| the total of| all| the| its| their| these| those)',
  /** Before a whole that a sentence begins with: `Of the 200 firms, 50 exported`. */
  wholeFirst: 'of(?: a total of| the total of| all| the| its| their| these| those)?',
  /** Between a whole and its part: `400 staff, of whom 120 are women`. */
  ofWhich: 'of whom|of which',
  /** Between an amount and the share that it is, a bracket aside. */
  orShare: 'or|i\\.e\\.',
  /** Headings of parts that say again what the others say. */
  summaries: 'summary|key points|key findings|main points|main findings|highlights|headlines|overview|abstract|introduction|conclusion|conclusions|in brief|at a glance',
} as const;
