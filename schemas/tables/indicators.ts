/** The columns of the table of indicators. */
import type { Table } from '../column.js';
import { CHANGE_BASES, KINDS, PROCESSING_LEVELS, STATISTICS } from '../vocabulary.js';

export const INDICATORS = {
  name: 'indicators',
  description:
    'One row for each indicator: a thing measured in one way and one unit, whose values can stand in one series.',
  primaryKey: ['indicator_id'],
  columns: [
    { name: 'indicator_id', type: 'utf8', nullable: false, unit: null, description: 'Identifier of the indicator.' },
    { name: 'label', type: 'utf8', nullable: false, unit: null, description: 'Short name for people.' },
    {
      name: 'description',
      type: 'utf8',
      nullable: true,
      unit: null,
      description: 'What the indicator measures, where somebody has written it down. Else null.',
    },
    {
      name: 'unit',
      type: 'utf8',
      nullable: false,
      unit: null,
      description: 'Unit of all its values, written as in the table figures.',
    },
    {
      name: 'per',
      type: 'utf8',
      nullable: true,
      unit: null,
      description: 'For a ratio, the words of what stands below the line. Else null.',
    },
    {
      name: 'kind',
      type: 'utf8',
      nullable: false,
      unit: null,
      values: KINDS,
      description: 'What sort of figure its values are.',
    },
    {
      name: 'statistic',
      type: 'utf8',
      nullable: true,
      unit: null,
      values: STATISTICS,
      description: 'Which statistic its values are. Null where the text names none.',
    },
    {
      name: 'change_basis',
      type: 'utf8',
      nullable: true,
      unit: null,
      values: CHANGE_BASES,
      description: 'For changes, what they are measured against. Null for everything else.',
    },
    {
      name: 'processing_level',
      type: 'utf8',
      nullable: false,
      unit: null,
      values: PROCESSING_LEVELS,
      description: 'Whether the sources state values of the indicator or all of them are derived.',
    },
    {
      name: 'topic',
      type: 'utf8',
      nullable: true,
      unit: null,
      description: 'Subject area that a reviewer gave it. Else null.',
    },
  ],
} as const satisfies Table;
