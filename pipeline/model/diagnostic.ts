/** What a room says about its input without stopping. The texts live in rules/diagnostics.ts. */
import type { DiagnosticCode } from '../rules/diagnostics.js';

export type Severity = 'error' | 'warning' | 'note';

export interface Diagnostic {
  readonly code: DiagnosticCode;
  /** Id of the source it is about. */
  readonly source: string;
  /** Place in `Report.text`, UTF-16 units; both 0 when it is about the whole document. */
  readonly start: number;
  readonly end: number;
  /** Words to fill into the catalogue's sentence, by name. */
  readonly details: Readonly<Record<string, string | number>>;
}

/** What wants to be told of the pages of a file while they are read. */
export interface PageWatcher {
  /** Told how many there are, before the first is read. */
  onStart(pages: number): Promise<void> | void;
  /** Told each time one has been read. */
  onPage(): void;
}

/** What every room is handed beside its input. */
export interface Context {
  readonly pages?: PageWatcher | undefined;
  report(
    code: DiagnosticCode,
    span?: { readonly start: number; readonly end: number },
    details?: Readonly<Record<string, string | number>>,
  ): void;
}
