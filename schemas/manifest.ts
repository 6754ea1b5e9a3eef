/** `manifest.json`: what a release holds, from what and by what it was made. */
import { z } from 'zod';
import { day, identifier, sha256, text } from './fields.js';

const count = () => z.int().min(0);
const file = z.strictObject({ path: text(), bytes: count(), sha256: sha256() });

const column = z.strictObject({
  name: text(),
  type: z.enum(['utf8', 'float64', 'int32', 'bool', 'date']),
  nullable: z.boolean(),
  unit: text().nullable(),
  values: z.array(text()).nullable().describe('The closed list of values, or null where any may stand.'),
  references: text().nullable().describe('The column, as table.column, in which the value must exist; or null.'),
  description: text(),
});

const table = z.strictObject({
  name: text(),
  description: text(),
  rows: count(),
  parts: z
    .int()
    .min(2)
    .optional()
    .describe('Files that the rows lie in, in each format, where they are several: figures-0001.csv and so on.'),
  primary_key: z.array(text()),
  columns: z.array(column).min(1),
});

export const manifestSchema = z
  .strictObject({
    dataset: z
      .strictObject({
        id: identifier(),
        title: text(),
        description: text(),
        version: text(),
        released: day().nullable(),
        license: text(),
      })
      .describe('What the release is.'),
    made_by: z
      .strictObject({ tool: text(), rules: text(), libraries: z.record(text(), text()) })
      .describe('Versions of figurate, of its rules, and of the libraries.'),
    inputs: z.array(file).describe('Files that were read, below the folder of the dataset.'),
    tables: z.array(table).describe('Tables; each lies in a Parquet, an Arrow and a CSV file of its name.'),
    files: z
      .array(file)
      .describe('Files of the release, this one and SHA256SUMS excepted; SHA256SUMS lists this one too.'),
    counts: z
      .strictObject({
        figures_by_kind: z.record(text(), count()),
        derived_by_rule: z.record(text(), count()),
        skipped_by_reason: z.record(text(), count()),
        diagnostics_by_code: z.record(text(), count()),
      })
      .describe('How many there are of each sort; sorts without any are left out.'),
    corpus: z
      .strictObject({
        documents: count().describe('Documents that were read.'),
        quarantined: count().describe('Documents that were not, see the table quarantine.'),
        left_out: z.array(text()).describe('What releases of datasets hold and this one does not.'),
      })
      .optional()
      .describe('What only the release of a corpus says.'),
  })
  .describe('A release of a dataset of figurate: the file manifest.json in its folder.');

export type Manifest = z.infer<typeof manifestSchema>;
