/** Documents become rows here, and each gets its row in the account: read, or put aside with a diagnostic. */
import type { Table } from '../../schemas/columns.js';
import { DOCUMENT_TABLE_NAMES, DOCUMENT_TABLES, type DocumentTables } from '../../schemas/corpus.js';
import { documentRows, quarantine } from '../corpus/document.js';
import type { Handed } from './documents.js';
import { ACCOUNTS } from './passes.js';
import type { Fault } from './protocol.js';
import type { RowBuffer } from './row-buffer.js';
import { countOf } from './schema.js';

/**
 * Reads a document into `rows`. Whatever happens, it has a row in the account afterwards.
 * @param longest documents of more UTF-16 units are put aside unread
 * @param fault why it is put aside unread
 */
export function readInto(rows: RowBuffer, { cells, broken }: Handed, longest: number, fault: Fault | null): void {
  const id = cells.id?.trim() ? cells.id : null;
  const length = cells.text?.length ?? 0;
  if (fault !== null) enter(rows, id, quarantine(id, fault.code, { problem: fault.problem }));
  else if (broken !== null)
    enter(rows, id, quarantine(id, 'document-invalid', { problem: `${broken}: no valid UTF-8` }));
  else if (length > longest) enter(rows, id, quarantine(id, 'document-too-long', { length, longest }));
  else enter(rows, id, documentRows(cells));
}

function enter(rows: RowBuffer, id: string | null, tables: DocumentTables): void {
  const counts: Record<string, number> = {};
  let sum = 0n;
  for (const name of DOCUMENT_TABLE_NAMES) {
    const table: Table = DOCUMENT_TABLES[name];
    for (const row of tables[name]) sum += rows.add(table, row);
    counts[countOf(name)] = tables[name].length;
  }
  const { code, problem } = tables.quarantine[0] ?? { code: null, problem: null };
  rows.add(ACCOUNTS, { source_id: id, code, problem, ...counts, rows_hash: String(sum) });
}
