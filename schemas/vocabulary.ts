/**
 * The closed lists of values that columns may hold, each value with a sentence for the data
 * dictionary. The record types make the compiler complain when a list and the model drift apart.
 */
import type { DerivationRule } from '../pipeline/model/derived.js';
import type { Kind, Modifier, PeriodBasis, Role, Statistic } from '../pipeline/model/figure.js';

export { SKIP_REASONS } from '../pipeline/rules/skip-reasons.js';

export const KINDS = {
  count: 'things counted',
  amount: 'money',
  share: 'a percentage, a fraction, or the level of a rate',
  change: 'how much something rose or fell, relative or absolute; negative for a fall',
  ratio: 'one quantity per another, or a multiple',
  ordinal: 'a rank or an edition',
  duration: 'a length of time, or an age',
  quantity: 'a physical measure such as tonnes or kilometres',
} as const satisfies Record<Kind, string>;

export const MODIFIERS = {
  exact: 'no qualifying word',
  approximately: 'about, around, some, roughly, an estimated',
  nearly: 'nearly, almost, close to, just under',
  more_than: 'more than, over, above, exceeding',
  less_than: 'less than, under, below, fewer than',
  at_least: 'at least, no fewer than, or more',
  at_most: 'up to, at most, no more than, or less',
} as const satisfies Record<Modifier, string>;

export const STATISTICS = {
  average: 'the text calls it an average or a mean',
  median: 'the text calls it a median',
  minimum: 'the text calls it a minimum',
  maximum: 'the text calls it a maximum',
  cumulative: 'the text calls it cumulative',
} as const satisfies Record<Statistic, string>;

export const ROLES = {
  statement: 'reports a fact',
  condition: 'belongs to the definition of something else, such as a size class',
  target: 'a plan, a forecast, an expectation, or a limit set by a rule',
} as const satisfies Record<Role, string>;

export const PERIOD_BASES = {
  stated: 'the sentence says it',
  carried: 'carried over from earlier in the same paragraph or list item',
  document: 'the reference period of the whole document',
} as const satisfies Record<PeriodBasis, string>;

export const CHANGE_BASES = {
  year_on_year: 'against the same period one year earlier',
  quarter_on_quarter: 'against the three months before',
  month_on_month: 'against the month before',
  since: 'against another period, named in base_period',
  unspecified: 'the text does not say against what',
} as const;

export const DERIVATION_RULES = {
  baseline: 'the level before a change: later level and change give the earlier level',
  absolute_change: 'the change in units, where the text gives it in percent',
  relative_change: 'the change in percent, where the text gives it in units or gives both levels',
  implied_total: 'the whole, from a part and its share',
  implied_part: 'the part, from a whole and a share of it',
  total_of_average: 'the sum, from an average and the count it is taken over',
} as const satisfies Record<DerivationRule, string>;

export const STATUSES = {
  stated: 'the text states it as a fact',
  derived: 'it follows from stated figures, though the text does not say it',
  target: 'the text states it as a plan, forecast or limit',
  corrected: 'a reviewer corrected what the program had read, or added what it had missed (a target stays a target)',
} as const;

export const PROCESSING_LEVELS = {
  stated: 'at least one value of the indicator stands in a source text',
  derived: 'all values of the indicator are derived',
} as const;

export const REVIEW_DECISIONS = {
  accept: 'the figure is as the program read it',
  correct: 'fields of the figure are wrong; the row says what is right',
  reject: 'it is no figure',
  add: 'the program missed it',
} as const;

export const REVIEWS = {
  accepted: 'a reviewer found it right',
  corrected:
    'a reviewer corrected it: this row keeps what the program read, the table observations holds the correction',
  rejected: 'a reviewer found that it is no figure; nothing follows from it',
  added: 'the program missed it, and a reviewer added it',
} as const;

export const SERIES_REASONS = {
  only: 'there is no other value for the indicator, area and period',
  stated: 'the others are derived or targets',
  latest: 'the others come from earlier reports',
  narrowest: 'the others come from the same report or one of the same day',
} as const;

export const EVIDENCE = {
  stated: 'the text states it',
  corrected: 'a reviewer corrected what the program had read, or added what it had missed',
  derived: 'it follows from stated figures',
  reference: 'somebody else published it; it stands in references.csv',
} as const;

export const MATCHES = {
  indicator_id: 'a person gave both the same indicator_id',
  sentence: 'the text itself puts the two side by side: this level, that change, and the level before',
  words: 'both measure the same words, in the same unit and kind',
  similar_words:
    'the words of one contain those of the other, or are the same but stand for several things in one report; unit and kind are the same, and the values are close',
} as const;

export const RELATIONS = {
  within_report: 'both values come from one report',
  between_reports: 'the values come from two reports and do not exclude each other',
  revision: 'the values come from two reports and exclude each other, or both are stated and differ',
  reference: 'the second value was published by somebody else',
  between_references: 'both values were published by others',
} as const;

export const VERDICTS = {
  agrees: 'the two intervals have a value in common',
  disagrees: 'no value lies in both intervals',
  cannot_tell: 'the wording of one of them sets a bound only, or the units differ',
} as const;
