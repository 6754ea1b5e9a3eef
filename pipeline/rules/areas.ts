/**
 * Names by which reports call an area, for guessing what a report is about. The names of countries themselves come from
 * the language data of the platform; typed in are only the everyday names that it does not have.
 */
export interface AreaRow {
  /** ISO 3166-1 alpha-2 code, or EU. */
  readonly code: string;
  readonly forms: string;
}

export const AREA_NAMES: readonly AreaRow[] = [
  { code: 'GB', forms: 'UK|U.K.|Great Britain|Britain|British|England|Scotland|Wales|Northern Ireland|England and Wales' },
  { code: 'US', forms: 'USA|U.S.|US|United States of America|American' },
  { code: 'EU', forms: 'EU|European Union|euro area|eurozone' },
  { code: 'CN', forms: 'Chinese|PRC' },
  { code: 'JP', forms: 'Japanese' },
  { code: 'KR', forms: 'Republic of Korea|Korean|Korea' },
  { code: 'IN', forms: 'Indian' },
  { code: 'AU', forms: 'Australian' },
  { code: 'CA', forms: 'Canadian' },
  { code: 'NZ', forms: 'Aotearoa' },
  { code: 'CZ', forms: 'Czech Republic' },
  { code: 'TR', forms: 'Turkey' },
  { code: 'IE', forms: 'Irish' },
  { code: 'DE', forms: 'German' },
  { code: 'FR', forms: 'French' },
];
