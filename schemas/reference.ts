/** `references.csv`: values that others published, a row a value. They are held against the dataset's own; they never enter `observations`. */
import { z } from 'zod';
import { parsePeriod } from '../pipeline/kit/period.js';
import { address, partialDay, text } from './fields.js';
import { MODIFIERS } from './vocabulary.js';

const modifiers = Object.keys(MODIFIERS) as [keyof typeof MODIFIERS, ...(keyof typeof MODIFIERS)[]];

/** The columns in their order; an empty cell is null. */
export const REFERENCE_COLUMNS = {
  indicator: z
    .string()
    .regex(/^[a-z0-9]+(?:_[a-z0-9]+)*$/, 'must be lower-case letters, digits and single underscores')
    .describe('The indicator_id that it is a value of.'),
  period: z
    .string()
    .refine((value) => parsePeriod(value) !== null, 'must be a period such as 2022, 2022-H1 or 2022-09')
    .describe('What time it refers to.'),
  area: z
    .string()
    .regex(/^[A-Z]{2}$/, 'must be an ISO 3166-1 alpha-2 code, EU, or ZZ for the world')
    .nullable()
    .describe('Reference area; empty where not known.'),
  value_text: z
    .string()
    .regex(/^-?\d+(?:\.\d+)?$/, 'must be a plain decimal such as 309800000000')
    .describe('Exact decimal in the base unit.'),
  unit: text().describe('Unit of the value, as in the tables.'),
  scale: z
    .string()
    .regex(/^\d{1,2}$/, 'must be a power of ten such as 0, 3 or 9')
    .transform(Number)
    .describe('Power of ten of the scale word.'),
  modifier: z.enum(modifiers).describe('The word beside the number that qualifies it; exact for none.'),
  quote: text().describe('The value as it was published.'),
  publisher: text().describe('Who published it.'),
  published: partialDay().describe('Day, month or year of publication.'),
  title: text().describe('Title of the publication.'),
  url: address().nullable().describe('Where it stands; empty where no address is known.'),
} as const;

export const referenceRowSchema = z.strictObject(REFERENCE_COLUMNS);

/** A row of `references.csv` as validated. */
export type ReferenceRow = z.infer<typeof referenceRowSchema>;
