/** Words of time. */
export const MONTHS: Readonly<Record<string, number>> = {
  january: 1, february: 2, march: 3, april: 4, may: 5, june: 6, july: 7, august: 8, september: 9, october: 10, november: 11, december: 12,
  jan: 1, feb: 2, mar: 3, apr: 4, jun: 6, jul: 7, aug: 8, sep: 9, sept: 9, oct: 10, nov: 11, dec: 12,
};
export const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays mon tue tues wed thu thur thurs fri sat sun'.split(' ');
export const SEASONS = 'spring summer autumn winter'.split(' ');

/** Nouns for what something stood at in another time, which a change is measured against: `below its peak in 2007`. */
export const LEVEL_NOUNS = 'level levels figure figures amount value total number rate share average result estimate peak trough high low'.split(' ');

/** Of these the ones that are told of another time whatever stands with them: `half of the peak recorded in 2016`. */
export const EXTREME_NOUNS = 'peak peaks trough troughs high low record level levels'.split(' ');

/** Rates of change of prices, which `in the year to March` has for March alone. */
export const PRICE_RATES = 'inflation deflation disinflation'.split(' ');

/** Things that are summed over `the year to March`, where prices, stocks and rates are compared at its end. */
export const TIME_FLOWS =
  'births deaths moves movers visits trips nights arrivals departures sales shipments exports imports migration immigration emigration inflow inflows outflow outflows applications registrations marriages divorces conceptions crimes offences passengers journeys spending expenditure investment receipts starts completions tonnage cases earnings revenue revenues turnover profit profits deliveries'.split(
    ' ',
  );

/** Words at the start of a sentence that go on in a time said before; `that` means the one mentioned last, `unit` what it was part of. */
export interface SameTimeRow {
  readonly id: string;
  /** The unit whose time is meant, null for that of the figure itself, `document` for the one that the text is about. */
  readonly unit: 'year' | 'quarter' | 'month' | 'document' | null;
  readonly mentioned: boolean;
  readonly forms: string;
}
export const SAME_TIMES: readonly SameTimeRow[] = [
  {
    id: 'same-period', unit: null, mentioned: false,
    forms:
      'over the same period|during the same period|in the same period|for the same period|within the same period|over the same time|during the same time|in the same time|over this period|during this period|in this period|for this period|within this period|over this time|during this time|in this time|over that period|during that period|in that period|for that period|within that period|over that time|during that time',
  },
  { id: 'by-then', unit: null, mentioned: false, forms: 'by then|at that time|by that time' },
  { id: 'whole-year', unit: 'document', mentioned: false, forms: 'over the year|during the year|throughout the year|in the course of the year|over the course of the year|over the year as a whole|in the year as a whole|for the year as a whole' },
  { id: 'same-year', unit: 'year', mentioned: false, forms: 'in the same year|over the same year|during the same year|for the same year|by the end of the same year' },
  { id: 'same-quarter', unit: 'quarter', mentioned: false, forms: 'in the same quarter|over the same quarter|during the same quarter|for the same quarter' },
  { id: 'same-month', unit: 'month', mentioned: false, forms: 'in the same month|over the same month|during the same month|for the same month' },
  { id: 'that-year', unit: 'year', mentioned: true, forms: "in that year|in that year's|over that year|during that year|for that year" },
  { id: 'that-quarter', unit: 'quarter', mentioned: true, forms: "in that quarter|in that quarter's|over that quarter|during that quarter|for that quarter" },
  { id: 'that-month', unit: 'month', mentioned: true, forms: "in that month|in that month's|over that month|during that month|for that month" },
];

/** Nouns for what befell: a year right before one names it and dates no figure (`after the 2010 eruption`). */
export const EVENT_NOUNS =
  'downturn recession crisis crash eruption earthquake flood floods flooding hurricane cyclone typhoon storm storms pandemic epidemic outbreak drought heatwave strike strikes war conflict coup referendum election elections ceasefire revolution famine collapse bailout default ban enlargement olympics games accord accords'.split(' ');

/** Words between `the` and a number of years or months that make the phrase a window of time and no figure. */
export const WINDOW_WORDS = 'last past previous preceding next coming following first final latest recent prior subsequent same other remaining'.split(' ');

/** Months behind the end of a report's period in which it is written, and of whose news it tells. */
export const WRITTEN_WITHIN = 2;

/** Where a fiscal year written as two years begins, by reference area; elsewhere April when the years touch. */
export const FISCAL_YEAR_START: Readonly<Record<string, number>> = { GB: 4, IN: 4, JP: 4, CA: 4, HK: 4, SG: 4, NZ: 7, AU: 7, PK: 7, BD: 7, EG: 7, US: 10, TH: 10, ZA: 4, KE: 7 };
export const DEFAULT_FISCAL_YEAR_START = 4;
export const SCHOOL_YEAR_START = 9;
