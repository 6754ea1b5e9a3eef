/** Bits of the part-of-speech column: what a word may be. A word can have several. */
export const enum P {
  det = 1 << 0,
  prep = 1 << 1,
  conj = 1 << 2,
  rel = 1 << 3,
  pron = 1 << 4,
  be = 1 << 5,
  have = 1 << 6,
  modal = 1 << 7,
  /** A finite verb form that is no noun (`reached`, `stood`, `is`). */
  verb = 1 << 8,
  /** A form that is verb or noun (`rise`, `exports`, `costs`). */
  verbOrNoun = 1 << 9,
  ing = 1 << 10,
  /** A past form or participle in -ed or irregular. */
  ed = 1 << 11,
  adverb = 1 << 12,
  adjective = 1 << 13,
  noun = 1 << 14,
  capital = 1 << 15,
  allCaps = 1 << 16,
  negation = 1 << 17,
  subordinator = 1 << 18,
  timeUnit = 1 << 19,
  month = 1 << 20,
  numeral = 1 << 21,
  ordinal = 1 << 22,
  possessive = 1 << 23,
  quantifier = 1 << 24,
  abbreviation = 1 << 25,
}

export const ANY_VERB = P.verb | P.be | P.have | P.modal;
