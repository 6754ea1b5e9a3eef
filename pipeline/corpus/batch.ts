/** What a worker makes of a batch of records: the rows of all its documents as bytes in the cache, unless they lie there already. */
import { createHash } from 'node:crypto';
import { DOCUMENT_TABLES, type DocumentTables, type QuarantineRow } from '../../schemas/corpus.js';
import { PASSES } from '../7-check/passes.js';
import { batchPath, SavedBatch, saveBatch } from '../8-write/corpus/batch-file.js';
import { TableEncoder } from '../8-write/corpus/encode.js';
import { RunEncoder } from '../8-write/corpus/run-file.js';
import { hash64 } from '../kit/hash.js';
import { recordsOf } from './cutter.js';
import { type DocumentDefaults, fileRows, quarantine, rowsOfDocuments } from './document.js';
import { fileOf } from './file-record.js';

/** What holds for all batches of a build. */
export interface BatchSettings {
  readonly cache: string;
  /** What the program is: another one makes other rows of the same text. */
  readonly program: string;
  readonly defaults: DocumentDefaults;
}

export interface BatchTask {
  readonly bytes: Uint8Array;
  /** Records, counted from 0, whose id was given before. */
  readonly repeated: readonly number[];
}

/** Rows of each sort, by the table's column that says so. */
export type Tallies = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What is known of a batch beside its rows. */
export interface BatchAbout {
  /** Hash of the id of each document that was read, with its record, counted from 0. */
  readonly ids: readonly (readonly [record: number, hash: string])[];
  /** `record` counted from 0 within the batch. */
  readonly quarantine: readonly QuarantineRow[];
  readonly tallies: Tallies;
}

/** Tables that are published as the workers wrote them. */
export const PUBLISHED_BY_DOCUMENT = ['figures', 'derived', 'sources', 'skipped', 'diagnostics'] as const;
/** Tables that the passes over all documents start from, each in the order of its pass. */
const RUNS = new Map(
  Object.values(PASSES).map(({ reads, order }) => [reads, new RunEncoder(DOCUMENT_TABLES[reads], order)]),
);
export const HANDED_ON = [...RUNS.keys()];

/** Columns by which the manifest counts rows. */
const TALLIED = [
  ['figures', 'kind'],
  ['derived', 'rule'],
  ['skipped', 'reason'],
  ['diagnostics', 'code'],
] as const;

type Row = Readonly<Record<string, unknown>>;

function tally(counts: Record<string, number>, rows: readonly Row[], column: string): void {
  for (const row of rows) counts[row[column] as string] = (counts[row[column] as string] ?? 0) + 1;
}

const decoder = new TextDecoder('utf-8', { fatal: true });

/** A record that is still to be read, or the tables that it gives unread; null for an empty line. */
type Parsed = { readonly document: unknown } | { readonly tables: DocumentTables | null };

function parse(record: Uint8Array, isRepeated: boolean): Parsed {
  let document: unknown;
  try {
    const text = decoder.decode(record);
    if (text.trim() === '') return { tables: null };
    document = JSON.parse(text);
  } catch (error) {
    const problem = error instanceof SyntaxError ? `no valid JSON (${error.message.slice(0, 120)})` : 'no valid UTF-8';
    return { tables: quarantine(null, 'document-invalid', { problem }) };
  }
  if (!isRepeated) return { document };
  const { id } = document as { readonly id: string };
  return { tables: quarantine(id, 'document-repeated', { id }) };
}

/** Records read at once: enough for each room to warm to its work, few enough that their products fit a little memory. */
const AT_ONCE = { records: 16, bytes: 1 << 18 };

/** The tables of all records of a batch, in order. */
async function* tablesOf(
  { bytes, repeated }: BatchTask,
  defaults: DocumentDefaults,
): AsyncGenerator<DocumentTables | null> {
  const again = new Set(repeated);
  let at = 0;
  let waiting: Parsed[] = [];
  let size = 0;
  for (const record of recordsOf(bytes)) {
    const parsed = parse(record, again.has(at));
    const file = 'document' in parsed ? fileOf(parsed.document) : null;
    waiting.push(file === null ? parsed : { tables: await fileRows(file, defaults) });
    at += 1;
    size += record.length;
    if (waiting.length < AT_ONCE.records && size < AT_ONCE.bytes) continue;
    yield* readTogether(waiting, defaults);
    waiting = [];
    size = 0;
  }
  yield* readTogether(waiting, defaults);
}

function readTogether(records: readonly Parsed[], defaults: DocumentDefaults): readonly (DocumentTables | null)[] {
  const documents = records.flatMap((record) => ('document' in record ? [record.document] : []));
  const read = rowsOfDocuments(documents, defaults).values();
  return records.map((record) => ('document' in record ? read.next().value! : record.tables));
}

/** What comes together of a batch. What is published is packed at once; what is handed on has to be sorted first. */
class Gathered {
  readonly published = PUBLISHED_BY_DOCUMENT.map((name) => [name, new TableEncoder(DOCUMENT_TABLES[name])] as const);
  readonly handedOn = HANDED_ON.map((name) => [name, [] as Row[]] as const);
  readonly tallies = Object.fromEntries(TALLIED.map(([name]) => [name, {} as Record<string, number>]));
  readonly ids: [number, string][] = [];
  readonly quarantine: QuarantineRow[] = [];

  /** Takes the rows of a record, counted from 0. */
  add(tables: DocumentTables, record: number): void {
    for (const [name, encoder] of this.published) for (const row of tables[name]) encoder.add(row);
    for (const [name, rows] of this.handedOn) for (const row of tables[name]) rows.push(row);
    for (const [name, column] of TALLIED) tally(this.tallies[name]!, tables[name], column);
    for (const { source_id } of tables.sources) this.ids.push([record, hash64(source_id)]);
    for (const row of tables.quarantine) this.quarantine.push({ ...row, record });
  }

  get about(): BatchAbout {
    const { ids, quarantine, tallies } = this;
    return { ids, quarantine, tallies };
  }
}

/** Reads all records of a batch. */
async function readBatch(task: BatchTask, defaults: DocumentDefaults): Promise<Gathered> {
  const gathered = new Gathered();
  let at = 0;
  for await (const tables of tablesOf(task, defaults)) {
    if (tables !== null) gathered.add(tables, at);
    at += 1;
  }
  return gathered;
}

function keyOf({ bytes, repeated }: BatchTask, { program, defaults }: BatchSettings): string {
  const hash = createHash('sha256').update(JSON.stringify([program, defaults, repeated]), 'utf8');
  return hash.update('\n').update(bytes).digest('hex');
}

/** A finished batch, ready to be appended. */
export interface BatchDone {
  /** Name of the file in the cache. */
  readonly key: string;
  /** Whether it lay there already. */
  readonly isReused: boolean;
}

/** Makes a batch, or finds it. */
export async function makeBatch(task: BatchTask, settings: BatchSettings): Promise<BatchDone> {
  const key = keyOf(task, settings);
  const path = batchPath(settings.cache, key);
  const known = SavedBatch.open(path);
  known?.close();
  if (known !== null) return { key, isReused: true };
  const { published, handedOn, about } = await readBatch(task, settings.defaults);
  const tables = published.map(([name, encoder]) => [name, encoder.finish()] as const);
  // Rows that have served go: all of them and all of their bytes at once would double the memory.
  const runs = handedOn.map(([name, rows]) => [name, RUNS.get(name)!.encode(rows.splice(0))] as const);
  const content = { tables: Object.fromEntries(tables), runs: Object.fromEntries(runs) };
  saveBatch(path, about, content);
  return { key, isReused: false };
}
