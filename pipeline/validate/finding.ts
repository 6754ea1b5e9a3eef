/** What validation found, placed in a file: in the text where the figure stands, else in the review. */
import { type DiagnosticPrinter, diagnosticPrinter, sentenceOf } from '../kit/diagnostic-text.js';
import type { Diagnostic, Severity } from '../model/diagnostic.js';
import type { ReviewFinding } from '../review/apply.js';
import { DIAGNOSTICS, type DiagnosticCode } from '../rules/diagnostics.js';
import type { ReadSource } from '../run.js';

export interface Finding {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly message: string;
  readonly help: string;
  /** Null where it is about the dataset as a whole. */
  readonly source: string | null;
  readonly figureId: string | null;
  readonly file: string;
  /** Counted from 1; null where it is about the whole file. */
  readonly line: number | null;
  readonly column: number | null;
  /** The message with the line of the text and carets under the place. */
  readonly printed: string;
}

/** A finding about a whole file, or about one line of it. */
export function plainFinding(
  code: DiagnosticCode,
  details: Diagnostic['details'],
  at: { readonly file: string; readonly line?: number; readonly source?: string; readonly figureId?: string | null },
): Finding {
  const { severity, help } = DIAGNOSTICS[code];
  const message = sentenceOf({ code, details });
  const { file, line = null, source = null, figureId = null } = at;
  const place = line === null ? file : `${file}:${line}`;
  const printed = `${severity}[${code}]: ${message}\n --> ${place}\n  = help: ${help}`;
  return { code, severity, message, help, source, figureId, file, line, column: null, printed };
}

/** Places the diagnostics of one source. The lines of its text are counted when first asked for. */
export class Placer {
  #printer: DiagnosticPrinter | null = null;

  constructor(readonly source: ReadSource) {}

  get #text(): DiagnosticPrinter {
    this.#printer ??= diagnosticPrinter(this.source.extraction.report.text, this.source.file);
    return this.#printer;
  }

  diagnostic(diagnostic: Diagnostic, figureId: string | null = null): Finding {
    const { code, severity, message, help, source, file, line, column } = this.#text.json(diagnostic);
    return {
      code,
      severity,
      message,
      help,
      source,
      figureId,
      file,
      line,
      column,
      printed: this.#text.print(diagnostic),
    };
  }

  /** A figure that is gone has no place in the text: its row in the review is the place. */
  review({ diagnostic, decision, figureId }: ReviewFinding): Finding {
    const { code, source, details, end } = diagnostic;
    const file = this.source.review?.file;
    if (end > 0 || decision === null || file === undefined) return this.diagnostic(diagnostic, figureId);
    return plainFinding(code, details, { file, line: decision.line, source, figureId });
  }
}
