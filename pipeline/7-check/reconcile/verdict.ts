/** Whether two values agree: by their intervals alone. */
import type { ReconciliationRow } from '../../../schemas/columns.js';
import { addDecimal, compareDecimal, negateDecimal } from '../../kit/decimal.js';
import { readable, readableInterval } from '../../kit/readable.js';
import { converter } from '../../kit/unit-scale.js';
import type { Reading } from './reading.js';

type Ends = Pick<Reading, 'value' | 'low' | 'high'>;

/** The same value in another unit; null where the units differ by more than a power of ten. */
export function inUnitOf(reading: Reading, unit: string): Reading | null {
  if (reading.unit === unit) return reading;
  const convert = converter(reading.unit, unit);
  if (convert === null) return null;
  const { value, low, high } = reading;
  return { ...reading, unit, value: convert(value), low: low && convert(low), high: high && convert(high) };
}

const isAbove = (a: Ends, b: Ends): boolean => a.low !== null && b.high !== null && compareDecimal(a.low, b.high) > 0;

/** Whether two intervals have a value in common; an end that is missing is no bound. */
export const meets = (a: Ends, b: Ends): boolean => !isAbove(a, b) && !isAbove(b, a);

const number = (text: string | null): number | null => (text === null ? null : Number(text));
const shown = ({ low, high }: Ends, unit: string): string => {
  const text = readableInterval(number(low), number(high));
  return unit === '1' || low === null || high === null ? text : `${text} ${unit.replaceAll('_', ' ')}`;
};

const PERCENT_DIGITS = 6;

/** `first - second` in the unit of the first, and in percent of the second. */
export function gapOf(first: Ends, second: Ends): { readonly gap: number; readonly percent: number | null } {
  const gap = Number(addDecimal(first.value, negateDecimal(second.value)));
  const base = Number(second.value);
  return { gap, percent: base === 0 ? null : Number(((100 * gap) / Math.abs(base)).toPrecision(PERCENT_DIGITS)) };
}

type Verdict = Pick<ReconciliationRow, 'meets' | 'gap' | 'gap_percent' | 'verdict' | 'reason'>;

const byReports = (first: Reading, second: Reading): ReconciliationRow['relation'] => {
  if (first.status === 'reference') return 'between_references';
  if (second.status === 'reference') return 'reference';
  return first.sourceId === second.sourceId ? 'within_report' : 'between_reports';
};

/** Whose values they are; two reports that exclude each other, or state different values, show a revision. */
export function relationOf(first: Reading, second: Reading): ReconciliationRow['relation'] {
  const relation = byReports(first, second);
  const other = inUnitOf(second, first.unit);
  if (relation !== 'between_reports' || other === null) return relation;
  const isRestated = first.status !== 'derived' && second.status !== 'derived' && first.value !== other.value;
  return isRestated || !meets(first, other) ? 'revision' : relation;
}

const CAUSES: Readonly<Record<ReconciliationRow['relation'], string>> = {
  between_references: 'the two publications differ',
  reference: 'the publication says something else',
  within_report: 'the report contradicts itself, or speaks of two things',
  between_reports: 'the reports differ',
  revision: 'revised between the reports',
};

const APART_DIGITS = 3;

/** `0.5 percent`; for percentages `0.4 points`; the gap itself where there is no percent. */
function apart(gap: number, percent: number | null, unit: string): string {
  const short = (value: number): string => String(Number(Math.abs(value).toPrecision(APART_DIGITS)));
  if (unit === 'percent') return `${short(gap)} points`;
  return percent === null ? readable(Math.abs(gap)) : `${short(percent)} percent`;
}

/** The verdict on a pair, with its reason in a sentence. */
export function judge(first: Reading, second: Reading): Verdict {
  const other = inUnitOf(second, first.unit);
  if (other === null) {
    const reason = `the units differ: ${first.unit} and ${second.unit}`;
    return { meets: null, gap: null, gap_percent: null, verdict: 'cannot_tell', reason };
  }
  const { gap, percent } = gapOf(first, other);
  const isMeeting = meets(first, other);
  const [one, two] = [shown(first, first.unit), shown(other, first.unit)];
  const row = { meets: isMeeting, gap, gap_percent: percent };
  const relation = relationOf(first, second);
  if (!isMeeting) {
    const reason = `no value is both ${one} and ${two}; the values are ${apart(gap, percent, first.unit)} apart: ${CAUSES[relation]}`;
    return { ...row, verdict: 'disagrees', reason };
  }
  if ([first.low, first.high, other.low, other.high].includes(null)) {
    const reason = `the wording sets bounds only: ${one}, and ${two}; they do not exclude each other`;
    return { ...row, verdict: 'cannot_tell', reason };
  }
  const restated = relation === 'revision' ? '; restated, by no more than rounding explains' : '';
  return { ...row, verdict: 'agrees', reason: `${one} and ${two} have values in common${restated}` };
}
