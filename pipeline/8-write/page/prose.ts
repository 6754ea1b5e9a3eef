/** A stretch of a text as markup: its prose with emphasis, its figures as links, what was not read as asides. */
import { type Block, type Report, RUN_WIDTH, Style } from '../../model/report.js';
import { SKIP_REASONS, type SkipReason } from '../../rules/skip-reasons.js';
import { firstBehind, type Mark } from './content.js';
import { type Content, element, html, type Markup } from './html.js';

/** A stretch of text in one style that nothing interrupts. */
interface Piece {
  readonly text: string;
  readonly style: number;
  /** White space separates it from the piece before, though neither holds any. */
  readonly space: boolean;
  readonly mark: Mark | null;
}

/** A run of prose, or a zone that is shown though it was not read. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly style: number;
  readonly join: number;
}

export interface Window {
  readonly start: number;
  readonly end: number;
}

/** The runs of a block as far as they lie in the window. */
function stretches({ runs }: Report, block: Block, { start, end }: Window): Stretch[] {
  const found: Stretch[] = [];
  for (let run = block.firstRun; run < block.endRun; run++) {
    const [from = 0, to = 0, style = 0, join = 0] = runs.subarray(run * RUN_WIDTH, (run + 1) * RUN_WIDTH);
    const isWhole = join >> 1 !== 0;
    if (to <= start || from >= end) continue;
    found.push({ start: isWhole ? from : Math.max(from, start), end: isWhole ? to : Math.min(to, end), style, join });
  }
  return found;
}

/** Cuts a stretch where marks begin and end. */
function cut(text: string, { start, end, style, join }: Stretch, marks: readonly Mark[]): Piece[] {
  const entity = join >> 1;
  const pieces: Piece[] = [];
  const push = (from: number, to: number, mark: Mark | null): void => {
    if (to <= from) return;
    const words = entity === 0 ? text.slice(from, to) : String.fromCodePoint(entity);
    pieces.push({ text: words, style, space: pieces.length === 0 && (join & 1) === 1, mark });
  };
  let at = start;
  for (let i = firstBehind(marks, start); i < marks.length; i++) {
    const mark = marks[i] as Mark;
    if (mark.start >= end) break;
    if (entity !== 0) {
      push(start, end, mark);
      return pieces;
    }
    push(at, mark.start, null);
    push(Math.max(at, mark.start), Math.min(mark.end, end), mark);
    at = Math.min(mark.end, end);
  }
  push(at, end, null);
  return pieces;
}

const TAGS = [
  [Style.sub, 'sub'],
  [Style.sup, 'sup'],
  [Style.italic, 'em'],
  [Style.bold, 'strong'],
] as const;

function styled({ text, style }: Piece): Content {
  let content: Content = text;
  for (const [bit, tag] of TAGS) if ((style & bit) !== 0) content = element(tag, content);
  return content;
}

/** Why a number is no figure, said in one line. */
export const reasonWords = (reason: SkipReason): string => SKIP_REASONS[reason];

/** What stands in the text for a figure or a number that is none. */
export function markLink({ figure, omission }: Mark, content: Content): Content {
  if (figure !== null) {
    const { figure_id, kind, role, review } = figure.row;
    return html`<a class="figure" id="${figure_id}" href="#row-${figure_id}" data-n="${figure.at}" data-kind="${kind}" data-role="${role}" data-review="${review ?? ''}">${content}</a>`;
  }
  if (omission === null) return content;
  const { reason } = omission.row;
  return html`<span class="skipped" id="skipped-${omission.at}" title="${`not taken: ${reasonWords(reason)}`}">${content}</span>`;
}

/** Pieces as markup; neighbours of one mark stand in one link. */
function join(pieces: readonly Piece[]): Markup {
  const parts: Content[] = [];
  for (let at = 0; at < pieces.length; ) {
    const { mark, space } = pieces[at] as Piece;
    const inner: Content[] = [];
    if (space && parts.length > 0) parts.push(' ');
    do {
      const piece = pieces[at] as Piece;
      if (piece.space && inner.length > 0) inner.push(' ');
      inner.push(styled(piece));
      at++;
    } while (mark !== null && pieces[at]?.mark === mark);
    parts.push(mark === null ? inner : markLink(mark, inner));
  }
  return html`${parts}`;
}

/** The prose of a block inside a window, as markup. */
export const prose = (report: Report, block: Block, marks: readonly Mark[], window: Window): Markup =>
  join(stretches(report, block, window).flatMap((stretch) => cut(report.text, stretch, marks)));

/** Any stretch of the text as it stands, as markup. */
export const verbatim = (text: string, marks: readonly Mark[], { start, end }: Window): Markup =>
  join(cut(text, { start, end, style: Style.plain, join: 0 }, marks));
