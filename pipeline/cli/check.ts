/** `figurate check FILE…`: does a text agree with itself? Without a dataset folder, before it is published. */
import type { Bounds } from '../contradictions/bounds.js';
import { type Contradiction, contradictions } from '../contradictions/index.js';
import { type DiagnosticPrinter, diagnosticPrinter } from '../kit/diagnostic-text.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { InputError } from '../model/errors.js';
import type { Extraction, Figure } from '../model/figure.js';
import { checkValues } from './checks.js';
import { documents, extractDocument, type TextDocument, type TextFlags } from './documents.js';
import { Exit, type ExitCode } from './exit.js';
import type { CommonFlags } from './flags.js';
import { makeLog } from './log.js';
import { print, printError } from './output.js';

export interface CheckFlags extends CommonFlags, TextFlags {}

interface Checked {
  readonly name: string;
  readonly id: string;
  readonly extraction: Extraction;
  readonly found: readonly Contradiction[];
}

/** @returns what was found; why the document could not be read, where it could not */
async function checkDocument(document: TextDocument): Promise<Checked | InputError> {
  const read = await extractDocument(document);
  if (read instanceof InputError) return read;
  const { name, source } = document;
  return { name, id: source.id, extraction: read.extraction, found: contradictions(read.extraction) };
}

const diagnosticOf = ({ code, figure, details }: Contradiction, source: string): Diagnostic => ({
  code,
  source,
  start: figure.start,
  end: figure.end,
  details,
});

/** Where a figure stands, in code points, with its sentence. */
function place({ report, sentences }: Extraction, figure: Figure, printer: DiagnosticPrinter) {
  const where = printer.json({ code: 'does-not-add-up', source: '', ...figure, details: {} });
  const { start, end } = sentences[figure.sentence] ?? figure;
  const { line, column } = where;
  const sentence = report.text.slice(start, end).replace(/\s+/g, ' ').trim();
  return { quote: figure.quote, line, column, start: where.start, end: where.end, sentence };
}

/** More digits than a figure has: a program must not lose any. */
const DIGITS = 60;

const bounds = (given: Bounds | null) =>
  given && { low: given.low?.toText(DIGITS) ?? null, high: given.high?.toText(DIGITS) ?? null };

function asJson({ name, id, extraction, found }: Checked) {
  const printer = diagnosticPrinter(extraction.report.text, name);
  const rows = found.map((one) => ({
    rule: one.rule,
    ...printer.json(diagnosticOf(one, id)),
    quotes: [one.figure, ...one.against].map((figure) => place(extraction, figure, printer)),
    arithmetic: one.arithmetic,
    computed: bounds(one.given),
    stated: bounds(one.stated),
  }));
  return { id, file: name, figures: extraction.figures.length, contradictions: rows };
}

/** As a compiler prints it, with the place of each other figure. */
function forPeople({ name, id, extraction, found }: Checked): string {
  const printer = diagnosticPrinter(extraction.report.text, name);
  return found
    .map((one) => {
      const others = one.against.map((figure) => {
        const { quote, line, column, sentence } = place(extraction, figure, printer);
        const isElsewhere = figure.sentence !== one.figure.sentence;
        return `  = with "${quote}" at ${name}:${line}:${column}${isElsewhere ? `: ${sentence}` : ''}`;
      });
      return `${[printer.print(diagnosticOf(one, id)), ...others].join('\n')}\n\n`;
    })
    .join('');
}

/**
 * Runs the command. A text that cannot be read is said and the others are read all the same.
 * @returns 1 where a text contradicts itself
 * @throws InputError when the arguments are wrong or the output cannot be written
 */
export async function check(files: readonly string[], flags: CheckFlags): Promise<ExitCode> {
  checkValues(flags);
  const log = makeLog(flags);
  let unreadable = 0;
  let texts = 0;
  let count = 0;
  for await (const found of documents(files, flags)) {
    const checked = found instanceof InputError ? found : await checkDocument(found);
    if (checked instanceof InputError) {
      log.failure(checked);
      unreadable += 1;
      continue;
    }
    texts += 1;
    count += checked.found.length;
    await print(flags.json ? `${JSON.stringify(asJson(checked))}\n` : forPeople(checked));
  }
  if (!flags.json && !flags.quiet) {
    await printError(
      `${texts} ${texts === 1 ? 'text' : 'texts'}: ${count} ${count === 1 ? 'contradiction' : 'contradictions'}\n`,
    );
  }
  if (unreadable > 0) return Exit.failed;
  return count > 0 ? Exit.found : Exit.ok;
}
