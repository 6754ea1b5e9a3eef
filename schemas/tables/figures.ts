/** The columns of the table of stated figures: the evidence. */
import type { Table } from '../column.js';
import { CHANGE_BASES, KINDS, MODIFIERS, PERIOD_BASES, REVIEWS, ROLES, STATISTICS } from '../vocabulary.js';

export const FIGURES = {
  name: 'figures',
  description: 'The evidence: one row for each figure that a source text states.',
  primaryKey: ['figure_id'],
  columns: [
    {
      name: 'figure_id',
      type: 'utf8',
      nullable: false,
      unit: null,
      description:
        'Identifier of the figure. It depends on the source, the sentence and the place in it, so the same text always gives the same identifiers.',
    },
    {
      name: 'source_id',
      type: 'utf8',
      nullable: false,
      unit: null,
      references: 'sources.source_id',
      description: 'The source text in which the figure stands.',
    },
    {
      name: 'section',
      type: 'utf8',
      nullable: true,
      unit: null,
      description:
        'Titles of the headings above the figure, outermost first, joined with " > ". Null above the first heading.',
    },
    {
      name: 'paragraph',
      type: 'int32',
      nullable: false,
      unit: null,
      description: 'Number of the paragraph, list item or heading in the text, counted from 1.',
    },
    {
      name: 'sentence',
      type: 'int32',
      nullable: false,
      unit: null,
      description: 'Number of the sentence in the text, counted from 1.',
    },
    {
      name: 'char_start',
      type: 'int32',
      nullable: false,
      unit: 'code points',
      description: 'Where the figure begins in texts/<source_id>.txt, in Unicode code points from 0.',
    },
    {
      name: 'char_end',
      type: 'int32',
      nullable: false,
      unit: 'code points',
      description:
        'Where the figure ends in texts/<source_id>.txt; the character at this place is no longer part of it.',
    },
    {
      name: 'page',
      type: 'int32',
      nullable: true,
      unit: 'pages',
      description:
        'Page of the original file on which the figure begins, counted from 1 as a reader of PDF counts. Null where the original has no pages.',
    },
    {
      name: 'quote',
      type: 'utf8',
      nullable: false,
      unit: null,
      description: 'The figure as the text writes it, with sign, currency, scale word and unit.',
    },
    {
      name: 'sentence_text',
      type: 'utf8',
      nullable: true,
      unit: null,
      description: 'The sentence in which the figure stands. Null where the words of the source may not be passed on.',
    },
    {
      name: 'kind',
      type: 'utf8',
      nullable: false,
      unit: null,
      values: KINDS,
      description: 'What sort of figure it is.',
    },
    {
      name: 'value',
      type: 'float64',
      nullable: false,
      unit: 'the unit named in column unit',
      description:
        'The value in its base unit with the scale word applied: "486.88 billion" is 486880000000. Percentages stay in percent. For a range, its midpoint.',
    },
    {
      name: 'value_text',
      type: 'utf8',
      nullable: false,
      unit: 'the unit named in column unit',
      description: 'The same value as exact decimal text, for those who must not round.',
    },
    {
      name: 'value_low',
      type: 'float64',
      nullable: true,
      unit: 'the unit named in column unit',
      description: 'Lowest value that the wording allows, rounding included. Null where the wording sets no lower end.',
    },
    {
      name: 'value_high',
      type: 'float64',
      nullable: true,
      unit: 'the unit named in column unit',
      description:
        'Highest value that the wording allows, rounding included. Null where the wording sets no upper end.',
    },
    {
      name: 'unit',
      type: 'utf8',
      nullable: false,
      unit: null,
      description:
        'ISO 4217 code for money, percent, percentage_point or basis_point, 1 for counts, ranks and multiples, a time unit, or a UCUM code. For a ratio, the unit of what stands above the line.',
    },
    {
      name: 'per',
      type: 'utf8',
      nullable: true,
      unit: null,
      description: 'For a ratio, the words of what stands below the line, such as "10,000 people". Else null.',
    },
    {
      name: 'scale',
      type: 'int32',
      nullable: false,
      unit: 'power of ten',
      description: 'Power of ten of the scale word: thousand 3, million 6, billion 9; 0 where there is none.',
    },
    {
      name: 'modifier',
      type: 'utf8',
      nullable: false,
      unit: null,
      values: MODIFIERS,
      description: 'The word beside the number that qualifies it.',
    },
    {
      name: 'statistic',
      type: 'utf8',
      nullable: true,
      unit: null,
      values: STATISTICS,
      description: 'Which statistic the text calls it. Null where the text names none.',
    },
    {
      name: 'role',
      type: 'utf8',
      nullable: false,
      unit: null,
      values: ROLES,
      description: 'Whether the text reports the figure as a fact, uses it to define something, or plans it.',
    },
    {
      name: 'measure',
      type: 'utf8',
      nullable: true,
      unit: null,
      description: 'The words of the text that say what the figure measures. Null where there are none.',
    },
    {
      name: 'indicator_id',
      type: 'utf8',
      nullable: true,
      unit: null,
      references: 'indicators.indicator_id',
      description:
        'The indicator to which the figure contributes an observation. Null for conditions, ranks and plain lengths of time.',
    },
    {
      name: 'period',
      type: 'utf8',
      nullable: true,
      unit: null,
      description:
        'What time the figure refers to: 2022, 2022-H1, 2022-Q3, 2022-09, a span such as 2022-01..2022-09, or @2022-12-31 for a state at a moment. For a change, the period that it leads up to. Null where not known.',
    },
    {
      name: 'period_start',
      type: 'date',
      nullable: true,
      unit: null,
      description: 'First day of the period. Null where it is not known.',
    },
    {
      name: 'period_end',
      type: 'date',
      nullable: true,
      unit: null,
      description: 'Last day of the period. Null where it is not known.',
    },
    {
      name: 'period_basis',
      type: 'utf8',
      nullable: true,
      unit: null,
      values: PERIOD_BASES,
      description: 'How the period is known. Null where there is no period.',
    },
    {
      name: 'of_figure_id',
      type: 'utf8',
      nullable: true,
      unit: null,
      references: 'figures.figure_id',
      description:
        'For a change, the level after it; for a share, the part that it measures, where the text states that figure. Else null.',
    },
    {
      name: 'change_basis',
      type: 'utf8',
      nullable: true,
      unit: null,
      values: CHANGE_BASES,
      description: 'For a change, what it is measured against. Null for everything else.',
    },
    {
      name: 'base_period',
      type: 'utf8',
      nullable: true,
      unit: null,
      description:
        'For a change, the period that it is measured against, written like period. Null where not known and for everything else.',
    },
    {
      name: 'area',
      type: 'utf8',
      nullable: true,
      unit: null,
      description:
        'Reference area of the source: ISO 3166-1 alpha-2 code, EU, or ZZ for the world. Null where not known.',
    },
    {
      name: 'rules',
      type: 'utf8',
      nullable: false,
      unit: null,
      description: 'Identifiers of the rules that read this figure, in the order they applied, separated by spaces.',
    },
    {
      name: 'review',
      type: 'utf8',
      nullable: true,
      unit: null,
      values: REVIEWS,
      description: 'What a person decided about the figure. Null where nobody has looked at it.',
    },
  ],
} as const satisfies Table;
