/** `figurate extract FILE…`: the figures of texts, a line of JSON a text. */
import { type FigureRow, figureRows, type SkippedRow, skippedRows } from '../figure-row.js';
import { diagnosticPrinter } from '../kit/diagnostic-text.js';
import type { Severity } from '../model/diagnostic.js';
import { InputError } from '../model/errors.js';
import type { Extraction } from '../model/figure.js';
import { DIAGNOSTICS } from '../rules/diagnostics.js';
import { checkValues } from './checks.js';
import { documents, extractDocument, type TextDocument, type TextFlags } from './documents.js';
import { Exit, type ExitCode, exitFor } from './exit.js';
import type { CommonFlags } from './flags.js';
import { type Log, makeLog } from './log.js';
import { print } from './output.js';

export interface ExtractFlags extends CommonFlags, TextFlags {
  readonly account?: boolean;
  readonly text?: boolean;
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
      const extraction = await readDocument(found, log, severities);
      if (extraction === null) unreadable += 1;
      else await printLine(extraction, flags);
    }
  }
  return unreadable > 0 ? Exit.failed : exitFor(severities, flags.strict === true);
}

/** The figures of a document; null when it could not be read, which has been said then. */
async function readDocument(document: TextDocument, log: Log, severities: Set<Severity>): Promise<Extraction | null> {
  const { name } = document;
  const read = await extractDocument(document);
  if (read instanceof InputError) {
    log.failure(read);
    return null;
  }
  const { extraction, diagnostics } = read;
  const printer = diagnostics.length > 0 ? diagnosticPrinter(extraction.report.text, name) : null;
  for (const diagnostic of diagnostics) {
    severities.add(DIAGNOSTICS[diagnostic.code].severity);
    if (printer !== null) log.diagnostic(diagnostic, printer);
  }
  return extraction;
}

/** Rows written at once. */
const ROWS_AT_ONCE = 4096;

/** Prints the line of a text in pieces, for the line of a long text is longer than any string may be. */
async function printLine(extraction: Extraction, { account, text }: ExtractFlags): Promise<void> {
  await print(`{"id":${JSON.stringify(extraction.report.source.id)},"figures":`);
  await printArray(figureRows(extraction));
  if (account) {
    await print(',"skipped":');
    await printArray(skippedRows(extraction));
  }
  if (text) await print(`,"text":${JSON.stringify(extraction.report.text)}`);
  await print('}\n');
}

async function printArray(rows: Iterable<FigureRow | SkippedRow>): Promise<void> {
  let piece: string[] = [];
  let before = '[';
  for (const row of rows) {
    piece.push(JSON.stringify(row));
    if (piece.length < ROWS_AT_ONCE) continue;
    await print(before + piece.join(','));
    piece = [];
    before = ',';
  }
  const last = before === ',' && piece.length === 0 ? '' : before;
  await print(`${last}${piece.join(',')}]`);
}
