/** What the worker and its reading thread tell each other. */
import type { DiagnosticCode } from '../rules/diagnostics.js';
import type { Counts } from './row-buffer.js';

/** Why a document was put aside. */
export interface Fault {
  readonly code: DiagnosticCode;
  readonly problem: string;
}

/** Some documents of a batch. */
export interface Job {
  /** Messages of an Arrow stream: its schema, and one record batch. */
  readonly schema: Uint8Array;
  readonly batch: Uint8Array;
  /** First row to read, and the one behind the last. */
  readonly from: number;
  readonly to: number;
  /** Why these documents are put aside unread. */
  readonly fault: Fault | null;
}

/** The rows of some documents of a job; the thread goes on with the next when it has been answered. */
export interface Finished {
  /** Messages of an Arrow stream. */
  readonly bytes: Uint8Array;
  /** The row behind the last whose document is in them. */
  readonly upTo: number;
  readonly counts: Counts;
}

/** What the thread says: rows, or that the input cannot be used, or that the program failed. */
export type Said =
  | Finished
  | { readonly unusable: string; readonly place: string | undefined; readonly remedy: string | undefined }
  | { readonly failed: string };

/** What a thread is started with. */
export interface ThreadData {
  /** One number, shared: the row that is being read. */
  readonly progress: Int32Array;
  /** Documents of more UTF-16 units than this are put aside. */
  readonly longest: number;
}
