/** The day that a command states: of SOURCE_DATE_EPOCH where it is set (https://reproducible-builds.org/specs/source-date-epoch/). */
import { InputError } from '../model/errors.js';

/** Last second of the year 9999. */
const LAST_SECOND = 253_402_300_799;

/**
 * ISO day of SOURCE_DATE_EPOCH in UTC, null where it is not set.
 * @throws InputError when it is no number of seconds since 1970
 */
export function sourceDay(): string | null {
  const { SOURCE_DATE_EPOCH: seconds } = process.env;
  if (seconds === undefined || seconds === '') return null;
  if (!/^\d+$/.test(seconds) || Number(seconds) > LAST_SECOND)
    throw new InputError(
      `SOURCE_DATE_EPOCH cannot be "${seconds}"`,
      undefined,
      undefined,
      'give whole seconds since 1970, or unset it',
    );
  return isoDay(new Date(Number(seconds) * 1000));
}

const isoDay = (date: Date): string => date.toISOString().slice(0, 10);

/** The day of SOURCE_DATE_EPOCH, else today. @throws InputError as `sourceDay` does */
export const today = (): string => sourceDay() ?? isoDay(new Date());
