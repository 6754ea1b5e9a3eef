/** Checks of option values that commander cannot make: each says what was given and what belongs there. */
import { parsePeriod } from '../kit/period.js';
import { InputError } from '../model/errors.js';

interface Values {
  readonly period?: string;
  readonly area?: string;
  readonly currency?: string;
  readonly id?: string;
}

/** @throws InputError for the first option whose value is none */
export function checkValues({ period, area, currency, id }: Values): void {
  if (period !== undefined && parsePeriod(period) === null) {
    throw wrong('--period', period, 'write 2022, 2022-H1, 2022-Q3, 2022-09, 2022-01..2022-09 or @2022-12-31');
  }
  if (area !== undefined && !/^[A-Z]{2}$/.test(area)) {
    throw wrong('--area', area, 'write an ISO 3166-1 alpha-2 code such as CN, EU, or ZZ for the world');
  }
  if (currency !== undefined && !/^[A-Z]{3}$/.test(currency)) {
    throw wrong('--currency', currency, 'write an ISO 4217 code such as CNY');
  }
  if (id !== undefined && id.trim() === '') throw wrong('--id', id, 'write a name for the text');
}

const wrong = (option: string, value: string, remedy: string): InputError =>
  new InputError(`${option} cannot be "${value}"`, undefined, undefined, remedy);
