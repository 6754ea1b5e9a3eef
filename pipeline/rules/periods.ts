/** Words of time. */
export const MONTHS: Readonly<Record<string, number>> = {
  january: 1, february: 2, march: 3, april: 4, may: 5, june: 6, july: 7, august: 8, september: 9, october: 10, november: 11, december: 12,
  jan: 1, feb: 2, mar: 3, apr: 4, jun: 6, jul: 7, aug: 8, sep: 9, sept: 9, oct: 10, nov: 11, dec: 12,
};
export const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays mon tue tues wed thu thur thurs fri sat sun'.split(' ');
export const SEASONS = 'spring summer autumn winter'.split(' ');

/** Nouns for what something stood at in another time, which a change is measured against: `below its peak in 2007`. */
export const LEVEL_NOUNS = 'level levels figure figures value total number rate share average result estimate peak trough high low'.split(' ');

/** Words between `the` and a number of years or months that make the phrase a window of time and no figure. */
export const WINDOW_WORDS = 'last past previous preceding next coming following first final latest recent prior subsequent same other remaining'.split(' ');

/** Months behind the end of a report's period in which it is written, and of whose news it tells. */
export const WRITTEN_WITHIN = 2;

/** Where a fiscal year written as two years begins, by reference area; elsewhere April when the years touch. */
export const FISCAL_YEAR_START: Readonly<Record<string, number>> = { GB: 4, IN: 4, JP: 4, CA: 4, HK: 4, SG: 4, NZ: 7, AU: 7, PK: 7, BD: 7, EG: 7, US: 10, TH: 10, ZA: 4, KE: 7 };
export const DEFAULT_FISCAL_YEAR_START = 4;
export const SCHOOL_YEAR_START = 9;
