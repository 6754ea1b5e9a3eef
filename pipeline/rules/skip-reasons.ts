/**
 * Why a number of the text is no figure. The list is closed: the table `skipped` uses these ids,
 * and the data dictionary prints the sentences.
 */
export const SKIP_REASONS = {
  // given by room 1, from where the number stands
  'page-number': 'the number of a page, standing alone at a page break',
  'running-head': 'part of a line that is repeated at the head or foot of the pages',
  'list-marker': 'the number in front of a list item, heading or footnote text',
  link: 'in the address or the title of a link, or in a bare address or e-mail address',
  image: 'in the address, title or alternative text of an image',
  code: 'in code or preformatted text',
  markup: 'in markup that is not read as prose (HTML tags, comments, attributes, front matter)',
  table: 'in a table; tables are not read yet',
  'footnote-mark': 'a raised or bracketed mark that points at a footnote, or one glued to a word',
  // given by rooms 2 and 3, from what the words around it say
  period: 'a date, year or other time expression, read as a period',
  'clock-time': 'a time of day or a time zone',
  heading: 'the number of a chapter or section in its heading',
  reference: 'points at a chapter, section, article, table, figure, page, note or the like',
  legal: 'the number of a law, regulation, article, case or patent',
  standard: 'the name or number of a standard, classification or form',
  name: 'part of a name: of a product, organisation, project, place, plan or campaign',
  title: 'in the title of a document, law, campaign or plan, quoted or in italics',
  'file-size': 'the size or format of a linked file',
  phone: 'a telephone, fax or document number',
  score: 'a score or a result of a vote or game',
  vague: 'a quantity without a number, such as "thousands of"',
  pronoun: '"one" as a pronoun or in a fixed phrase such as "one of the largest"',
  discourse: '"first", "second" and the like ordering the argument, or in "for the first time"',
  compound: 'part of a compound word or of a unit, such as "half days" or "double-check"',
  denominator: 'the denominator of a ratio or the base of a share, which is no figure of its own',
  scale: 'names the end of a scale, a percentile or the base of an index',
  arithmetic: 'part of a formula, code or identifier',
  'too-long': 'a run of digits too long to be a quantity',
  language: 'in a text that is not English',
  other: 'a number that no rule could read as a figure',
} as const;

export type SkipReason = keyof typeof SKIP_REASONS;
