/** `source.json`: where a source text comes from, and how to read it. */
import { z } from 'zod';
import { address, day, fileName, period, sha256, text } from './fields.js';

export const sourceSchema = z
  .strictObject({
    $schema: z.string().optional().describe('Address of this schema, for editors.'),
    title: text().describe('Title of the publication, with the part that the text holds.'),
    publisher: text().describe('Who published it.'),
    period: period()
      .nullable()
      .describe(
        'Reference period of the publication: what a figure refers to when nothing nearer says so. Null when it has none.',
      ),
    area: z
      .string()
      .regex(/^[A-Z]{2}$/, 'must be an ISO 3166-1 alpha-2 code, EU, or ZZ for the world')
      .nullable()
      .describe('Reference area: ISO 3166-1 alpha-2 code, EU, or ZZ for the world. Null when not known.'),
    language: z
      .string()
      .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'must be a BCP 47 language tag such as en')
      .describe('Language of the text, as a BCP 47 tag.'),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code such as CNY')
      .nullable()
      .describe('ISO 4217 code of the currency that a bare sign or an unmarked amount means, or null.'),
    url: address().nullable().describe('Where the publication stands, or null.'),
    license: text().nullable().describe('Licence that the publisher states, or null when none is stated.'),
    redistribute: z
      .enum(['full', 'quotes', 'none'])
      .describe('What of the text may be published: all of it, the sentences of the figures, or none.'),
    fiscal_year_start: z
      .int()
      .min(1)
      .max(12)
      .nullable()
      .describe('Month (1 to 12) in which a fiscal year written as two years (2013-14) begins; null follows the area.'),
    decimal: z
      .enum(['point', 'comma'])
      .default('point')
      .describe('Whether the text writes 1,234.5 (point) or 1.234,5 (comma).'),
    file: fileName().default('text.md').describe('Name of the text file in the same folder.'),
    sha256: sha256().describe('SHA-256 of the text file; a text that has changed is refused.'),
    obtained: text().describe('How the text was obtained.'),
    unconfirmed: z
      .array(z.enum(['title', 'publisher', 'period', 'area', 'currency']))
      .optional()
      .describe(
        'Fields that "figurate add" has guessed. Remove a name when a person has confirmed or corrected the field.',
      ),
    published: day().nullable().default(null).describe('Day of publication, or null.'),
  })
  .describe('A source text of figurate: the file source.json beside it.');

/** `source.json` as validated, defaults filled in. */
export type SourceEntry = z.infer<typeof sourceSchema>;
