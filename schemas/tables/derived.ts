import type { Table } from '../column.js';
import { DERIVATION_RULES } from '../vocabulary.js';

export const DERIVED = {
  name: 'derived',
  description: 'One row for each figure that no text states but that follows from stated figures by arithmetic.',
  primaryKey: ['derived_id'],
  columns: [
    { name: 'derived_id', type: 'utf8', nullable: false, unit: null, description: 'Identifier of the derived figure.' },
    { name: 'rule', type: 'utf8', nullable: false, unit: null, values: DERIVATION_RULES, description: 'How it was derived.' },
    { name: 'value', type: 'float64', nullable: false, unit: 'the unit named in column unit', description: 'The derived value, in its base unit.' },
    { name: 'value_text', type: 'utf8', nullable: false, unit: 'the unit named in column unit', description: 'The same value as decimal text with 12 significant digits.' },
    { name: 'value_low', type: 'float64', nullable: true, unit: 'the unit named in column unit', description: 'Lowest value that the wording of the inputs allows. Null where an input sets no such end.' },
    { name: 'value_high', type: 'float64', nullable: true, unit: 'the unit named in column unit', description: 'Highest value that the wording of the inputs allows. Null where an input sets no such end.' },
    { name: 'unit', type: 'utf8', nullable: false, unit: null, description: 'Unit of the value, written as in the table figures.' },
    { name: 'measure', type: 'utf8', nullable: true, unit: null, description: 'The words of the text that say what is measured.' },
    { name: 'indicator_id', type: 'utf8', nullable: true, unit: null, references: 'indicators.indicator_id', description: 'The indicator to which it contributes an observation. Null where it contributes none.' },
    { name: 'period', type: 'utf8', nullable: true, unit: null, description: 'What time the derived value refers to, written as in the table figures.' },
    { name: 'period_start', type: 'date', nullable: true, unit: null, description: 'First day of the period. Null where it is not known.' },
    { name: 'period_end', type: 'date', nullable: true, unit: null, description: 'Last day of the period. Null where it is not known.' },
    { name: 'area', type: 'utf8', nullable: true, unit: null, description: 'Reference area of the source. Null where not known.' },
    { name: 'level_figure_id', type: 'utf8', nullable: false, unit: null, references: 'figures.figure_id', description: 'The stated level it starts from: the later level, the part, the whole or the average.' },
    { name: 'by_figure_id', type: 'utf8', nullable: false, unit: null, references: 'figures.figure_id', description: 'The stated figure it was derived by: the change, the share, the count or the earlier level.' },
    { name: 'formula', type: 'utf8', nullable: false, unit: null, description: 'The arithmetic with its numbers filled in.' },
    { name: 'source_id', type: 'utf8', nullable: false, unit: null, references: 'sources.source_id', description: 'The source text that states both inputs.' },
  ],
} as const satisfies Table;
