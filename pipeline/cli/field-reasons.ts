/** Why a field of a figure has its value: the rules that gave it, or what holds where no rule applied. */
import type { FigureRow } from '../../schemas/columns.js';

export type Field = keyof FigureRow;

/** What the first part of a rule's id is about; any other rule says how the measure was found. */
const GIVES: Readonly<Record<string, readonly Field[]>> = {
  number: ['value', 'value_text'],
  scale: ['scale', 'value', 'value_text'],
  currency: ['unit'],
  unit: ['unit'],
  modifier: ['modifier', 'value_low', 'value_high'],
  kind: ['kind'],
  statistic: ['statistic'],
  role: ['role'],
  basis: ['change_basis'],
  period: ['period', 'period_start', 'period_end', 'period_basis'],
};

/** What holds where no rule gave the field. */
const ELSE: Readonly<Partial<Record<Field, (figure: FigureRow) => string>>> = {
  value: () => 'the digits as written',
  value_text: () => 'the digits as written',
  value_low: interval,
  value_high: interval,
  unit: ({ kind }) => (kind === 'count' || kind === 'ordinal' ? 'counts have none' : `of its kind, ${kind}`),
  scale: ({ scale }) => (scale === 0 ? 'no scale word' : 'the scale word'),
  modifier: ({ modifier }) => (modifier === 'exact' ? 'no such word beside it' : 'the word beside it'),
  role: ({ role }) => (role === 'statement' ? 'nothing makes it a condition or a plan' : 'the words around it'),
  statistic: () => 'the words around it',
  measure: () => 'the words around it',
  indicator_id: () => 'its measure, kind, unit, statistic and basis',
  period: period,
  period_basis: period,
  period_start: () => 'the period',
  period_end: () => 'the period',
  change_basis: ({ change_basis }) =>
    change_basis === 'unspecified' ? 'the text does not say' : 'the words around it',
  base_period: () => 'the period and the basis',
  of_figure_id: () => 'the level that stands with it',
  area: () => 'the source',
  review: () => 'reviewed.csv',
};

function interval({ value_low, value_high, value, modifier }: FigureRow): string {
  if (value_low === value && value_high === value) return 'a whole number, exact';
  return modifier === 'exact' ? 'half a unit of the last digit written' : `bound of "${modifier}"`;
}

function period({ period_basis }: FigureRow): string {
  if (period_basis === 'stated') return 'the sentence says so';
  return period_basis === 'carried' ? 'carried from earlier in the paragraph' : 'the reference period of the source';
}

const partOf = (rule: string): string => rule.split(/[:-]/, 1)[0]!;

/** The rules of a figure that gave this field, else what holds without one; empty for what needs no reason. */
export function reasonOf(field: Field, figure: FigureRow): string {
  const rules = figure.rules.split(' ').filter(Boolean);
  const gave = rules.filter((rule) => (GIVES[partOf(rule)] ?? ['measure']).includes(field));
  return gave.length > 0 ? `by ${gave.join(', ')}` : (ELSE[field]?.(figure) ?? '');
}
