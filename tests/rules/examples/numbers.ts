/** Number words, scales, fractions, ordinals and multiples, and the words that look like them. */
import {
  FRACTION_SIGNS,
  FRACTIONS,
  MULTIPLE_ADVERBS,
  MULTIPLE_VERBS,
  ORDINALS,
  SCALES,
  UNITS_AND_TENS,
} from '../../../pipeline/rules/numerals.js';
import { formsOf, type Outcome, suite } from '../marked.js';

type Entry<V> = readonly [string, V];
const entries = <V>(record: Readonly<Record<string, V>>): Entry<V>[] => Object.entries(record);
const word = ([form]: Entry<unknown>): string => form;
const valued =
  (kind: string) =>
  ({ figure }: Outcome, [, value]: Entry<number>): boolean =>
    figure?.kind === kind && figure.value === String(value);

export const NUMBERS = [
  suite('number words', {
    rows: entries(UNITS_AND_TENS),
    id: word,
    frames: ([form]) => [`The town has {${form}} bridges.`],
    examples: {
      one: {
        match: ['Only {one} firm applied.'],
        not: [
          'It is {one} of the oldest ports.',
          'The new law replaces the old {one}.',
          'There is no {one} way to count.',
        ],
      },
    },
    means: valued('count'),
  }),
  suite('scales', {
    rows: SCALES,
    id: (row) => row.id,
    frames: (row) =>
      formsOf(row).map((form) =>
        row.glued ? `Sales came to {£3${form}} last year.` : `The land has {3 ${form}} trees.`,
      ),
    examples: {
      thousand: { match: ['Some {twelve thousand} people came.'], not: ['Thousands of birds nest on {3} islands.'] },
      'million-letter': { match: ['Sales came to {£2.5m} last year.'], not: ['The wall is {3 m} high.'] },
      'billion-letter': { match: ['Sales came to {$2.5b} last year.'], not: ['The answer stands in Table {3b}.'] },
      'trillion-letter': { match: ['Debt came to {£2.5T} last year.'], not: ['The lorry carried {3 t} of sand.'] },
    },
    means: ({ figure }, row) => figure?.scale === row.power,
  }),
  suite('fractions', {
    rows: entries(FRACTIONS).filter(([form]) => form !== 'halves'),
    id: word,
    frames: ([form]) => [
      form === 'half' || !form.endsWith('s')
        ? `{${form === 'half' ? 'Half' : `One ${form}`}} of the homes have a garden.`
        : `{Two ${form}} of the homes have a garden.`,
    ],
    examples: {
      half: {
        match: ['Nearly {half} of all pupils walk.'],
        not: ['A sample of {half} days was taken.', 'Sales fell in the {first half} of 2020.'],
      },
      third: {
        match: ['{A third} of all pupils walk.'],
        not: ['Sales fell in the {third} quarter of 2020.', 'The {third} clinic opened.'],
      },
      quarter: { match: ['{A quarter} of all pupils walk.'], not: ['Sales fell in the {fourth} quarter.'] },
      fifth: { match: ['{A fifth} of all pupils walk.'], not: ['The {fifth} clinic opened.'] },
    },
    means: ({ figure }) => figure?.kind === 'share',
  }),
  suite('fraction signs', {
    rows: entries(FRACTION_SIGNS),
    id: word,
    frames: ([sign]) => [`The water rose to {3${sign} miles}.`],
    means: ({ figure }, [, [above, below]]) => Math.abs(Number(figure?.value) - 3 - above / below) < 1e-5,
  }),
  suite('ordinals', {
    rows: entries(ORDINALS),
    id: word,
    frames: ([form]) => [`It is the {${form}} largest city of the land.`],
    examples: {
      first: {
        match: ['She ranked {first} of all.'],
        not: ['{First}, the method has changed.', 'It rose for the {first} time.'],
      },
      second: { match: ['It is the {second} report on homes.'], not: ['{Second}, the method has changed.'] },
      third: { match: ['It is the {third} report on homes.'], not: ['Sales fell in the {third} quarter of 2020.'] },
    },
    means: valued('ordinal'),
  }),
  suite('verbs that are numbers', {
    rows: entries(MULTIPLE_VERBS),
    id: word,
    frames: ([form]) => [`Exports {${form.replace(/e?$/, 'ed')}} in 2020.`],
    examples: {
      double: { match: ['Exports have {doubled} since 2010.'], not: ['The hotel let its {double} rooms.'] },
      triple: { match: ['Exports have {tripled} since 2010.'], not: ['The {triple} jump was held indoors.'] },
    },
    means: ({ figure }, [, value]) => figure?.kind === 'change' && figure.value === String(value),
  }),
  suite('adverbs that are numbers', {
    rows: entries(MULTIPLE_ADVERBS),
    id: word,
    frames: ([form]) => [`The lake is {${form}} as deep as the river.`],
    means: valued('ratio'),
  }),
];
