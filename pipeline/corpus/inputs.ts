/** Where the documents of a corpus come from: a file of lines, a Parquet file, or a folder of texts. All become records, a line of JSON each. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { filesBelow, isFolder, readBytes, sizeOf } from '../1-read/file.js';
import { LineFile } from '../1-read/lines.js';
import { parquetRecords, parquetRows } from '../8-write/corpus/documents.js';
import { InputError } from '../model/errors.js';
import type { Input } from '../model/release.js';
import { fileRecord } from './file-record.js';

export interface CorpusInput {
  readonly path: string;
  /** How much there is to be done, and what that counts. */
  readonly total: number;
  readonly unit: 'bytes' | 'documents';
  /** Files of a folder that are no texts and are not read. */
  readonly others?: readonly string[];
  /** The records in their order. One is valid until the next is asked for. */
  records(): AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  /** What the manifest says of the input, once it has been read. */
  described(): readonly Input[];
}

const LINES = /\.(?:ndjson|jsonl)$/i;
const PARQUET = /\.parquet$/i;
const TEXTS = /\.(?:md|markdown|txt|text|x?html?|pdf)$/i;

/** Whether a path names a corpus and no dataset: a dataset is a folder with a registry entry. */
export const isCorpus = (path: string): boolean =>
  LINES.test(path) ||
  PARQUET.test(path) ||
  (isFolder(path) && filesBelow(path, /^(?:dataset|source)\.json$/).length === 0);

function fromLines(path: string): CorpusInput {
  const file = new LineFile(path);
  return {
    path,
    total: file.size,
    unit: 'bytes',
    records: () => file.lines(),
    described: () => [{ path: basename(path), bytes: file.size, sha256: file.sha256 }],
  };
}

async function fromParquet(path: string): Promise<CorpusInput> {
  return {
    path,
    total: await parquetRows(path),
    unit: 'documents',
    records: () => parquetRecords(path),
    described: () => {
      const file = new LineFile(path);
      for (const _ of file.lines());
      return [{ path: basename(path), bytes: file.size, sha256: file.sha256 }];
    },
  };
}

/** Files of the system and of editors, which nobody takes for a text. */
const HIDDEN = /(?:^|\/)(?:\.|Thumbs\.db$)/i;

/** A folder goes by one checksum: that of the names and checksums of its files, a line each. */
function fromFolder(path: string): CorpusInput {
  const visible = filesBelow(path, /./).filter(({ name }) => !HIDDEN.test(name));
  const files = visible.filter(({ name }) => TEXTS.test(name));
  const others = visible.filter(({ name }) => !TEXTS.test(name));
  const sums = createHash('sha256');
  let bytes = 0;
  function* records(): Generator<Uint8Array> {
    for (const { path: file, name } of files) {
      const content = readBytes(file);
      bytes += content.length;
      sums.update(`${createHash('sha256').update(content).digest('hex')}  ${name}\n`);
      yield fileRecord(name, content);
    }
  }
  return {
    path,
    total: files.length,
    unit: 'documents',
    others: others.map(({ name }) => name),
    records,
    described: () => [{ path: `${basename(path)}/`, bytes, sha256: sums.copy().digest('hex') }],
  };
}

/** @throws InputError when there is nothing that can be read */
export async function openCorpus(path: string): Promise<CorpusInput> {
  if (isFolder(path)) return fromFolder(path);
  if (sizeOf(path) === 0) readBytes(path);
  return PARQUET.test(path) ? fromParquet(path) : fromLines(path);
}

/** What an input without any document deserves. */
export const noDocuments = (path: string): InputError =>
  new InputError(
    `${path} holds no documents`,
    path,
    undefined,
    'write one {"id": …, "text": …} a line, rows with the columns id and text, or texts in Markdown, HTML or PDF',
  );
