/** Nouns that only say which value it is, and nouns of what comes from somewhere, each by its forms. */
import { BOUND_NOUNS, EMPTY_NOUNS, FLOW_NOUNS, SHARE_NOUNS } from '../../../pipeline/rules/nouns.js';
import { suite } from '../marked.js';

const words = ({ forms }: { readonly forms: string }) => forms.split(' ');
/** Forms that are also verbs or movements; other sentences speak for them. */
const NOT_BARE = new Set(['funding', 'losses']);
const isPlural = (form: string) => /[^s]s$/.test(form);

export const NOUNS = [
  suite('bound nouns', {
    rows: BOUND_NOUNS,
    id: (row) => row.id,
    frames: (row) =>
      words(row).map(
        (form) =>
          `Exports of copper reached 40 tonnes, and the ${form} ${isPlural(form) ? 'were' : 'was'} {50 tonnes}.`,
      ),
    examples: {
      bound: { match: [], not: ['Exports reached 40 tonnes. In the town the speed limit was {50 km/h}.'] },
    },
    means: ({ figure }) => figure?.measure === 'Exports of copper',
  }),
  suite('share nouns', {
    rows: SHARE_NOUNS,
    id: (row) => row.id,
    frames: (row) => words(row).map((form) => `The South had the largest ${form} of shops ({26%}).`),
    examples: { share: { match: [], not: ['The South had the largest number of shops ({26%} of the total).'] } },
    means: ({ figure }) => figure?.measure === 'South',
  }),
  suite('empty nouns', {
    rows: EMPTY_NOUNS,
    id: (row) => row.id,
    frames: (row) =>
      words(row).map(
        (form) => `In 2022, 13 per cent of farms were organic. It is the same ${form} as in 2012 ({12 per cent}).`,
      ),
    examples: {
      level: { match: [], not: ['In 2022, 13 per cent of farms were organic. The level of debt was {12 per cent}.'] },
    },
    means: ({ figure }) => figure?.measure === 'farms',
  }),
  suite('flow nouns', {
    rows: FLOW_NOUNS,
    id: (row) => row.id,
    frames: (row) =>
      words(row)
        .filter((form) => !NOT_BARE.has(form))
        .map((form) => `There was an increase of {5%} in total ${form} from road traffic.`),
    examples: {
      'goods-flow': { match: [], not: ['There was an increase of {5%} in imports from Asia to Europe.'] },
    },
    means: ({ figure }) => figure?.measure?.endsWith(' from road traffic') ?? false,
  }),
];
