/** Months, weekdays, seasons and windows: numbers beside them are periods, unless the words mean something else. */
import {
  EVENT_NOUNS,
  EXTREME_NOUNS,
  LEVEL_NOUNS,
  MONTHS,
  PRICE_RATES,
  SAME_TIMES,
  SEASONS,
  TIME_FLOWS,
  WEEKDAYS,
  WINDOW_WORDS,
} from '../../../pipeline/rules/periods.js';
import { formsOf, type Outcome, suite } from '../marked.js';

const capital = (form: string) => form[0].toUpperCase() + form.slice(1);
const self = (form: string): string => form;
const isPeriod = ({ figure, skip }: Outcome): boolean => figure === null && skip?.reason === 'period';

export const TIME = [
  suite('months', {
    rows: Object.entries(MONTHS),
    id: ([form]) => form,
    frames: ([form]) => [`In ${capital(form)} {2020}, exports fell.`],
    examples: {
      may: { match: ['Exports fell on 3 May {2020}.'], not: ['Prices may rise by {5} pence.'] },
      march: { match: ['Exports fell on 3 March {2020}.'], not: ['The recruits march {12 miles} a day.'] },
    },
    means: (outcome, [, month]) =>
      isPeriod(outcome) && (outcome.skip?.period ?? '').includes(`2020-${String(month).padStart(2, '0')}`),
  }),
  suite('weekdays', {
    rows: WEEKDAYS,
    id: self,
    frames: (form) => [`On ${capital(form)} {3} May 2020, the fair opened.`],
    examples: {
      sat: { match: [], not: ['The court sat {12} times.'] },
      wed: { match: [] },
      sun: { match: [], not: ['The sun shone on {12} days.'] },
    },
    means: isPeriod,
  }),
  suite('seasons', {
    rows: SEASONS,
    id: self,
    frames: (form) => [`In the ${form} of {2020}, exports fell.`, `In ${form} {2020}, exports fell.`],
    examples: { spring: { match: [], not: ['The spring yields {300 litres} a day.'] } },
    means: isPeriod,
  }),
  suite('levels of another time', {
    rows: LEVEL_NOUNS,
    id: self,
    frames: (form) => [
      `Sales were {5%} below the ${form} seen in 2014.`,
      `Sales rose by {5%} from their ${form} in early 2014.`,
    ],
    examples: { peak: { match: [], not: ['Sales rose by {5%}, and the peak came in 2014.'] } },
    means: ({ figure }) => figure?.basis === 'since:2014' && figure.period === '2020',
  }),
  suite('extremes of another time', {
    rows: EXTREME_NOUNS,
    id: self,
    frames: (form) => [`Stocks were {half} of the ${form} recorded in 2014.`],
    examples: { record: { match: [], not: ['Stocks were {half} of the total recorded in 2014.'] } },
    means: ({ figure }) => figure?.period === '2020',
  }),
  suite('years of events', {
    rows: EVENT_NOUNS,
    id: self,
    frames: (form) => [`Firms cut back after the 2014 ${form}, and sales fell by {5%}.`],
    examples: { strike: { match: [], not: ['Firms cut back after the 2014 survey, and sales fell by {5%}.'] } },
    means: ({ figure }) => figure?.period === '2020',
  }),
  suite('rates of prices', {
    rows: PRICE_RATES,
    id: self,
    frames: (form) => [`The rate of ${form} was {5%} in the year to March 2020.`],
    examples: { inflation: { match: [], not: ['The share of births was {5%} in the year to March 2020.'] } },
    means: ({ figure }) => figure?.period === '2020-03',
  }),
  suite('flows over a time', {
    rows: TIME_FLOWS,
    id: self,
    frames: (form) => [`The ${form} rose by {5%} in the year to March 2020.`],
    examples: { earnings: { match: [], not: ['Hourly earnings rose by {5%} in the year to March 2020.'] } },
    means: ({ figure }) => figure?.period === '2019-04..2020-03',
  }),
  suite('times said before', {
    rows: SAME_TIMES,
    id: ({ id }) => id,
    frames: (row) =>
      formsOf(row).map((form) => {
        if (row.unit === 'document')
          return `By the end of 2022 there were 30 mills. ${capital(form)}, {20} shops closed.`;
        const time = row.unit === 'quarter' ? 'Q2 2014' : row.unit === 'month' ? 'May 2014' : '2014';
        return `It is planned that 30 mills open in ${time}. ${capital(form)} {20} shops close.`;
      }),
    source: ({ unit }) => (unit === 'document' ? { period: '2022' } : {}),
    examples: { 'by-then': { match: [], not: ['It is planned that 30 mills open in 2014. Soon {20} shops close.'] } },
    means: ({ figure }, { unit }) =>
      figure?.period ===
      (unit === 'quarter' ? '2014-Q2' : unit === 'month' ? '2014-05' : unit === 'document' ? '2022' : '2014'),
  }),
  suite('windows', {
    rows: WINDOW_WORDS,
    id: self,
    frames: (form) => [`Exports fell over the ${form} {five} years.`],
    examples: {
      last: { match: [], not: ['The last {five} clinics closed.'] },
      first: { match: [], not: ['The first {five} clinics opened.'] },
      other: { match: [], not: ['The other {five} towns grew.'] },
      same: { match: [], not: ['The same {five} towns grew.'] },
      next: { match: [], not: ['The next {five} patients were treated.'] },
      following: { match: [], not: ['The following {five} towns grew.'] },
      remaining: { match: [], not: ['The remaining {five} towns grew.'] },
    },
    means: isPeriod,
  }),
];
