/** Modifiers, statistics, roles, bases and the other words around a number, and where the same words say nothing about it. */
import {
  BASES,
  CAUSE_PHRASES,
  COMPARISON_CUES,
  COMPOUND_CUES,
  CONTENT_PHRASES,
  EXAMPLES,
  LEAD_WORDS,
  ODDS,
  OFFERS,
  PRESCRIPTIONS,
  RATIO_NOUNS,
  SHARE_PHRASES,
  STATISTICS,
  SUCCESSIONS,
  TARGET_CUES,
} from '../../../pipeline/rules/contexts.js';
import { MODIFIERS } from '../../../pipeline/rules/modifiers.js';
import { formsOf, type Suite, suite } from '../marked.js';

const id = (row: { readonly id: string }): string => row.id;
const capital = (form: string) => form[0].toUpperCase() + form.slice(1);

/** How a form of the table of bases stands by a rise: an adjective before it, a window behind it, or a time it is compared with. */
function basisFrame(form: string): string {
  if (
    /^(annual|yearly|quarterly|monthly|previous|same|preceding|prior)$|^.-o-.$|^[a-z]{2}y$|^.\/.$|^mom$|~|on.(year|quarter|month)$|over.(year|quarter|month)$/.test(
      form,
    )
  )
    return `There was a ${form} rise of {5%}.`;
  if (/^(from|over|on|in|within|between|a year$|per|annually|year to year|compared)/.test(form))
    return `Exports rose by {5%} ${form}.`;
  return `Exports rose by {5%} compared with ${form}.`;
}

export const CONTEXTS: readonly Suite[] = [
  suite('modifiers', {
    rows: MODIFIERS,
    id,
    frames: (row) =>
      formsOf(row).map((form) =>
        row.side === 'before'
          ? `Clinics treated ${form} {300} patients in 2020.`
          : `Clinics treated {300}${form.startsWith('-') ? '' : ' '}${form}${/^and (?:more|higher|lower)$/.test(form) ? '' : ' patients'} in 2020.`,
      ),
    examples: {
      approximately: { match: ['The herd has about {300} cows.'], not: ['The path runs around the {three} lakes.'] },
      nearly: { match: ['Almost {300} cows graze there.'], not: ['A path close to the {two} parks was closed.'] },
      'more-than': {
        match: ['The herd has over {300} cows.'],
        not: ['Sales rose over {five} years.', 'The flat above the {two} shops burnt.'],
      },
      'less-than': { match: ['The herd has under {300} cows.'], not: ['Under the {two} laws, firms must report.'] },
      'at-most': { match: ['Up to {300} cows graze there.'], not: ['The path leads up to the {two} lakes.'] },
      'plus-after': { match: ['The herd has {300}-plus cows.'] },
      'at-least-after': { match: ['Pupils aged {16} and over may apply.'] },
    },
    means: ({ figure }, row) => figure?.modifier === row.modifier,
  }),
  suite('statistics', {
    rows: STATISTICS,
    id,
    frames: (row) =>
      formsOf(row)
        .filter((form) =>
          /^(average|mean|median|minimum|minimal|maximum|maximal|cumulative|cumulated|accumulated)$/.test(form),
        )
        .map((form) => `The ${form} price was {£300} in 2020.`),
    examples: {
      average: {
        match: ['Prices averaged {£300}.', 'On average, a home costs {£300}.'],
      },
      median: { match: ['The median was {£300}.'] },
      minimum: { match: ['The minimum was {£300}.'] },
      maximum: { match: ['The maximum was {£300}.'] },
      cumulative: { match: ['The cumulative cost was {£300}.'] },
    },
    means: ({ figure }, row) => figure?.statistic === row.statistic,
  }),
  suite('cues of a target', {
    rows: TARGET_CUES,
    id,
    examples: {
      'target-verb': {
        match: [
          'The office will open {300} clinics.',
          'The office is expected to open {300} clinics.',
          'Costs must not exceed {£300}.',
          'The office hoped to open {300} clinics.',
        ],
        not: [
          'The unexpected storm closed {300} clinics.',
          'The office opened {300} clinics.',
          'The goodwill of {300} helpers counted.',
        ],
      },
      'target-noun': {
        match: [
          'The target is {300} clinics.',
          'The quota for cod is {300 tonnes}.',
          'The outlook for 2021 is {300} homes.',
        ],
      },
      'target-asks': {
        match: ['The law calls for {300} clinics.', 'The law requires {300} clinics.'],
        not: ['The nurse calls {300} patients a day.'],
      },
      'no-target': {
        match: ['A girl can expect to live for {82 years}.'],
        not: ['The town expects to build {82} homes.'],
      },
    },
    means: ({ figure }, row) => figure !== null && (figure.role === 'target') === (row.id !== 'no-target'),
  }),
  suite('nouns of ratios', {
    rows: RATIO_NOUNS,
    id,
    frames: (row) => formsOf(row).map((noun) => `The ${noun} of the region was {1.85} in 2020.`),
    examples: {
      'ratio-noun': {
        match: [],
        not: ['The index lists {300} firms.', 'The rate was {5.2%}.', 'He wrote {300} scores.'],
      },
    },
    means: ({ figure }) => figure?.kind === 'ratio',
  }),
  suite('bases', {
    rows: BASES,
    id,
    frames: (row) => formsOf(row).map(basisFrame),
    examples: {
      'year-on-year': {
        match: [],
        not: [
          'Exports rose by {5%} from 2014.',
          'Exports rose by {5%} a year ago.',
          'Sales were {5%} above those of the annual fair.',
        ],
      },
      'a-year': {
        match: [],
        not: ['The annual report counts {5} ships.'],
      },
      'quarter-on-quarter': {
        match: ['Exports rose by {5%} on the previous quarter.'],
        not: ['Exports rose by {5%} in 2020.'],
      },
      'month-on-month': {
        match: ['Exports rose by {5%} on the previous month.'],
        not: ['Exports rose by {5%} in May 2020 from May 2019.'],
      },
    },
    means: ({ figure }, row) => figure?.basis === row.basis,
  }),
  suite('prescriptions', {
    rows: PRESCRIPTIONS,
    id,
    frames: (row) =>
      formsOf(row).map((form) =>
        row.id === 'prescription' && /(?:ed|down|foreseen)$|d for$/.test(form)
          ? `Claims were settled within the {six months} ${form} in the charter.`
          : `Claims were settled within the {six months} that the charter ${form}.`,
      ),
    examples: {
      prescription: { match: [], not: ['Claims were settled within the {six months} that the winter lasted.'] },
      'prescription-of-somebody': {
        match: ['The {six months} that the board had expected were not enough.'],
        not: ['The {six firms} that had expected losses were wrong.'],
      },
    },
    means: ({ figure }) => figure?.role === 'target',
  }),
  suite('odds', {
    rows: ODDS,
    id,
    frames: (row) => formsOf(row).map((form) => `The value has a {95%} ${form}.`),
    examples: { odds: { match: [], not: ['The value has a {95%} share.'] } },
    means: ({ figure }) => figure?.role === 'condition',
  }),
  suite('offers', {
    rows: OFFERS,
    id,
    frames: (row) => formsOf(row).map((form) => `The fund ${form} the firms no more than {£300}.`),
    examples: {
      offer: {
        match: [],
        not: ['The fund paid the firms no more than {£300}.', 'Research grants of no more than {£300} were made.'],
      },
    },
    means: ({ figure }) => figure?.role === 'target',
  }),
  suite('openings of examples', {
    rows: EXAMPLES,
    id,
    frames: (row) => formsOf(row).map((form) => `${capital(form)}, {10%} of homes will have less.`),
    examples: { example: { match: [], not: ['For example, {10%} of homes had less.'] } },
    means: ({ figure }) => figure?.role === 'condition',
  }),
  suite('runs of like times', {
    rows: SUCCESSIONS,
    id,
    frames: (row) => {
      const time = { year_on_year: '2020', quarter_on_quarter: 'Q2 2020', month_on_month: 'May 2020' }[row.basis];
      return formsOf(row).map((form) => `In ${time} exports rose by {5%}, the third ${form} of growth.`);
    },
    examples: {
      'run-of-quarters': { match: [], not: ['In 2020 exports rose by {5%}, the third consecutive quarter of growth.'] },
    },
    means: ({ figure }, row) => figure?.basis === row.basis,
  }),
  suite('comparisons', {
    rows: COMPARISON_CUES,
    id,
    frames: (row) =>
      formsOf(row)
        .filter((form) => /compared|^against$|^as against$/.test(form))
        .map((form) => `Exports stood at {£300}, ${form} £250 in 2019.`),
    examples: {
      'compared-with': {
        match: ['Exports stood at {£300}, up from £250 in 2019.'],
        not: ['Imports stood at £250, against {£300} in 2019.'],
      },
    },
    means: ({ figure }) => figure?.period === '2020',
  }),
  suite('phrases of a share', {
    rows: SHARE_PHRASES,
    id,
    frames: (row) =>
      formsOf(row)
        .filter((form) => !/^(account|accounts) for$|^responsible|share of/.test(form))
        .map((form) => `Cars ${form} {30%} of exports.`),
    examples: {
      'share-phrase': {
        match: [
          'The car trade accounts for {30%} of exports.',
          'Cars had a share of {30%} of exports.',
          'The car trade is responsible for {30%} of exports.',
        ],
        not: ['The club owns {30} cars.', 'Prices of cars rose by {30%}.'],
      },
    },
    means: ({ figure }) => figure?.kind === 'share',
  }),
  suite('what a share is made up of', {
    rows: CONTENT_PHRASES,
    id,
    frames: (row) => formsOf(row).map((form) => `Steel took 30% of the load; the other {70%} ${form} timber.`),
    examples: {
      'content-phrase': { match: [], not: ['Steel took 30% of the load; the other {70%} lay near timber.'] },
    },
    means: ({ figure }) => figure?.measure === 'timber',
  }),
  suite('what a part comes of', {
    rows: CAUSE_PHRASES,
    id,
    frames: (row) =>
      formsOf(row).map((form) => `Sales rose by 3 million; the other {1.7 million} (39%) ${form} timber.`),
    examples: {
      'cause-phrase': { match: [], not: ['Sales rose by 3 million; the other {1.7 million} (39%) lay near timber.'] },
    },
    means: ({ figure }) => figure?.measure === 'timber',
  }),
  suite('openings of a clause', {
    rows: LEAD_WORDS,
    id,
    frames: (row) => formsOf(row).map((form) => `${capital(form)}, exports were {£300} in 2020.`),
    means: ({ figure }) => figure?.measure === 'exports',
  }),
  suite('compound growth', {
    rows: COMPOUND_CUES,
    id,
    examples: {
      'compound-growth': {
        match: [
          'Exports grew at a compound annual rate of {5%} between 2015 and 2020.',
          'Average annual growth of exports was {5%} between 2015 and 2020.',
        ],
        not: ['Exports rose by {5%} between 2015 and 2020.'],
      },
    },
    means: ({ figure }) => figure?.noBaseline === 'compound',
  }),
];
