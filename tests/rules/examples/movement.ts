/** Verbs, nouns and comparatives of change, level and share, each by its form, and where the same words say nothing of the kind. */
import { COMPARATIVES, MOVEMENT_NOUNS } from '../../../pipeline/rules/movement.js';
import { inflect, VERBS, type VerbRow } from '../../../pipeline/rules/verbs.js';
import { type Outcome, suite } from '../marked.js';

const words = ({ forms }: { readonly forms: string }) => forms.split(/\s+/);
const pastForms = (row: VerbRow) => row.verbs.split(/\s+/).map((entry) => inflect(entry).past[0]);

/** Comparatives of which `5% … than` is not English; the written examples speak for them. */
const NOT_BEFORE_THAN = new Set(['extra', 'additional', 'earlier', 'short']);

const signOf = ({ figure }: Outcome): number => (figure?.kind === 'change' ? Math.sign(Number(figure.value)) : 0);

const VERB_FRAMES: Readonly<Record<VerbRow['does'], ((past: string) => string) | null>> = {
  up: (past) => `Exports ${past} by {5%} in 2020.`,
  down: (past) => `Exports ${past} by {5%} in 2020.`,
  level: (past) => `The number of cars ${past} {300} in 2020.`,
  share: (past) => `Cars ${past} ${past === 'accounted' ? 'for ' : ''}{30%} of exports.`,
  contribute: (past) => `Cars ${past} {0.3 percentage points} to growth.`,
  take: (past) => `The firms ${past} {300} cars in 2020.`,
  multiple: (past) => `Exports {${past}} in 2020.`,
  plan: null,
  other: null,
};

const VERB_MEANS: Readonly<Record<VerbRow['does'], (outcome: Outcome) => boolean>> = {
  up: (outcome) => signOf(outcome) === 1,
  down: (outcome) => signOf(outcome) === -1,
  level: ({ figure }) => figure?.kind === 'count',
  share: ({ figure }) => figure?.kind === 'share' && figure.measure === 'Cars',
  contribute: ({ figure }) => figure?.kind === 'change' && figure.measure === 'Cars',
  take: ({ figure }) => figure?.kind === 'count' && figure.measure === 'cars',
  multiple: (outcome) => signOf(outcome) !== 0,
  plan: ({ figure }) => figure?.role === 'target',
  other: ({ figure }) => figure?.kind === 'count' && figure.measure === 'cars',
};

export const MOVEMENT = [
  suite('verbs', {
    rows: VERBS,
    id: (row) => row.id,
    frames: (row) => {
      const frame = VERB_FRAMES[row.does];
      return frame === null ? [] : pastForms(row).map(frame);
    },
    examples: {
      'verb-up': {
        match: ['Exports, having grown {5%}, slowed.', 'Exports are rising by {5%} a year.'],
        not: ['The museum raised {300} flags.'],
      },
      'verb-down': {
        match: ['Exports, having fallen {5%}, slowed.', 'Exports are falling by {5%} a year.'],
        not: ['In the fall of 2020 the firm sold {300} cars.'],
      },
      'verb-share': { match: [], not: ['The plan covered {30} clinics.', 'Two firms share {30} offices.'] },
      'verb-multiple': { match: [], not: ['The hotel has {30} double rooms.'] },
      'verb-plan': {
        match: [
          'The firms planned to sell {300} cars.',
          'The firms aimed to sell {300} cars.',
          'The firms expect to sell {300} cars.',
        ],
        not: ['The firms sold {300} cars to plan their routes.'],
      },
      'verb-other': { match: ['The firms compared {300} cars.', 'The firms named {300} cars.'] },
    },
    means: (outcome, row) => VERB_MEANS[row.does](outcome),
  }),
  suite('nouns of change', {
    rows: MOVEMENT_NOUNS,
    id: (row) => row.id,
    frames: (row) => words(row).map((noun) => `There was a ${noun} of {5%} in exports.`),
    examples: {
      'noun-up': { match: ['A {5%} rise followed.'], not: ['The hike covered {300} steps.'] },
      'noun-down': { match: ['A {5%} drop followed.'], not: ['The cut flowers came from {300} farms.'] },
      'noun-change': { match: ['A {5%} change followed.'], not: ['The swing was built for {300} pupils.'] },
    },
    means: (outcome, row) => signOf(outcome) === (row.direction || 1),
  }),
  suite('comparatives', {
    rows: COMPARATIVES,
    id: (row) => row.id,
    frames: (row) =>
      words(row)
        .filter((word) => !NOT_BEFORE_THAN.has(word))
        .map((word) => `Exports were {5%} ${word} than in 2019.`),
    examples: {
      'comparative-up': {
        match: [],
        not: ['In the {two} tables above, ages are shown.', 'Costs in the {five} years ahead are open.'],
      },
      'comparative-down': {
        match: ['Exports were {300} short of the figure for 2019.'],
        not: [
          'In the {two} tables below, ages are shown.',
          'It opened {three years} earlier.',
          'The list has {300} short names.',
        ],
      },
    },
    means: (outcome, row) => signOf(outcome) === (row.direction || 1),
  }),
];
