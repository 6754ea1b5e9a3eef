/** Everything that must hold before a dataset is published. Works on what was read; writes nothing. */
import { PublicationFault } from '../7-check/assert.js';
import type { Dataset } from '../model/dataset.js';
import type { Context, Diagnostic } from '../model/diagnostic.js';
import type { Verdict } from '../model/review.js';
import { DIAGNOSTICS } from '../rules/diagnostics.js';
import { checkDataset, type ReadDataset, type ReadSource } from '../run.js';
import { holdArithmetic, holdDerived } from './arithmetic.js';
import { type Finding, Placer, plainFinding } from './finding.js';
import { againstLast, type LastRelease } from './last-release.js';
import { betweenReferences } from './references.js';

export interface Validation {
  readonly dataset: string;
  readonly figures: number;
  /** Figures by what was decided about them; `unreviewed` for the others. */
  readonly reviewed: Readonly<Record<Verdict | 'unreviewed', number>>;
  readonly findings: readonly Finding[];
}

/** What a source says against itself, and against its review. */
function sourceFindings(source: ReadSource, placer: Placer): Finding[] {
  const said: Diagnostic[] = [];
  const { extraction } = source.result.result;
  const { id } = extraction.report.source;
  const context: Context = {
    report: (code, span, details = {}) => {
      said.push({ code, source: id, start: span?.start ?? 0, end: span?.end ?? 0, details });
    },
  };
  holdArithmetic(extraction, context);
  holdDerived(source.result.result, context);
  return [...source.findings.map((finding) => placer.review(finding)), ...said.map((one) => placer.diagnostic(one))];
}

/** Diagnostics of the rooms that ask for something; the review is told in full above. */
const isAsking = ({ code }: Diagnostic): boolean => DIAGNOSTICS[code].severity !== 'note' && code !== 'review-open';

function tryCheck(read: ReadDataset): Dataset | Finding {
  try {
    return checkDataset(read);
  } catch (error) {
    if (!(error instanceof PublicationFault)) throw error;
    const details = { place: read.entry.id, fault: error.message };
    return plainFinding('table-schema', details, { file: read.entry.id });
  }
}

function countVerdicts(sources: readonly ReadSource[]): Validation['reviewed'] {
  const counts = { accepted: 0, corrected: 0, rejected: 0, added: 0, unreviewed: 0 };
  for (const { result, extraction } of sources) {
    const verdicts = result.reviewed?.verdicts ?? extraction.figures.map(() => null);
    for (const verdict of verdicts) counts[verdict ?? 'unreviewed'] += 1;
  }
  return counts;
}

/**
 * Validates a dataset as it was read.
 * @param last the release that people load now; null where there is none
 */
export function validateDataset(read: ReadDataset, last: LastRelease | null): Validation {
  const placers = new Map(read.sources.map((source) => [source.extraction.report.source.id, new Placer(source)]));
  const findings = read.sources.flatMap((source) =>
    sourceFindings(source, placers.get(source.extraction.report.source.id) as Placer),
  );
  const dataset = tryCheck(read);
  if ('tables' in dataset) {
    for (const diagnostic of dataset.diagnostics.filter(isAsking)) {
      const placer = placers.get(diagnostic.source);
      if (placer) findings.push(placer.diagnostic(diagnostic));
    }
    findings.push(...betweenReferences(read, dataset));
    if (last !== null) findings.push(...againstLast(dataset, last));
  } else findings.push(dataset);
  const figures = read.sources.reduce((sum, { extraction }) => sum + extraction.figures.length, 0);
  return { dataset: read.entry.id, figures, reviewed: countVerdicts(read.sources), findings };
}
