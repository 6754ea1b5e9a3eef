/** Values that others published for the indicators of a dataset, to hold its own against. */
import type { ReferenceRow } from '../../schemas/reference.js';

/** A row of `references.csv` with its line in the file, counted from 1. */
export interface Reference extends ReferenceRow {
  readonly line: number;
}
