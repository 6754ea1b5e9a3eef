/** A document of an NDJSON file: one line, one text with what is known of it. Other fields are ignored. */
import { z } from 'zod';
import { day, period } from './fields.js';

export const documentSchema = z.object({
  id: z.string().regex(/\S/, 'must not be empty'),
  text: z.string(),
  period: period().nullish(),
  area: z
    .string()
    .regex(/^[A-Z]{2}$/, 'must be an ISO 3166-1 alpha-2 code, EU, or ZZ for the world')
    .nullish(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code such as CNY')
    .nullish(),
  decimal: z.enum(['point', 'comma']).nullish(),
  title: z.string().nullish(),
  publisher: z.string().nullish(),
  published: day().nullish(),
});

/** A document as validated. */
export type DocumentEntry = z.infer<typeof documentSchema>;
