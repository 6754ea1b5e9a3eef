/** Units and currencies, each by every way it is written, and the words that only look like them. */
import { CURRENCIES, type CurrencyRow, SIGN_DEFAULTS } from '../../../pipeline/rules/currencies.js';
import { UNITS } from '../../../pipeline/rules/units.js';
import { formsOf, suite } from '../marked.js';

/** A form that stands apart from a number on its left, or on its right. */
const behind = (form: string) => (/^[-%％°℃℉]/.test(form) ? form : ` ${form}`);
const ahead = (form: string) => (/[\p{L}.]$/u.test(form) ? `${form} ` : form);
const isDocuments = (row: CurrencyRow) => row.code.startsWith('document');

const moneyFrames = (row: CurrencyRow): string[] =>
  formsOf(row).flatMap((form) => [
    ...(row.place === 'after' ? [] : [`Exports were worth {${ahead(form)}12} in 2020.`]),
    ...(row.place === 'before' ? [] : [`Exports were worth {12 ${form}} in 2020.`]),
  ]);

export const UNIT_SUITES = [
  suite('units', {
    rows: UNITS,
    id: (row) => row.id,
    frames: (row) => formsOf(row).map((form) => `The total came to {12${behind(form)}} in 2020.`),
    examples: {
      point: { match: ['The rate fell by {two points} to 4%.'], not: ['The office has {three} points of contact.'] },
      'time-second': { match: ['The test took {40 seconds}.'], not: ['It was the {second} test.'] },
      'time-minute': { match: ['The call took {40 minutes}.'], not: ['Members read {40} minute books.'] },
      'ucum-Cel': { match: ['It warmed to {12 °C}.'], not: ['The college awarded {300} degrees.'] },
      'ucum-m3-million': { match: ['Fields held {12 mcm}.'], not: ['The model is MCM {12}.'] },
      'ucum-m-symbol': { match: ['The wall is {3 m} high.'], not: ['Sales came to {£3m}.'] },
      'ucum-t-symbol': { match: ['The lorry carried {3 t} of sand.'], not: ['Debt came to {£3t}.'] },
      'ucum-[ft_i]': { match: ['The wall is {12 feet} high.'], not: ['The ticket cost {12 Ft}.'] },
    },
    means: ({ figure }, row) => figure?.unit === row.unit && (figure.kind !== 'count' || row.kind === 'multiple'),
  }),
  suite('currencies', {
    rows: CURRENCIES,
    id: (row) => row.id,
    frames: moneyFrames,
    examples: {
      'own-KRW': {
        match: ['The fund holds {3 billion won}.'],
        not: ['The club has {12} won games.', 'The fund holds {3 billion won}.'],
      },
      'own-BRL': { match: ['A ticket costs {3 real}.'], not: ['The town has {12} real estate firms.'] },
      'own-document-naira': { match: ['Output rose to {N3 billion}.'], not: ['The clinic bought N{95} masks.'] },
      'code-COP': { match: ['The fund holds {COP 3 billion}.'], not: ['The pact was signed at COP {26} in Glasgow.'] },
      'minor-p': { match: ['A stamp costs {60p}.'], not: ['The rule stands on p. {60}.'] },
      'minor-pence': { match: ['A stamp costs {60 pence}.'] },
    },
    source: (row) => (row.ownOnly ? { currency: SIGN_DEFAULTS[row.code]?.own[0] ?? row.code } : {}),
    means: ({ figure }, row) =>
      figure?.kind === 'amount' &&
      (isDocuments(row) || figure.unit === row.code) &&
      (!row.minor || Number(figure.value) < 1),
  }),
];
