/** `reviewed.csv`: what a person decided about the figures of a source, a row a figure. */
import { z } from 'zod';
import { day, period, text } from './fields.js';
import { KINDS, MODIFIERS, REVIEW_DECISIONS, ROLES, STATISTICS } from './vocabulary.js';

const keys = <T extends string>(list: Readonly<Record<T, string>>): [T, ...T[]] => Object.keys(list) as [T, ...T[]];

const decimal = () => z.string().regex(/^-?\d+(?:\.\d+)?$/, 'must be a plain decimal such as -1.5 or 486880000000');

const indicator = () =>
  z
    .string()
    .regex(/^[a-z0-9]+(?:_[a-z0-9]+)*$/, 'must be lower-case letters, digits and single underscores')
    .max(120);

const basis = () =>
  z.string().regex(/^(?:year_on_year|quarter_on_quarter|month_on_month|unspecified|since:\S+)$/, {
    error: 'must be year_on_year, quarter_on_quarter, month_on_month, since:PERIOD or unspecified',
  });

/** The columns in their order; an empty cell is null. */
export const REVIEW_COLUMNS = {
  decision: z.enum(keys(REVIEW_DECISIONS)).describe('accept, correct, reject or add.'),
  figure_id: text().nullable().describe('The figure as the program names it; empty for one to add.'),
  snippet: text().describe('Words of its sentence around the figure, the quote among them once.'),
  quote: text().describe('The figure as the text writes it.'),
  kind: z.enum(keys(KINDS)).nullable().describe('What sort of figure it is.'),
  value: decimal().nullable().describe('Exact decimal in the base unit.'),
  value_low: decimal().nullable().describe('Lowest value that the wording allows; empty for none.'),
  value_high: decimal().nullable().describe('Highest value that the wording allows; empty for none.'),
  unit: text().nullable().describe('Unit of the value.'),
  per: text().nullable().describe('Words of what stands below the line of a ratio.'),
  scale: z
    .string()
    .regex(/^\d{1,2}$/, 'must be a power of ten such as 0, 3 or 9')
    .nullable()
    .describe('Power of ten of the scale word.'),
  modifier: z.enum(keys(MODIFIERS)).nullable().describe('The word beside the number that qualifies it.'),
  statistic: z.enum(keys(STATISTICS)).nullable().describe('Which statistic the text calls it.'),
  role: z.enum(keys(ROLES)).nullable().describe('statement, condition or target.'),
  measure: text().nullable().describe('Words of the text that say what it measures.'),
  period: text().nullable().describe('What time it refers to.'),
  of: text().nullable().describe('Id of the figure that this change or share modifies.'),
  basis: basis().nullable().describe('For a change, what it is measured against.'),
  machine: text()
    .nullable()
    .describe('For correct: what the program read in the corrected fields, "value=12; unit=1".'),
  indicator_id: indicator().nullable().describe('The indicator, as a person names it.'),
  label: text().nullable().describe('Short name of the indicator.'),
  topic: text().nullable().describe('Subject area of the indicator.'),
  reviewer: text().describe('Who decided.'),
  date: day().describe('Day of the decision.'),
  note: text().nullable().describe('The reason; needed for correct, reject and add.'),
} as const;

const NEEDED = ['kind', 'value', 'unit', 'scale', 'modifier', 'role'] as const;

interface Row {
  readonly [field: string]: string | null;
}

/** What a row as a whole lacks, by column. */
function* lacks(row: Row): Generator<readonly [column: string, message: string]> {
  const { decision } = row;
  if (decision === 'add' ? row.figure_id !== null : row.figure_id === null) {
    yield ['figure_id', decision === 'add' ? 'must be empty where the program found no figure' : 'must not be empty'];
  }
  if (decision !== 'reject') {
    for (const column of NEEDED) if (row[column] === null) yield [column, `must not be empty with "${decision}"`];
  }
  if (decision !== 'accept' && row.note === null) yield ['note', `must give the reason with "${decision}"`];
  if (decision !== 'correct' && row.machine !== null) yield ['machine', 'is for "correct" only'];
  if (!row.snippet?.includes(row.quote ?? '')) yield ['snippet', 'must contain the quote'];
  const ends = [row.value_low, row.value, row.value_high].filter((end) => end != null).map(Number);
  if (ends.some((end, at) => at > 0 && end < (ends[at - 1] as number))) {
    yield ['value', 'must lie between value_low and value_high'];
  }
  const isNewPeriod = decision === 'add' || /(?:^|; )period=/.test(row.machine ?? '');
  if (isNewPeriod && row.period != null && !period().safeParse(row.period).success) {
    yield ['period', 'must be a period such as 2022, 2022-Q3 or 2022-01..2022-09'];
  }
  if (row.indicator_id === null && (row.label ?? row.topic) !== null) {
    yield ['indicator_id', 'must not be empty beside a label or topic'];
  }
}

export const reviewRowSchema = z.strictObject(REVIEW_COLUMNS).superRefine((row, context) => {
  for (const [column, message] of lacks(row as Row)) context.addIssue({ code: 'custom', path: [column], message });
});

/** A row of `reviewed.csv` as validated. */
export type ReviewRow = z.infer<typeof reviewRowSchema>;
