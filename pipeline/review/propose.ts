/** What `reviewed.csv` would be if everything that the program reads now were right. Pure; a person decides. */
import { pair } from '../compare/pair.js';
import { figureIds } from '../kit/figure-ids.js';
import type { Extraction, Figure } from '../model/figure.js';
import type { Decision, ReviewFile, ReviewRow } from '../model/review.js';
import { type Cells, cellsOf, differing, parseMachine, printMachine, REVIEWED_FIELDS } from './fields.js';
import { judge } from './judge.js';
import { locate } from './locate.js';
import { quoteOf, snippetOf } from './snippet.js';

export type ProposalKind = 'new' | 'changed' | 'moved' | 'dropped' | 'settled' | 'open';

/** One difference between the file as it is and as it would be. */
export interface Proposal {
  readonly kind: ProposalKind;
  readonly quote: string;
  readonly snippet: string;
  /** What changes, field by field; or why a person must decide. */
  readonly details: readonly string[];
}

export interface Proposed {
  readonly rows: readonly ReviewRow[];
  readonly changes: readonly Proposal[];
}

export interface Signature {
  readonly reviewer: string;
  /** ISO day. */
  readonly date: string;
}

interface Placed {
  readonly at: number;
  readonly row: ReviewRow;
}

/** A figure of the program as a row would hold it. */
interface Read {
  readonly id: string;
  readonly figure: Figure;
  readonly cells: Cells;
  readonly quote: string;
  readonly snippet: string;
}

const EMPTY = { machine: null, indicator_id: null, label: null, topic: null, note: null } as const;

const rowOf = (cells: Cells): Pick<ReviewRow, (typeof REVIEWED_FIELDS)[number]> =>
  Object.fromEntries(REVIEWED_FIELDS.map((field) => [field, cells[field]])) as never;

const changesOf = (was: Cells, now: Cells): string[] =>
  differing(was, now).map((field) => `${field}: ${was[field] ?? '(empty)'} -> ${now[field] ?? '(empty)'}`);

const identity = ({ id, quote, snippet }: Read) => ({ figure_id: id, quote, snippet });

function withoutLine({ line: _, ...row }: Decision): ReviewRow {
  return row;
}

/** Finds for the decisions whose figures are gone the figures that nobody decided about yet: their sentences changed. */
function follow(gone: readonly Decision[], fresh: readonly Read[]): ReadonlyMap<Read, Decision> {
  interface Side {
    readonly quote: string;
    readonly cells: Cells;
    readonly decision?: Decision;
    readonly read?: Read;
  }
  const olds = gone.map((decision): Side => ({ quote: decision.quote, cells: decision as Cells, decision }));
  const news = fresh.map((read): Side => ({ quote: read.quote, cells: read.cells, read }));
  const { pairs } = pair(olds, news, [
    { of: ({ quote, cells }) => JSON.stringify([quote, cells.measure, cells.kind, cells.value, cells.period]) },
    { of: ({ quote, cells }) => JSON.stringify([quote, cells.kind]), alone: true },
  ]);
  return new Map(pairs.map(([old, now]) => [now.read as Read, old.decision as Decision]));
}

/** The next row of a decision about a figure that is there, and what changes in it. */
function renew(
  decision: Decision,
  read: Read,
  by: Signature,
): { readonly row: ReviewRow; readonly change: Proposal | null } {
  const row = { ...withoutLine(decision), ...identity(read) };
  const { quote, snippet, cells } = read;
  const say = (kind: ProposalKind, details: readonly string[]): Proposal => ({ kind, quote, snippet, details });
  const isSame = decision.figure_id === read.id;
  const moved = isSame ? null : say('moved', [`once ${decision.figure_id}`]);
  if (decision.decision === 'accept') {
    const details = changesOf(decision as Cells, cells);
    if (details.length === 0) return { row: isSame ? withoutLine(decision) : row, change: moved };
    return { row: { ...row, ...rowOf(cells), ...by }, change: say('changed', [...(moved?.details ?? []), ...details]) };
  }
  if (decision.decision !== 'correct') return { row: isSame ? withoutLine(decision) : row, change: moved };
  const differs = differing(decision as Cells, cells);
  if (differs.length === 0)
    return {
      row: { ...row, ...by, decision: 'accept', machine: null },
      change: say('settled', ['the program reads the same by itself']),
    };
  if (parseMachine(decision.machine ?? '') === null) {
    const machine = printMachine(cells, differs);
    return { row: { ...row, machine }, change: say('changed', [`machine: ${machine}`]) };
  }
  const judgement = judge(decision, cells);
  if (judgement.verdict === null)
    return {
      row: withoutLine(decision),
      change: say(
        'open',
        judgement.objections.map(({ details }) => details.why ?? ''),
      ),
    };
  const details = changesOf(decision as Cells, judgement.cells);
  if (details.length === 0) return { row: isSame ? withoutLine(decision) : row, change: moved };
  return { row: { ...row, ...rowOf(judgement.cells), ...by }, change: say('changed', details) };
}

/** A figure that a person added, and that the program may find by now. */
function renewAdded(
  decision: Decision,
  text: string,
  reads: readonly Read[],
  by: Signature,
): { readonly placed: Placed; readonly change: Proposal | null; readonly taken: Read | null } {
  const { quote, snippet } = decision;
  const place = locate(text, decision);
  const keep = (at: number, change: Proposal | null) => ({
    placed: { at, row: withoutLine(decision) },
    change,
    taken: null,
  });
  if (typeof place === 'string') return keep(text.length, { kind: 'open', quote, snippet, details: [place] });
  const taken = reads.find(({ figure }) => figure.start === place.start && figure.end === place.end) ?? null;
  if (taken === null) return keep(place.start, null);
  const differs = differing(decision as Cells, taken.cells);
  const isSame = differs.length === 0;
  const machine = isSame ? null : printMachine(taken.cells, differs);
  const row: ReviewRow = {
    ...withoutLine(decision),
    ...identity(taken),
    ...by,
    decision: isSame ? 'accept' : 'correct',
    machine,
  };
  const details = [isSame ? 'the program finds it by itself' : `the program finds it, otherwise: ${machine}`];
  return { placed: { at: place.start, row }, change: { kind: 'settled', quote, snippet, details }, taken };
}

/**
 * The review as it would be after a person has agreed with everything, in the order of the text.
 * Rows that need no change keep their reviewer and date.
 */
export function propose(extraction: Extraction, review: ReviewFile | null, by: Signature): Proposed {
  const ids = figureIds(extraction);
  const reads = extraction.figures.map((figure, at): Read => {
    const id = ids[at] as string;
    return { id, figure, cells: cellsOf(figure, ids), quote: quoteOf(figure), snippet: snippetOf(extraction, figure) };
  });
  const decisions = review?.decisions ?? [];
  const changes: Proposal[] = [];
  const placed: Placed[] = [];
  const settled = new Set<Read>();
  for (const decision of decisions.filter(({ decision: what }) => what === 'add')) {
    const result = renewAdded(decision, extraction.report.text, reads, by);
    placed.push(result.placed);
    if (result.change) changes.push(result.change);
    if (result.taken) settled.add(result.taken);
  }
  const byId = new Map(decisions.flatMap((one) => (one.figure_id === null ? [] : [[one.figure_id, one] as const])));
  const known = new Set(ids);
  const gone = [...byId.values()].filter(({ figure_id }) => !known.has(figure_id as string));
  const open = reads.filter((read) => !settled.has(read));
  const followed = follow(
    gone,
    open.filter(({ id }) => !byId.has(id)),
  );
  for (const read of open) {
    const decision = byId.get(read.id) ?? followed.get(read);
    const result = decision ? renew(decision, read, by) : accepted(read, by);
    placed.push({ at: read.figure.start, row: result.row });
    if (result.change) changes.push(result.change);
  }
  const kept = new Set(followed.values());
  for (const { quote, snippet, decision } of gone.filter((one) => !kept.has(one)))
    changes.push({
      kind: 'dropped',
      quote,
      snippet,
      details: [`the decision to ${decision} it goes: the program no longer finds it`],
    });
  return { rows: placed.sort((a, b) => a.at - b.at).map(({ row }) => row), changes };
}

/** The first row of a figure. */
function accepted(read: Read, by: Signature): { readonly row: ReviewRow; readonly change: Proposal } {
  const { quote, snippet, cells } = read;
  const row: ReviewRow = { decision: 'accept', ...identity(read), ...rowOf(cells), ...EMPTY, ...by };
  const shown = REVIEWED_FIELDS.filter((field) => cells[field] !== null).map((field) => `${field}: ${cells[field]}`);
  return { row, change: { kind: 'new', quote, snippet, details: [shown.join(', ')] } };
}
