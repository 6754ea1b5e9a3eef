/** The columns of the account: numbers of the texts that are no figures. */
import type { Table } from '../column.js';
import { SKIP_REASONS } from '../vocabulary.js';

export const SKIPPED = {
  name: 'skipped',
  description: 'The account: one row for each number of a text that is no figure, and why.',
  primaryKey: ['source_id', 'char_start'],
  columns: [
    {
      name: 'source_id',
      type: 'utf8',
      nullable: false,
      unit: null,
      references: 'sources.source_id',
      description: 'The source text in which the number stands.',
    },
    {
      name: 'char_start',
      type: 'int32',
      nullable: false,
      unit: 'code points',
      description: 'Where the number begins in texts/<source_id>.txt, in Unicode code points from 0.',
    },
    {
      name: 'char_end',
      type: 'int32',
      nullable: false,
      unit: 'code points',
      description: 'Where the number ends; the character at this place is no longer part of it.',
    },
    { name: 'quote', type: 'utf8', nullable: false, unit: null, description: 'The number as the text writes it.' },
    {
      name: 'reason',
      type: 'utf8',
      nullable: false,
      unit: null,
      values: SKIP_REASONS,
      description: 'Why it is no figure.',
    },
    {
      name: 'period',
      type: 'utf8',
      nullable: true,
      unit: null,
      description: 'The period it was read as, written as in the table figures. Null where it was not read as one.',
    },
  ],
} as const satisfies Table;
