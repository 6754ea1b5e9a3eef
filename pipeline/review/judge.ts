/** Holds one decision against what the program reads now. */

import type { Decision, Verdict } from '../model/review.js';
import type { DiagnosticCode } from '../rules/diagnostics.js';
import { type Cells, differing, parseMachine, printMachine, type ReviewedField } from './fields.js';

/** What is to be said about a decision: a code of the catalogue and the words it needs. */
export interface Objection {
  readonly code: DiagnosticCode;
  readonly details: Readonly<Record<string, string>>;
}

export interface Judgement {
  /** Null where the decision does not apply: the figure stays as the program read it. */
  readonly verdict: Verdict | null;
  /** The cells that hold for the figure. */
  readonly cells: Cells;
  readonly objections: readonly Objection[];
}

/** `value 12 is now 13, unit 1 is now CNY`. */
const changes = (was: Cells, now: Cells, fields: readonly ReviewedField[]): string =>
  fields.map((field) => `${field} ${was[field] ?? '(empty)'} is now ${now[field] ?? '(empty)'}`).join(', ');

export const changed = (decision: Decision, machine: Cells, fields: readonly ReviewedField[]): Objection => ({
  code: 'review-changed',
  details: { quote: decision.quote, changes: changes(decision as Cells, machine, fields) },
});

export const stale = ({ decision, quote }: Decision, why: string): Objection => ({
  code: 'review-stale',
  details: { decision, quote, why },
});

function judgeCorrection(decision: Decision, machine: Cells): Judgement {
  const cells = decision as Cells;
  const refuse = (why: string): Judgement => ({ verdict: null, cells: machine, objections: [stale(decision, why)] });
  const expected = parseMachine(decision.machine ?? '');
  const differs = differing(cells, machine);
  if (expected === null) {
    return refuse(
      differs.length === 0
        ? 'the program reads the same by itself'
        : `column machine must say what the program reads: ${printMachine(machine, differs)}`,
    );
  }
  const fields = [...expected.keys()];
  const other = differs.filter((field) => !expected.has(field));
  const gone = fields.filter((field) => machine[field] !== expected.get(field));
  if (gone.length > 0) {
    const isRightNow = differs.length === 0;
    const was = { ...machine, ...Object.fromEntries(expected) };
    return refuse(
      isRightNow ? 'the program now reads the same by itself' : `the program's ${changes(was, machine, gone)}`,
    );
  }
  const kept = Object.fromEntries(fields.map((field) => [field, cells[field]]));
  const objections = other.length > 0 ? [changed(decision, machine, other)] : [];
  return { verdict: 'corrected', cells: { ...machine, ...kept }, objections };
}

/** Judges a decision about a figure that is there; `machine` is what the program reads. */
export function judge(decision: Decision, machine: Cells): Judgement {
  if (decision.decision === 'reject') return { verdict: 'rejected', cells: machine, objections: [] };
  if (decision.decision === 'correct') return judgeCorrection(decision, machine);
  const fields = differing(decision as Cells, machine);
  if (fields.length === 0) return { verdict: 'accepted', cells: machine, objections: [] };
  return { verdict: null, cells: machine, objections: [changed(decision, machine, fields)] };
}
