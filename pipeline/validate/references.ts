/** References of a dataset that disagree with one another; they stand in no text, so their place is references.csv. */
import { join } from 'node:path';
import { disagreement } from '../7-check/reconcile/index.js';
import type { Dataset } from '../model/dataset.js';
import { REFERENCE_FILE } from '../registry/reference-file.js';
import type { ReadDataset } from '../run.js';
import { type Finding, plainFinding } from './finding.js';

export function betweenReferences({ folder, references }: ReadDataset, { tables }: Dataset): readonly Finding[] {
  const rows = tables.reconciliation.filter(
    ({ relation, verdict }) => relation === 'between_references' && verdict === 'disagrees',
  );
  return rows.map((row) => {
    const reference = references.find(
      ({ quote, period, publisher, title }) =>
        quote === row.first_quote && period === row.period && row.first_publication === `${publisher}: ${title}`,
    );
    const file = join(folder, REFERENCE_FILE);
    return plainFinding('values-disagree', disagreement(row), reference ? { file, line: reference.line } : { file });
  });
}
