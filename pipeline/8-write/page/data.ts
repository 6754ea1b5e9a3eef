/** What the script of the page tells of a figure when somebody points at it. */
import { CHANGE_BASES, MODIFIERS, PERIOD_BASES, REVIEWS, ROLES, STATUSES } from '../../../schemas/vocabulary.js';
import type { Derivation, Figure, PageContent } from './content.js';
import { type Original, originals } from './original.js';
import { decimalOf, grouped, intervalWords, spoken, unitSuffix, valueWords } from './words.js';

/** A word of a closed list with what it means. */
function explained(word: string | null, meanings: Readonly<Record<string, string>>): string | null {
  return word === null ? null : `${spoken(word)}: ${meanings[word] ?? ''}`;
}

/** The rows of the panel, in their order; a row without content is left out there. */
const FIELDS: Readonly<Record<string, (figure: Figure) => string | null>> = {
  Measure: ({ row }) => row.measure,
  Interval: ({ row }) => intervalWords(row),
  Unit: ({ row }) => (row.unit === '1' ? '1 (a number of things)' : row.unit),
  Period: ({ row }) =>
    row.period_basis === null ? row.period : `${row.period} (${explained(row.period_basis, PERIOD_BASES)})`,
  'Measured against': ({ row }) =>
    row.change_basis === null
      ? null
      : `${explained(row.change_basis, CHANGE_BASES)}${row.base_period === null ? '' : ` (${row.base_period})`}`,
  Statistic: ({ row }) => row.statistic,
  Modifier: ({ row }) => (row.modifier === 'exact' ? null : explained(row.modifier, MODIFIERS)),
  Role: ({ row }) => explained(row.role, ROLES),
  Review: ({ row }) => explained(row.review, REVIEWS),
  'Published as': ({ observation }) =>
    observation === null ? null : `${observation.indicator} (${explained(observation.status, STATUSES)})`,
  'Published value': ({ observation, row }) =>
    observation === null || (observation.value === row.value && observation.unit === row.unit)
      ? null
      : `${grouped(decimalOf(observation.value))}${unitSuffix(observation.unit)}`,
};

const figureData = (figure: Figure, original: Original | null) => ({
  id: figure.row.figure_id,
  quote: figure.words,
  kind: figure.row.kind,
  value: valueWords(figure.row),
  fields: Object.values(FIELDS).map((field) => field(figure)),
  rules: figure.row.rules,
  of: figure.of,
  original,
});

const derivationData = ({ row, level, by, observation }: Derivation) => ({
  rule: spoken(row.rule),
  value: valueWords(row),
  interval: intervalWords(row),
  measure: observation?.indicator ?? row.measure,
  period: row.period,
  formula: row.formula,
  level,
  by,
});

/** Everything the script needs, as it is embedded in the page. */
export function pageData({ sources, figures, derivations }: PageContent) {
  const links = new Map(sources.map(({ source }) => [source.id, originals(source)]));
  return {
    labels: Object.keys(FIELDS),
    figures: figures.map((figure) => figureData(figure, links.get(figure.row.source_id)?.(figure) ?? null)),
    derived: derivations.map(derivationData),
  };
}
