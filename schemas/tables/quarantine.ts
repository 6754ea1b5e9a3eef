/** The columns of two tables that only a corpus has: what was said of its documents, and those that were not read. */
import type { Table } from '../column.js';

const SEVERITIES = {
  error: 'the document was not read, or not as it should be',
  warning: 'it should be looked at',
  note: 'it explains what is missing',
} as const;

export const DIAGNOSTICS_TABLE = {
  name: 'diagnostics',
  description: 'One row for each thing that the program said of a document: what it left out or told apart, and why.',
  primaryKey: [],
  columns: [
    { name: 'source_id', type: 'utf8', nullable: false, unit: null, references: 'sources.source_id', description: 'The source text.' },
    { name: 'code', type: 'utf8', nullable: false, unit: null, description: 'What is said, as a code.' },
    { name: 'severity', type: 'utf8', nullable: false, unit: null, values: SEVERITIES, description: 'How much it matters.' },
    { name: 'message', type: 'utf8', nullable: false, unit: null, description: 'What is said, in words.' },
    { name: 'char_start', type: 'int32', nullable: false, unit: 'code points', description: 'Place in the text that was read; 0 and 0 for the whole text.' },
    { name: 'char_end', type: 'int32', nullable: false, unit: 'code points', description: 'End of the place, exclusive.' },
  ],
} as const satisfies Table;

export const QUARANTINE = {
  name: 'quarantine',
  description: 'One row for each document that was not read: why, and what can be done. Nothing of it is in the other tables.',
  primaryKey: [],
  columns: [
    { name: 'document', type: 'utf8', nullable: true, unit: null, description: 'Identifier that the document gives itself. Null where it gives none that can be read.' },
    { name: 'record', type: 'int32', nullable: true, unit: 'records', description: 'Number of the record in the input (of NDJSON the line), counted from 1. Null where it is not known.' },
    { name: 'code', type: 'utf8', nullable: false, unit: null, description: 'Why it was not read, as a code.' },
    { name: 'problem', type: 'utf8', nullable: false, unit: null, description: 'Why it was not read, in words.' },
    { name: 'remedy', type: 'utf8', nullable: false, unit: null, description: 'What can be done.' },
  ],
} as const satisfies Table;
