/** Findings for people: each with its place in the text, and one line that sums up. */
import type { Validation } from '../../validate/validate.js';

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;

/** `my-dataset: 39 figures, 39 accepted: nothing found`. */
export function forPeople({ dataset, figures, reviewed, findings }: Validation): string {
  const verdicts = Object.entries(reviewed).filter(([, number]) => number > 0);
  const decided = verdicts.map(([verdict, number]) => `${number} ${verdict}`);
  const of = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  const found = [count(of('error'), 'error'), count(of('warning'), 'warning')].join(', ');
  return `${dataset}: ${[count(figures, 'figure'), ...decided].join(', ')}: ${findings.length === 0 ? 'nothing found' : found}`;
}

export const printFindings = ({ findings }: Validation): string =>
  findings.map(({ printed }) => `${printed}\n\n`).join('');
