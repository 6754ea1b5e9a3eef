/** Whether two readings of a report have the same figures: every field, paired in order; quote, places and page aside. */
import { type FigureRow, figureRows } from '../../pipeline/figure-row.js';
import type { Extraction } from '../../pipeline/model/figure.js';

const FIELDS = [
  'kind',
  'value',
  'value_low',
  'value_high',
  'unit',
  'scale',
  'modifier',
  'role',
  'statistic',
  'measure',
  'period',
  'period_basis',
  'basis',
] as const satisfies ReadonlyArray<keyof FigureRow>;

export interface Comparison {
  /** Figures of which every field is the same. */
  readonly same: number;
  /** Figures of the longer list. */
  readonly all: number;
  /** What differs, for the one who has to find out why. */
  readonly faults: readonly string[];
}

/** Line ends and marks of emphasis in a measure do not count. */
const plain = (value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/[*_]{1,3}/g, '').replace(/\s+/g, ' ') : value;

export function compare(wanted: Extraction, found: Extraction): Comparison {
  const a = [...figureRows(wanted)];
  const b = [...figureRows(found)];
  const pairs = pairsOf(a, b);
  const partner = new Map(pairs.map(([i, k]) => [a[i]!.id, b[k]!.id]));
  const faults = [...a.keys()].filter((i) => !pairs.some(([one]) => one === i)).map((i) => `lost: ${a[i]!.quote}`);
  faults.push(
    ...[...b.keys()].filter((k) => !pairs.some(([, one]) => one === k)).map((k) => `too many: ${b[k]!.quote}`),
  );
  let same = 0;
  for (const [i, k] of pairs) {
    const [want, got] = [a[i]!, b[k]!];
    const wrong: string[] = FIELDS.filter((field) => plain(want[field]) !== plain(got[field])).map(
      (field) => `${field} ${got[field]} for ${want[field]}`,
    );
    if ((want.of === null ? null : partner.get(want.of)) !== got.of) wrong.push('of');
    if (wrong.length === 0) same++;
    else faults.push(`${want.quote}: ${wrong.join(', ')}`);
  }
  return { same, all: Math.max(a.length, b.length), faults };
}

/** The longest common subsequence of value and unit. */
function pairsOf(a: readonly FigureRow[], b: readonly FigureRow[]): Array<readonly [number, number]> {
  const key = ({ value, unit }: FigureRow): string => `${value} ${unit}`;
  const width = b.length + 1;
  const longest = new Int32Array((a.length + 1) * width);
  const at = (i: number, k: number): number => longest[i * width + k]!;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let k = b.length - 1; k >= 0; k--) {
      longest[i * width + k] = key(a[i]!) === key(b[k]!) ? at(i + 1, k + 1) + 1 : Math.max(at(i + 1, k), at(i, k + 1));
    }
  }
  const pairs: Array<readonly [number, number]> = [];
  for (let i = 0, k = 0; i < a.length && k < b.length; ) {
    if (key(a[i]!) === key(b[k]!)) pairs.push([i++, k++]);
    else if (at(i + 1, k) >= at(i, k + 1)) i++;
    else k++;
  }
  return pairs;
}
