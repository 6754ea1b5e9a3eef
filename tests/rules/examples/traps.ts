/** Words that make a number a name or a pointer, and the same words as verbs and common nouns. */
import { TRAPS, type TrapRow } from '../../../pipeline/rules/traps.js';
import { formsOf, type Outcome, suite } from '../marked.js';

const capital = (form: string) => form[0].toUpperCase() + form.slice(1);
const isFigure = ({ figure }: Outcome): boolean => figure !== null;

/** A number as the row has them: long behind a telephone, and behind `number`, which short ones follow as quantities too. */
function trapFrame(row: TrapRow, form: string): string {
  if (row.side === 'after') return `They bought a {12} ${form}.`;
  if (row.reason === 'phone') return `For help, ${form} {01632} 960 123.`;
  const number = form === 'number' ? '1204' : '12';
  return `The rule stands in ${row.capital ? capital(form) : form} {${number}}.`;
}

export const TRAP_SUITES = [
  suite('traps', {
    rows: TRAPS,
    id: (row) => row.id,
    frames: (row) => formsOf(row).map((form) => trapFrame(row, form)),
    examples: {
      pointer: {
        match: ['Ages are shown in Tables 3 and {4}.', 'See background note {4} for more.'],
        not: [
          'The doctors note {300} cases a year.',
          'They question {30} people a week.',
          'The table lists {30} firms.',
          'They box {30} pears.',
          'They schedule {30} trains.',
        ],
      },
      legal: {
        match: ['It is banned by Article {12}.'],
        not: ['They act for {30} clients.', 'They order {30} cars.', 'They bill {30} firms.'],
      },
      standard: {
        match: ['It meets ISO {9001}.'],
        not: [
          'They form {30} teams.',
          'The teacher has a class of {30} pupils.',
          'They release {30} fish.',
          'They group {30} towns.',
          'They stage {30} plays.',
        ],
      },
      'named-thing': {
        match: ['It flew on an Airbus {320}.'],
        not: [
          'They plan {30} visits.',
          'The plan has {30} parts.',
          'They channel {30} streams.',
          'The project built {30} homes.',
        ],
      },
      phone: {
        match: ['Fax: {01632} 960 123'],
        not: ['Nurses call {300} patients a day.', 'They contact {300} firms a year.', 'They pin {300} notes a day.'],
      },
      'thing-after': { match: ['They drove a {12} wheeler.'], not: ['They drove {12} cars.'] },
    },
    means: ({ figure, skip }, row) => figure === null && skip?.reason === row.reason,
  }),
  suite('nouns of plans', {
    rows: ['plan', 'congress', 'session', 'century', 'dynasty', 'republic', 'party', 'world war', 'quarter', 'half'],
    id: (form) => form,
    frames: (form) => [
      /^(quarter|half)$/.test(form)
        ? `Sales fell in the {second} ${form}.`
        : `It was built under the {Third} ${form.split(' ').map(capital).join(' ')}.`,
    ],
    means: (outcome) => !isFigure(outcome),
  }),
  suite('sizes of files', {
    rows: ['kb', 'mb', 'gb', 'kib', 'mib', 'bytes'],
    id: (form) => form,
    frames: (form) => [
      `See the [list](list.xls) ({27} ${capital(form)}).`,
      `See the [list ({27} ${capital(form)} sheet)](list.xls).`,
    ],
    means: ({ figure, skip }) => figure === null && skip?.reason === 'file-size',
  }),
  suite('titles', {
    rows: ['quoted', 'italic'],
    id: (form) => form,
    examples: {
      quoted: {
        match: ['It was set out in “A Plan for {12} Rivers”.'],
        not: ['It was called “a great day for {12} rivers”.'],
      },
      italic: {
        match: ['It was set out in *A Plan for {12} Rivers*.'],
        not: ['It was *a great day for {12} rivers*.'],
      },
    },
    means: ({ figure, skip }) => figure === null && skip?.reason === 'title',
  }),
];
