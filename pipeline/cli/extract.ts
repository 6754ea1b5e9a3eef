/** `figurate extract FILE…`: the figures of texts, a line of JSON a text. */
import { figureRows, skippedRows } from '../figure-row.js';
import { diagnosticPrinter } from '../kit/diagnostic-text.js';
import type { Severity } from '../model/diagnostic.js';
import { InputError } from '../model/errors.js';
import { DIAGNOSTICS } from '../rules/diagnostics.js';
import { extractText } from '../run.js';
import { checkValues } from './checks.js';
import { documents, type TextDocument, type TextFlags } from './documents.js';
import { Exit, type ExitCode, exitFor } from './exit.js';
import { type Log, makeLog } from './log.js';
import { print } from './output.js';
import type { CommonFlags } from './program.js';

export interface ExtractFlags extends CommonFlags, TextFlags {
  readonly account?: boolean;
  readonly strict?: boolean;
}

/**
 * Runs the command. A text that cannot be read is said and the others are read all the same.
 * @throws InputError when the arguments are wrong or the output cannot be written
 */
export async function extract(files: readonly string[], flags: ExtractFlags): Promise<ExitCode> {
  checkValues(flags);
  const log = makeLog(flags);
  const severities = new Set<Severity>();
  let unreadable = 0;
  for await (const found of documents(files, flags)) {
    if (found instanceof InputError) {
      log.failure(found);
      unreadable += 1;
    } else {
      await print(line(found, flags.account === true, log, severities));
    }
  }
  return unreadable > 0 ? Exit.failed : exitFor(severities, flags.strict === true);
}

function line(
  { name, text, source, format }: TextDocument,
  account: boolean,
  log: Log,
  severities: Set<Severity>,
): string {
  const { extraction, diagnostics } = extractText(text, source, format);
  const printer = diagnostics.length > 0 ? diagnosticPrinter(extraction.report.text, name) : null;
  for (const diagnostic of diagnostics) {
    severities.add(DIAGNOSTICS[diagnostic.code].severity);
    if (printer !== null) log.diagnostic(diagnostic, printer);
  }
  const row = {
    id: source.id,
    figures: figureRows(extraction),
    ...(account ? { skipped: skippedRows(extraction) } : {}),
  };
  return `${JSON.stringify(row)}\n`;
}
