/**
 * One document of a corpus on its way through rooms 1 to 7. What comes out depends on the document alone: no other
 * document, no clock and no order of work takes part, so that two machines that both read it give the same rows.
 */
import { createHash } from 'node:crypto';
import type { DiagnosticTableRow, DocumentTables, QuarantineRow } from '../../schemas/corpus.js';
import { type DocumentEntry, documentSchema } from '../../schemas/document.js';
import type { SourceEntry } from '../../schemas/source.js';
import type { CheckedDocument, CorpusText } from '../7-check/document.js';
import { Failure } from '../kit/attempt.js';
import { sentenceOf } from '../kit/diagnostic-text.js';
import { codePointOffsets } from '../kit/offsets.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { InputError } from '../model/errors.js';
import type { SourceContext } from '../model/report.js';
import { DIAGNOSTICS, type DiagnosticCode } from '../rules/diagnostics.js';
import { checkAlone, checkTexts, extractFile } from '../run.js';
import type { FileDocument } from './file-record.js';

/** What is known of all documents that do not say otherwise. */
export type DocumentDefaults = Partial<Pick<DocumentEntry, 'period' | 'area' | 'currency' | 'decimal' | 'publisher'>>;

/** The tables of a document that was not read: one row of `quarantine`, nothing else. */
export function quarantine(
  document: string | null,
  code: DiagnosticCode,
  details: Diagnostic['details'],
): DocumentTables {
  const problem = sentenceOf({ code, details });
  const row: QuarantineRow = { document, record: null, code, problem, remedy: DIAGNOSTICS[code].help };
  return { ...NOTHING, quarantine: [row] };
}

const quarantineFailed = (document: string, error: Error): DocumentTables =>
  quarantine(document, 'document-failed', { problem: error.message.slice(0, 300) });

const NOTHING: DocumentTables = {
  figures: [],
  derived: [],
  sources: [],
  skipped: [],
  diagnostics: [],
  quarantine: [],
  indicators: [],
  candidates: [],
  readings: [],
};

/**
 * The rows of one document, a table each. A document that cannot be used, or that the program fails over, gives a row
 * of `quarantine` instead; nothing is thrown. `record` is null in it, for a document does not know its place.
 * @param document what `documentSchema` describes: `{id, text, period, area, currency, publisher, …}`
 */
export const documentRows = (document: unknown, defaults: DocumentDefaults = {}): DocumentTables =>
  rowsOfDocuments([document], defaults)[0] as DocumentTables;

/** The same for several documents; each gives the rows that it gives alone, in less time. */
export function rowsOfDocuments(documents: readonly unknown[], defaults: DocumentDefaults): readonly DocumentTables[] {
  const texts: CorpusText[] = [];
  const refused = documents.map((document) => {
    const usable = usableText(document, defaults);
    if ('quarantine' in usable) return usable;
    texts.push(usable);
    return null;
  });
  const checked = checkTexts(texts);
  let at = 0;
  return refused.map(
    (tables) => tables ?? tablesOf(texts[at] as CorpusText, checked[at++] as CheckedDocument | Failure),
  );
}

/** A document as a text to read, or the tables that say why it is none. */
function usableText(document: unknown, defaults: DocumentDefaults): CorpusText | DocumentTables {
  const parsed = documentSchema.safeParse(document);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const place = issue?.path.join('.') || 'the document';
    return quarantine(idOf(document), 'document-invalid', { problem: `${place}: ${issue?.message}` });
  }
  const broken = brokenField(parsed.data);
  if (broken !== null) {
    const problem = `${broken}: holds half of a surrogate pair, which is no character`;
    return quarantine(broken === 'id' ? null : parsed.data.id, 'document-invalid', { problem });
  }
  try {
    const known = withDefaults(parsed.data, defaults);
    const source = sourceOf(known);
    return { text: known.text.replace(/^\ufeff/, ''), source, entry: entryOf(known, source) };
  } catch (error) {
    return quarantineFailed(parsed.data.id, error as Error);
  }
}

/** The tables of a document that was read, or that the program failed over. */
function tablesOf({ text, source }: CorpusText, checked: CheckedDocument | Failure): DocumentTables {
  if (checked instanceof Failure) return quarantineFailed(source.id, checked.error);
  const { tables, diagnostics } = checked;
  const { title, publisher } = source;
  return {
    ...NOTHING,
    ...tables,
    // The registry must name both; a document need not.
    sources: tables.sources.map((row) => ({ ...row, title: title || null, publisher: publisher || null })),
    diagnostics: diagnosticRows(diagnostics, text),
  };
}

/** The rows of one file of a folder. One that cannot be read gives a row of `quarantine`; nothing is thrown. */
export async function fileRows(
  { id, title, bytes }: FileDocument,
  defaults: DocumentDefaults,
): Promise<DocumentTables> {
  const document = withDefaults({ id, title, text: '' }, defaults);
  const source = sourceOf(document);
  try {
    const entry = { ...entryOf(document, source), sha256: createHash('sha256').update(bytes).digest('hex') };
    const extracted = await extractFile({ bytes, name: id }, source);
    return tablesOf({ text: extracted.extraction.report.text, source, entry }, checkAlone(extracted, entry));
  } catch (error) {
    if (!(error instanceof InputError)) return quarantineFailed(id, error as Error);
    return quarantine(id, 'document-invalid', { problem: error.message.slice(0, 300) });
  }
}

/** The id of what is no usable document, where it has one. */
function idOf(document: unknown): string | null {
  const id = (document as { readonly id?: unknown } | null)?.id;
  return typeof id === 'string' && id !== '' && id.isWellFormed() ? id : null;
}

/** The first field that UTF-8 could not say, or null. */
const brokenField = (document: DocumentEntry): string | null =>
  (['id', 'text', 'title', 'publisher'] as const).find((field) => !(document[field] ?? '').isWellFormed()) ?? null;

const withDefaults = (document: DocumentEntry, defaults: DocumentDefaults): DocumentEntry => ({
  ...document,
  period: document.period ?? defaults.period,
  area: document.area ?? defaults.area,
  currency: document.currency ?? defaults.currency,
  decimal: document.decimal ?? defaults.decimal,
  publisher: document.publisher ?? defaults.publisher,
});

function sourceOf(document: DocumentEntry): SourceContext {
  const { id, title, publisher, period, area, currency, decimal } = document;
  return {
    id,
    title: title ?? null,
    publisher: publisher ?? null,
    period: period ?? null,
    area: area ?? null,
    currency: currency ?? null,
    decimal: decimal ?? 'point',
    fiscalYearStart: null,
  };
}

/** A registry entry for a document that has none. */
function entryOf({ text, published }: DocumentEntry, source: SourceContext): SourceEntry {
  const { id, title, publisher, period, area, currency, decimal } = source;
  return {
    title: title || id,
    publisher: publisher || 'not stated',
    period,
    area,
    language: 'en',
    currency,
    url: null,
    license: null,
    redistribute: 'quotes',
    fiscal_year_start: null,
    decimal,
    file: 'text.md',
    sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
    obtained: 'a document of the corpus',
    published: published ?? null,
  };
}

/** What was said of a document, in the order in which it was said. */
function diagnosticRows(diagnostics: readonly Diagnostic[], text: string): readonly DiagnosticTableRow[] {
  const place = codePointOffsets(text);
  return diagnostics.map((diagnostic) => ({
    source_id: diagnostic.source,
    code: diagnostic.code,
    severity: DIAGNOSTICS[diagnostic.code].severity,
    message: sentenceOf(diagnostic),
    char_start: place(diagnostic.start),
    char_end: place(diagnostic.end),
  }));
}
