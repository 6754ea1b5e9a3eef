/** The tables that one document of a corpus gives, and those that a corpus release has beside those of a dataset. */
import type { Row } from './column.js';
import { TABLES } from './columns.js';
import { CANDIDATES, READINGS } from './tables/passing.js';
import { DIAGNOSTICS_TABLE, QUARANTINE } from './tables/quarantine.js';

/** What a document gives: most tables are published as they are, the last two are ranked and reconciled first. */
export const DOCUMENT_TABLES = {
  figures: TABLES.figures,
  derived: TABLES.derived,
  sources: TABLES.sources,
  skipped: TABLES.skipped,
  diagnostics: DIAGNOSTICS_TABLE,
  quarantine: QUARANTINE,
  indicators: TABLES.indicators,
  candidates: CANDIDATES,
  readings: READINGS,
} as const;

export type DocumentTableName = keyof typeof DOCUMENT_TABLES;
export const DOCUMENT_TABLE_NAMES = Object.keys(DOCUMENT_TABLES) as readonly DocumentTableName[];

export type DocumentRowOf<T extends DocumentTableName> = Row<(typeof DOCUMENT_TABLES)[T]>;
export type CandidateRow = DocumentRowOf<'candidates'>;
export type ReadingRow = DocumentRowOf<'readings'>;
export type QuarantineRow = DocumentRowOf<'quarantine'>;
export type DiagnosticTableRow = DocumentRowOf<'diagnostics'>;

/** The rows of every table that one document gives. */
export type DocumentTables = { readonly [T in DocumentTableName]: readonly DocumentRowOf<T>[] };

/** The tables of a corpus release, in the order in which its manifest lists them. */
export const CORPUS_TABLES = { ...TABLES, diagnostics: DIAGNOSTICS_TABLE, quarantine: QUARANTINE } as const;
export type CorpusTableName = keyof typeof CORPUS_TABLES;
export const CORPUS_TABLE_NAMES = Object.keys(CORPUS_TABLES) as readonly CorpusTableName[];
