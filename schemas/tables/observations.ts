/** The columns of the table that most people load: values by indicator and period. Names follow the concepts of SDMX, which the descriptions cite. */
import type { Table } from '../column.js';
import { STATUSES } from '../vocabulary.js';

export const OBSERVATIONS = {
  name: 'observations',
  description: 'What most people load: one row for each value of an indicator in a period, stated or derived.',
  primaryKey: ['observation_id'],
  exactlyOne: [['figure_id', 'derived_id']],
  columns: [
    {
      name: 'observation_id',
      type: 'utf8',
      nullable: false,
      unit: null,
      description: 'Identifier of the observation.',
    },
    {
      name: 'indicator_id',
      type: 'utf8',
      nullable: false,
      unit: null,
      references: 'indicators.indicator_id',
      description: 'The indicator observed.',
    },
    {
      name: 'indicator',
      type: 'utf8',
      nullable: false,
      unit: null,
      description: 'Label of the indicator, repeated here so that the table can be read alone.',
    },
    {
      name: 'area',
      type: 'utf8',
      nullable: true,
      unit: null,
      description:
        'Reference area (SDMX concept REF_AREA): ISO 3166-1 alpha-2 code, EU, or ZZ for the world. Null where not known.',
    },
    {
      name: 'period',
      type: 'utf8',
      nullable: true,
      unit: null,
      description:
        'What time the value refers to (SDMX concept TIME_PERIOD), written as in the table figures. Null where not known.',
    },
    {
      name: 'period_start',
      type: 'date',
      nullable: true,
      unit: null,
      description: 'First day of the period. Join series on this and period_end. Null where it is not known.',
    },
    {
      name: 'period_end',
      type: 'date',
      nullable: true,
      unit: null,
      description: 'Last day of the period. Null where it is not known.',
    },
    {
      name: 'unit',
      type: 'utf8',
      nullable: false,
      unit: null,
      description: 'Unit of the value (SDMX concept UNIT_MEASURE), written as in the table figures.',
    },
    {
      name: 'value',
      type: 'float64',
      nullable: false,
      unit: 'the unit named in column unit',
      description: 'The value (SDMX concept OBS_VALUE), in its base unit.',
    },
    {
      name: 'value_low',
      type: 'float64',
      nullable: true,
      unit: 'the unit named in column unit',
      description: 'Lowest value that the wording allows. Null where it sets no lower end.',
    },
    {
      name: 'value_high',
      type: 'float64',
      nullable: true,
      unit: 'the unit named in column unit',
      description: 'Highest value that the wording allows. Null where it sets no upper end.',
    },
    {
      name: 'status',
      type: 'utf8',
      nullable: false,
      unit: null,
      values: STATUSES,
      description: 'Where the value comes from (SDMX concept OBS_STATUS).',
    },
    {
      name: 'figure_id',
      type: 'utf8',
      nullable: true,
      unit: null,
      references: 'figures.figure_id',
      description: 'The stated figure behind the value. Null where the value is derived.',
    },
    {
      name: 'derived_id',
      type: 'utf8',
      nullable: true,
      unit: null,
      references: 'derived.derived_id',
      description: 'The derived figure behind the value. Null where the value is stated.',
    },
    {
      name: 'source_id',
      type: 'utf8',
      nullable: false,
      unit: null,
      references: 'sources.source_id',
      description: 'The source text.',
    },
  ],
} as const satisfies Table;
