/** The columns of two tables that a corpus build hands on to its pass over all documents. They are not published. */
import type { Table } from '../column.js';
import { EVIDENCE, KINDS } from '../vocabulary.js';
import { OBSERVATIONS } from './observations.js';

const { columns } = OBSERVATIONS;
/** All columns of `observations` but the rank, which follows from all documents together. */
type Unranked = typeof columns extends readonly [...infer Rest, unknown] ? Rest : never;

/** Observations of one document, with what decides their rank among those of others. */
export const CANDIDATES = {
  name: 'candidates',
  description: 'Observations before they are ranked.',
  primaryKey: ['observation_id'],
  columns: [
    ...(columns.slice(0, -1) as unknown as Unranked),
    { name: 'standing', type: 'int32', nullable: false, unit: null, description: 'Stated before derived before targets.' },
    { name: 'date', type: 'utf8', nullable: true, unit: null, description: 'When the report was published, or the period it is about.' },
    { name: 'width', type: 'float64', nullable: true, unit: null, description: 'Width of the interval. Null where it lacks an end.' },
    { name: 'published', type: 'date', nullable: true, unit: null, description: 'Day of publication.' },
  ],
} as const satisfies Table;

/** Values that may be held against others, and those that the text itself puts beside them. */
export const READINGS = {
  name: 'readings',
  description: 'Values that may be held against others.',
  primaryKey: ['reading_id'],
  columns: [
    { name: 'reading_id', type: 'utf8', nullable: false, unit: null, description: 'The figure or derived figure.' },
    { name: 'indicator_id', type: 'utf8', nullable: false, unit: null, description: 'The indicator.' },
    { name: 'indicator', type: 'utf8', nullable: false, unit: null, description: 'Its label.' },
    { name: 'alone', type: 'bool', nullable: false, unit: null, description: 'Whether it is held against its partners only.' },
    { name: 'kind', type: 'utf8', nullable: false, unit: null, values: KINDS, description: 'Kind.' },
    { name: 'area', type: 'utf8', nullable: true, unit: null, description: 'Area.' },
    { name: 'place_period', type: 'utf8', nullable: true, unit: null, description: 'The period by which it is found: the year for a state at its end.' },
    { name: 'period', type: 'utf8', nullable: true, unit: null, description: 'Period.' },
    { name: 'unit', type: 'utf8', nullable: false, unit: null, description: 'Unit.' },
    { name: 'value', type: 'utf8', nullable: false, unit: null, description: 'Exact decimal.' },
    { name: 'low', type: 'utf8', nullable: true, unit: null, description: 'Exact decimal.' },
    { name: 'high', type: 'utf8', nullable: true, unit: null, description: 'Exact decimal.' },
    { name: 'status', type: 'utf8', nullable: false, unit: null, values: EVIDENCE, description: 'Status.' },
    { name: 'standing', type: 'int32', nullable: false, unit: null, description: 'Stated before derived.' },
    { name: 'figure_id', type: 'utf8', nullable: true, unit: null, description: 'Figure.' },
    { name: 'derived_id', type: 'utf8', nullable: true, unit: null, description: 'Derived figure.' },
    { name: 'source_id', type: 'utf8', nullable: false, unit: null, description: 'Source text.' },
    { name: 'publication', type: 'utf8', nullable: false, unit: null, description: 'Publisher and title.' },
    { name: 'published', type: 'utf8', nullable: true, unit: null, description: 'Day of publication.' },
    { name: 'quote', type: 'utf8', nullable: false, unit: null, description: 'Words.' },
    { name: 'partners', type: 'utf8', nullable: true, unit: null, description: 'What its sentence puts beside it: rows of this table as JSON.' },
  ],
} as const satisfies Table;
