/** The rows of one document of a corpus. Each depends on the document alone, so that any machine may make them, twice if need be. */
import type { CandidateRow, DocumentTables } from '../../schemas/corpus.js';
import type { SourceEntry } from '../../schemas/source.js';
import { remember } from '../kit/remember.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { SourceContext } from '../model/report.js';
import { assertTables } from './assert.js';
import { collector, published, reportOpenPeriods } from './index.js';
import { corpusId, type Indicator, indicatorLabel, inKeyWords } from './indicator.js';
import { type Catalogue, indicatorRows, observationRows, type UnrankedRow } from './observations.js';
import { makeNamer } from './person-names.js';
import { readingRows } from './reconcile/document-readings.js';
import { derivedRows, figureRows, skippedRows, sourceRow } from './rows.js';
import { candidateOf, columnsOf } from './series.js';
import { type CheckInput, prepare, type Source } from './source.js';

/** The tables that room 7 fills for a document. */
export type CheckedTables = Omit<DocumentTables, 'diagnostics' | 'quarantine'>;

/** A text of a corpus, with what is known of it. */
export interface CorpusText {
  readonly text: string;
  readonly source: SourceContext;
  readonly entry: SourceEntry;
}

export interface CheckedDocument {
  readonly tables: CheckedTables;
  readonly diagnostics: readonly Diagnostic[];
}

/** An indicator as all documents name it, by its key alone. */
interface Named {
  readonly id: string;
  readonly label: string;
  readonly indicator: Indicator;
}

/** Indicators that are remembered from one document to the next. */
const REMEMBERED = 20_000;

const nameOf = remember((_key: string, indicator: Indicator): Named => {
  const known = inKeyWords(indicator);
  return { id: corpusId(indicator), label: indicatorLabel(known), indicator: known };
}, REMEMBERED);

/** The indicators of a document, named by what they are and not by who named them first. */
function catalogueOf({ figureIndicators, derivedIndicators }: Source) {
  const named = new Map<string, Named>();
  const names = new Map<Indicator, string>();
  for (const one of [...figureIndicators, ...derivedIndicators]) {
    if (one === null || names.has(one)) continue;
    const { key } = one;
    const known = named.get(key) ?? nameOf(key, one);
    named.set(key, known);
    names.set(one, known.id);
  }
  const indicators = [...named.values()];
  for (const { id, indicator } of indicators) names.set(indicator, id);
  const labels = new Map(indicators.map(({ id, label }) => [id, label]));
  const units = new Map(indicators.map(({ id, indicator }) => [id, indicator.unit]));
  const catalogue: Catalogue = { names, labels, units };
  return { catalogue, indicators: indicators.map(({ indicator }) => indicator) };
}

function candidateRows(observations: readonly UnrankedRow[], source: Source): readonly CandidateRow[] {
  const rows: CandidateRow[] = [];
  for (const row of observations) rows.push(candidateRow(row, source));
  return rows;
}

function candidateRow(row: UnrankedRow, source: Source): CandidateRow {
  const { standing, date, width, published } = candidateOf(row, source);
  const candidate = columnsOf(row) as { -readonly [Name in keyof CandidateRow]: CandidateRow[Name] };
  candidate.standing = standing;
  candidate.date = date || null;
  candidate.width = Number.isFinite(width) ? width : null;
  candidate.published = published;
  return candidate;
}

/**
 * Room 7 for one document that nobody has reviewed.
 * @throws PublicationFault when a row breaks the column list: a fault of the rooms
 */
export function checkDocument(input: CheckInput): CheckedDocument {
  const { context, said } = collector(input.result.extraction.report.source.id);
  const source = prepare(input, makeNamer(), context);
  reportOpenPeriods(source, context);
  const { catalogue, indicators } = catalogueOf(source);
  const figures = figureRows(source, catalogue.names);
  const derived = derivedRows(source, catalogue.names);
  const observations = observationRows(source, figures, derived, catalogue, context);
  const rows = {
    figures,
    derived,
    sources: [sourceRow(source)],
    skipped: skippedRows(source),
    indicators: indicatorRows(indicators, observations, catalogue),
  };
  // What is handed on is asserted where it is packed; the tables made of it refer to nothing else.
  assertTables({ ...rows, observations: [], series: [], reconciliation: [] }, [published(source)]);
  return {
    tables: {
      ...rows,
      candidates: candidateRows(observations, source),
      readings: readingRows(source, catalogue),
    },
    diagnostics: [...source.diagnostics, ...said],
  };
}
