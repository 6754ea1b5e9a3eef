/** `reviewed.csv` as text: the columns in their order, empty for null. */
import { REVIEW_COLUMNS, type ReviewRow } from '../../schemas/review.js';
import { csvStringify } from './libraries.js';

const COLUMNS = Object.keys(REVIEW_COLUMNS) as readonly (keyof ReviewRow)[];

export function printReview(rows: readonly ReviewRow[]): string {
  const records = rows.map((row) => COLUMNS.map((column) => row[column]));
  return csvStringify().stringify([COLUMNS, ...records], { record_delimiter: '\n', quoted_match: /[\r\n]/ });
}
