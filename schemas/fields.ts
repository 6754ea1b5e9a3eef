/** Field definitions that several registry entries share. */
import { z } from 'zod';
import { parsePeriod } from '../pipeline/kit/period.js';

/** A period in the notation of the data contract, as far as a pattern can say it; an impossible date is left to parsePeriod. */
const POINT = String.raw`\d{4}(?:-(?:H[12]|Q[1-4]|(?:0[1-9]|1[0-2])(?:-\d{2})?))?`;
const PERIOD = new RegExp(String.raw`^(?:@\d{4}-\d{2}-\d{2}|${POINT}(?:\.\.${POINT})?)$`);

export const period = () =>
  z
    .string()
    .regex(PERIOD, {
      error: 'must be a period such as 2022, 2022-H1, 2022-Q3, 2022-09, 2022-01..2022-09 or @2022-12-31',
      abort: true,
    })
    .refine((value) => parsePeriod(value) !== null, 'is a date that does not exist, or a span that runs backwards');

export const text = () => z.string().regex(/\S/, 'must not be empty');

export const identifier = () =>
  z
    .string()
    .regex(
      /^[a-z0-9]+(?:[-_.][a-z0-9]+)*$/,
      'must be lower-case letters, digits and single hyphens, such as annual-report-2022',
    )
    .max(100);

export const day = () => z.iso.date('must be a day such as 2026-11-22');

/** A day, or as much of it as is known: `2021-03-09`, `2021-03`, `2021`. */
export const partialDay = () =>
  z
    .string()
    .refine(
      (value) => /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(value) || day().safeParse(value).success,
      'must be a day, month or year such as 2021-03-09, 2021-03 or 2021',
    );

export const address = () => z.url({ protocol: /^https?$/, error: 'must be an http or https address' });

export const sha256 = () =>
  z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hexadecimal digits, as sha256sum prints them');

/** A file name inside the folder of the entry: no slash at the front, no step upward. */
export const fileName = () =>
  z.string().regex(/^(?!\.{1,2}$)[^/\\\0]+$/, 'must be the name of a file in the same folder, without any slash');
