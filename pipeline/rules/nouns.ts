/** Nouns that decide what a number measures. */
export interface NounRow {
  readonly id: string;
  /** Word forms, separated by white space. */
  readonly forms: string;
}

/** Nouns that name a bound, an aim, an extreme or a course of something else: what is measured stands elsewhere. */
export const BOUND_NOUNS: readonly NounRow[] = [
  { id: 'bound', forms: 'limit limits band ceiling threshold covenant covenants benchmark maximum minimum interval bound' },
  { id: 'aim', forms: 'target targets goal ambition objective quota quotas' },
  { id: 'extreme', forms: 'peak trough low high midpoint' },
  { id: 'course', forms: 'trend trends' },
  { id: 'figure', forms: 'figure figures estimate forecast projection average mean median' },
];

/** Nouns that name a share: `the largest percentage of shops`. */
export const SHARE_NOUNS: readonly NounRow[] = [{ id: 'share', forms: 'percentage share proportion' }];

/** Nouns that measure nothing by themselves: `at its highest level`, `the same percentage as in 2012`. */
export const EMPTY_NOUNS: readonly NounRow[] = [
  ...SHARE_NOUNS,
  { id: 'level', forms: 'level levels amount amounts sum sums' },
  { id: 'extreme', forms: 'peak peaks trough troughs' },
];

/** Nouns of what comes from somewhere: `revenue from fuel duty`, `imports from Asia`. */
export const FLOW_NOUNS: readonly NounRow[] = [
  { id: 'money-flow', forms: 'revenue revenues income incomes receipts earnings profit profits funding support contribution contributions remittances benefits' },
  { id: 'goods-flow', forms: 'imports emissions output energy electricity power heat waste' },
  { id: 'people-flow', forms: 'deaths losses arrivals migrants visitors applications' },
];
