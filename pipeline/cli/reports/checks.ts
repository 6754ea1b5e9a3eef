/** The checks of `validate` by name, each with the codes that say it failed. */
import type { DiagnosticCode } from '../../rules/diagnostics.js';

export interface Check {
  readonly name: string;
  readonly codes: readonly DiagnosticCode[];
}

export const CHECKS: readonly Check[] = [
  { name: 'every accepted figure is found and unchanged', codes: ['review-missing', 'review-changed'] },
  { name: 'every figure has been reviewed', codes: ['review-new', 'review-none'] },
  { name: 'every correction, rejection and addition applies', codes: ['review-stale'] },
  { name: 'every table keeps its schema', codes: ['table-schema'] },
  { name: 'shares, changes and sums add up', codes: ['does-not-add-up'] },
  { name: 'every derived interval holds a value', codes: ['empty-interval'] },
  { name: 'every indicator keeps its unit', codes: ['indicator-unit', 'indicator-unit-changed'] },
  { name: 'every indicator has one value a period', codes: ['indicator-conflict'] },
  { name: 'every indicator of the last release is there', codes: ['indicator-gone'] },
  { name: 'the release in the output folder is whole', codes: ['release-damaged'] },
];

/** The check that a code belongs to; other diagnostics go by their code. */
export const nameOf = (code: DiagnosticCode): string => CHECKS.find(({ codes }) => codes.includes(code))?.name ?? code;
