/** `dataset.json`: what a dataset is, and who answers for it. */
import { z } from 'zod';
import { address, day, identifier, text } from './fields.js';

const party = z.strictObject({
  name: text().describe('Name of the person or organisation.'),
  url: address().nullable().default(null).describe('Home page, or null.'),
});

const contributor = party.extend({
  roles: z.array(text()).min(1).describe('What they did: author, compiler, reviewer, source.'),
});

const license = z.strictObject({
  id: text().describe('SPDX identifier, such as CC-BY-4.0.'),
  title: text().describe('Name of the licence in full.'),
  url: address().describe('Where the licence stands.'),
});

export const datasetSchema = z
  .strictObject({
    $schema: z.string().optional().describe('Address of this schema, for editors.'),
    id: identifier().describe('Identifier of the dataset; the same as the name of its folder.'),
    title: text().describe('Title of the dataset.'),
    description: text().describe('What the dataset holds, in a few sentences.'),
    version: z
      .string()
      .regex(/^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/, 'must be three numbers such as 2026.11.0')
      .describe('Version of the data: year, month, and a number counted from 0.'),
    released: day().nullable().describe('Day on which this version was released, or null before it is.'),
    publisher: party.describe('Who publishes the dataset.'),
    contributors: z.array(contributor).min(1).describe('Who made it.'),
    license: license.describe('Licence of the compilation; that of the source texts stands in each source.json.'),
    keywords: z.array(text()).min(1).describe('Words under which it should be found.'),
  })
  .describe('A dataset of figurate: the file dataset.json in its folder.');

/** `dataset.json` as validated. */
export type DatasetEntry = z.infer<typeof datasetSchema>;
