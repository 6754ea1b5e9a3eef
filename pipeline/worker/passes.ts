/** What a worker can be asked to do: read documents, or one of the passes over what was read from all of them. */
import type { Table } from '../../schemas/columns.js';
import { DOCUMENT_TABLE_NAMES, DOCUMENT_TABLES } from '../../schemas/corpus.js';
import { documentSchema } from '../../schemas/document.js';
import { PASSES, type PassRule } from '../7-check/passes.js';
import { column, countColumns, countOf, HASH_SUM, RowSchema } from './schema.js';

const documentTables: readonly Table[] = DOCUMENT_TABLE_NAMES.map((name) => DOCUMENT_TABLES[name]);

/** What became of a document. */
export const ACCOUNTS: Table = {
  name: 'accounts',
  description: 'One row for each document: what was read from it, or why nothing was.',
  primaryKey: ['source_id'],
  columns: [
    column('source_id', 'utf8', null, 'The document. Null where it has no usable id.'),
    column('code', 'utf8', null, 'Why it was put aside, as a code. Null where it was read.'),
    column('problem', 'utf8', null, 'Why it was put aside, in words.'),
    ...countColumns(documentTables),
    HASH_SUM,
  ],
};

interface Task {
  /** The columns that it takes. */
  readonly input: readonly string[];
  readonly gives: RowSchema;
  /** Tables that are published; the others are for the passes. */
  readonly publishes: readonly Table[];
}

/** A pass, with columns by the names that the reader of documents gives them. */
interface PassTask extends Task, Pick<PassRule, 'together' | 'order' | 'start'> {
  readonly reads: Table;
}

const DOCUMENTS = new RowSchema([...documentTables, ACCOUNTS], documentTables);

const read: Task = {
  input: Object.keys(documentSchema.shape),
  gives: DOCUMENTS,
  publishes: [
    ACCOUNTS,
    ...(['figures', 'derived', 'sources', 'skipped', 'diagnostics', 'quarantine'] as const).map(
      (name) => DOCUMENT_TABLES[name],
    ),
  ],
};

function passTask({ reads: name, together, order, gives, start }: PassRule): PassTask {
  const reads: Table = DOCUMENT_TABLES[name];
  const input = DOCUMENTS.names(reads);
  const named = (column: string): string => input[reads.columns.findIndex((one) => one.name === column)]!;
  return {
    input,
    reads,
    together: together.map(named),
    order: order.map(([column, how]) => [named(column), how]),
    gives: new RowSchema(gives, gives),
    publishes: gives,
    start,
  };
}

export const TASKS = {
  read,
  rank: passTask(PASSES.rank),
  reconcile: passTask(PASSES.reconcile),
  indicators: passTask(PASSES.indicators),
} as const;
export type TaskName = keyof typeof TASKS;

/** What a task takes and gives, for the program that calls the worker: its stream says this of itself, as JSON. */
export function describe(name: TaskName): object {
  const task: Task & Partial<PassTask> = TASKS[name];
  const publishes = task.publishes.map((table) => [
    table.name,
    { columns: task.gives.names(table), key: table.primaryKey, count: countOf(table.name) },
  ]);
  const { input, reads, together = [], order = [] } = task;
  return { task: name, input, reads: reads?.name ?? null, together, order, publishes: Object.fromEntries(publishes) };
}
