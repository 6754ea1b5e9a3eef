/** Applies what people decided to what the program read. Pure; the evidence keeps the machine's values. */
import { figureIds } from '../kit/figure-ids.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Extraction, Figure } from '../model/figure.js';
import type { Decision, IndicatorName, Reviewed, ReviewFile, Verdict } from '../model/review.js';
import { type Cells, cellsOf, withCells } from './fields.js';
import { judge, type Objection, stale } from './judge.js';
import { addedFigure, locate } from './locate.js';
import { merged, relinked } from './renumber.js';

/** Something that the decisions and the text do not agree on. */
export interface ReviewFinding {
  /** Its place is that of the figure; both ends are 0 where the text has none. */
  readonly diagnostic: Diagnostic;
  /** The row of reviewed.csv; null where there is none. */
  readonly decision: Decision | null;
  readonly figureId: string | null;
}

export interface Applied {
  /** What the later rooms go on with: corrected, without rejected figures, with added ones. */
  readonly extraction: Extraction;
  /** Null where the source has no review. */
  readonly reviewed: Reviewed | null;
  readonly findings: readonly ReviewFinding[];
}

/** A figure with what was decided about it. */
interface Judged {
  readonly decision: Decision | null;
  readonly verdict: Verdict | null;
  readonly cells: Cells | null;
}

const UNDECIDED: Judged = { decision: null, verdict: null, cells: null };

class Findings {
  readonly list: ReviewFinding[] = [];

  constructor(readonly source: string) {}

  add({ code, details }: Objection, decision: Decision | null, figure: Figure | null, figureId: string | null): void {
    const { start, end } = figure ?? { start: 0, end: 0 };
    this.list.push({ diagnostic: { code, source: this.source, start, end, details }, decision, figureId });
  }
}

/** Judges the decisions about figures that the program found; says which figures are gone and which are new. */
function judgeFound(
  extraction: Extraction,
  ids: readonly string[],
  decisions: readonly Decision[],
  findings: Findings,
): Judged[] {
  const { figures } = extraction;
  const indexOf = new Map(ids.map((id, at) => [id, at]));
  const judged: Judged[] = figures.map(() => UNDECIDED);
  for (const decision of decisions) {
    if (decision.figure_id === null) continue;
    const at = indexOf.get(decision.figure_id);
    if (at === undefined) {
      const gone = decision.decision === 'accept';
      const objection: Objection = gone
        ? { code: 'review-missing', details: { quote: decision.quote, id: decision.figure_id } }
        : stale(decision, 'the program no longer finds the figure');
      findings.add(objection, decision, null, decision.figure_id);
      continue;
    }
    const figure = figures[at] as Figure;
    const { verdict, cells, objections } = judge(decision, cellsOf(figure, ids));
    judged[at] = { decision, verdict, cells };
    for (const objection of objections) findings.add(objection, decision, figure, decision.figure_id);
  }
  judged.forEach(({ decision }, at) => {
    const figure = figures[at] as Figure;
    if (decision === null)
      findings.add({ code: 'review-new', details: { quote: figure.quote } }, null, figure, ids[at] as string);
  });
  return judged;
}

interface Addition {
  readonly figure: Figure;
  readonly decision: Decision;
}

/** The figures that people add, each at a place of its own. */
function additions(
  extraction: Extraction,
  judged: readonly Judged[],
  decisions: readonly Decision[],
  findings: Findings,
): Addition[] {
  const { report, figures } = extraction;
  const taken: Figure[] = figures.filter((_, at) => judged[at]?.verdict !== 'rejected');
  const found: Addition[] = [];
  for (const decision of decisions) {
    if (decision.decision !== 'add') continue;
    const place = locate(report.text, decision);
    const refuse = (why: string): void => findings.add(stale(decision, why), decision, null, null);
    if (typeof place === 'string') {
      refuse(place);
      continue;
    }
    const other = taken.find((figure) => figure.start < place.end && figure.end > place.start);
    const figure = addedFigure(extraction, decision as Cells, place);
    if (other?.start === place.start && other.end === place.end) refuse('the program finds the figure by itself');
    else if (other) refuse(`it overlaps the figure "${other.quote}"; reject that one first`);
    else if (figure === null) refuse('it stands outside the sentences that are read');
    else {
      taken.push(figure);
      found.push({ figure, decision });
    }
  }
  return found;
}

const nameOf = (decision: Decision | null): IndicatorName | null =>
  decision?.indicator_id == null ? null : { id: decision.indicator_id, label: decision.label, topic: decision.topic };

/**
 * Applies a review to an extraction. Linear in the figures; an added figure costs a search of the text.
 * @param review null for a source that nobody has reviewed
 */
export function applyReview(extraction: Extraction, review: ReviewFile | null): Applied {
  const findings = new Findings(extraction.report.source.id);
  if (review === null) {
    const count = String(extraction.figures.length);
    if (count !== '0') findings.add({ code: 'review-none', details: { count } }, null, null, null);
    return { extraction, reviewed: null, findings: findings.list };
  }
  const ids = figureIds(extraction);
  const judged = judgeFound(extraction, ids, review.decisions, findings);
  const added = additions(extraction, judged, review.decisions, findings);
  const { figures, oldAt, addedAt } = merged(
    extraction.figures,
    added.map(({ figure }) => figure),
  );
  const all: Judged[] = new Array(figures.length);
  oldAt.forEach((at, from) => {
    all[at] = judged[from] as Judged;
  });
  addedAt.forEach((at, from) => {
    const { decision } = added[from] as Addition;
    all[at] = { decision, verdict: 'added', cells: decision as Cells };
  });
  return { ...reviewedOf(extraction, figures, all), findings: findings.list };
}

/** An added figure may begin where a rejected one does; it stands behind that one, and gives its id an end of its own. */
const distinct = (ids: readonly string[]): readonly string[] =>
  ids.map((id, at) => (id === ids[at - 1] ? `${id}-added` : id));

/** The two extractions: the evidence, and what the later rooms go on with. */
function reviewedOf(
  before: Extraction,
  figures: readonly Figure[],
  judged: readonly Judged[],
): Omit<Applied, 'findings'> {
  const added = figures.filter((_, at) => judged[at]?.verdict === 'added');
  const skipped = before.skipped.filter((one) => !added.some(({ start, end }) => one.start < end && one.end > start));
  const machine: Extraction = { ...before, figures, skipped };
  const ids = distinct(figureIds(machine));
  const indexOf = new Map(ids.map((id, at) => [id, at]));
  const origin = judged.flatMap(({ verdict }, at) => (verdict === 'rejected' ? [] : [at]));
  const newIndex: number[] = figures.map(() => -1);
  origin.forEach((at, place) => {
    newIndex[at] = place;
  });
  const right = origin.map((at) => {
    const { verdict, cells } = judged[at] as Judged;
    const figure = figures[at] as Figure;
    const isDecided = (verdict === 'corrected' || verdict === 'added') && cells !== null;
    return relinked(isDecided ? withCells(figure, cells, (id) => indexOf.get(id) ?? -1) : figure, newIndex);
  });
  const verdicts = judged.map(({ verdict }) => verdict);
  const names = origin.map((at) => nameOf(judged[at]?.decision ?? null));
  return { extraction: { ...machine, figures: right }, reviewed: { machine, ids, verdicts, origin, names } };
}
