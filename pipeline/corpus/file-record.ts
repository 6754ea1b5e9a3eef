/** A file of a folder as a record: its bytes as they are, since only the thread that reads it asks for their format. */
import { basename } from 'node:path';

/** The field of a record that holds the bytes of a file, in Base64. No document of a user's has a field of this name. */
const FIELD = 'figurate:file';

export interface FileDocument {
  /** Path below the folder. */
  readonly id: string;
  readonly title: string;
  readonly bytes: Uint8Array;
}

/** @param name path below the folder, which becomes the id of the document */
export const fileRecord = (name: string, bytes: Uint8Array): Uint8Array =>
  Buffer.from(
    JSON.stringify({ id: name, title: basename(name), [FIELD]: Buffer.from(bytes).toString('base64') }),
    'utf8',
  );

/** The file that a record holds; null for a document with a text of its own. */
export function fileOf(record: unknown): FileDocument | null {
  const { id, title, [FIELD]: content } = (record ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof content !== 'string') return null;
  return { id: id as string, title: title as string, bytes: Buffer.from(content, 'base64') };
}
