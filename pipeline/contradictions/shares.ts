/**
 * The part and the whole of a share, where the words leave no doubt:
 *
 *     50 of the 200 firms (25%)         50 firms, or 25% of the 200
 *     Of the 200 firms, 50 (25%) exported and 30 (15%) imported
 *     200 firms, of which 50 (25%) exported
 */
import type { Extraction, Figure } from '../model/figure.js';
import { CONTRADICTION_CUES } from '../rules/contradiction-cues.js';

export interface PartAndWhole {
  readonly share: Figure;
  readonly part: Figure;
  readonly whole: Figure;
}

const { whole, wholeFirst, ofWhich, orShare } = CONTRADICTION_CUES;

/** Two nouns at most stand between a number and what it is a part of: `50 small firms of the 200`. */
const PART_OF = new RegExp(`^(?:\\s+\\p{L}[\\p{L}-]*){0,2}\\s+(?:${whole})\\s+$`, 'iu');
/** Between a number and its share: a few nouns and a bracket, or `or`. */
const IS_SHARE = new RegExp(`^(?:\\s+\\p{L}[\\p{L}'’-]*){0,5}(?:\\s*\\(|,?\\s+(?:${orShare})\\s+)$`, 'iu');
/** Between a share and the whole that it is taken of. */
const SHARE_OF = new RegExp(`^\\s+(?:${whole})\\s+$`, 'iu');
const WHOLE_OF = new RegExp(`^(?:\\s+\\p{L}[\\p{L}-]*){0,4},?\\s+(?:${ofWhich})\\s+$`, 'iu');
const BEGINS_WHOLE = new RegExp(`^\\W*${wholeFirst}\\s+$`, 'iu');
/** Behind a share that is taken of something else again. */
const TAKEN_ON = /^\)?\s+of\b/i;
/** What stands between the whole that a sentence begins with and its parts belongs to one clause. */
const ONE_CLAUSE = /^[^.;:]*$/;

const SUMMED: ReadonlySet<string> = new Set(['count', 'amount', 'quantity']);

const isShare = (figure: Figure | undefined): figure is Figure =>
  figure?.kind === 'share' && figure.unit === 'percent' && figure.role !== 'condition';

const canHold = (part: Figure | undefined, total: Figure | undefined): boolean =>
  part !== undefined &&
  total !== undefined &&
  SUMMED.has(part.kind) &&
  part.kind === total.kind &&
  part.unit === total.unit &&
  part.scale === total.scale;

/** The figures of a sentence that lie beside one another. */
interface Row {
  readonly figures: readonly Figure[];
  /** The text before a figure, from the one before it or from the beginning of the sentence. */
  before(at: number): string;
  /** The text behind a figure, to the end of the sentence. */
  behind(at: number): string;
}

/** `50 of the 200 firms (25%)`: the share at `at`. */
function ofWhole({ figures, before }: Row, at: number): PartAndWhole | null {
  const [part, total, share] = [figures[at - 2], figures[at - 1], figures[at]] as [Figure, Figure, Figure];
  const fits = canHold(part, total) && PART_OF.test(before(at - 1)) && IS_SHARE.test(before(at));
  return fits ? { share, part, whole: total } : null;
}

/** `200 firms, of which 50 (25%) exported`: the share at `at`. */
function ofWhichPart({ figures, before, behind }: Row, at: number): PartAndWhole | null {
  const [total, part, share] = [figures[at - 2], figures[at - 1], figures[at]] as [Figure, Figure, Figure];
  const fits = canHold(part, total) && WHOLE_OF.test(before(at - 1)) && IS_SHARE.test(before(at));
  return fits && !TAKEN_ON.test(behind(at)) ? { share, part, whole: total } : null;
}

/** `50 firms, or 25% of the 200`: the share at `at`. */
function shareOfWhole({ figures, before }: Row, at: number): PartAndWhole | null {
  const [part, share, total] = [figures[at - 1], figures[at], figures[at + 1]] as [Figure, Figure, Figure];
  const fits = canHold(part, total) && IS_SHARE.test(before(at)) && SHARE_OF.test(before(at + 1));
  return fits ? { share, part, whole: total } : null;
}

/** `Of the 200 firms, 50 (25%) exported`: the share at `at`, of the whole that the sentence begins with. */
function inBeginning({ figures, before, behind }: Row, at: number): PartAndWhole | null {
  const [total, part, share] = [figures[0], figures[at - 1], figures[at]] as [Figure, Figure, Figure];
  if (at < 2 || !BEGINS_WHOLE.test(before(0)) || !canHold(part, total) || !IS_SHARE.test(before(at))) return null;
  const between = figures.slice(1, at).map((_, index) => before(index + 1));
  const fits = between.every((text) => ONE_CLAUSE.test(text)) && !TAKEN_ON.test(behind(at));
  return fits ? { share, part, whole: total } : null;
}

function rowOf({ report, sentences }: Extraction, figures: readonly Figure[]): Row {
  const { start, end } = sentences[(figures[0] as Figure).sentence] ?? { start: 0, end: 0 };
  return {
    figures,
    before: (at) => report.text.slice(figures[at - 1]?.end ?? start, figures[at]?.start),
    behind: (at) => report.text.slice(figures[at]?.end, end),
  };
}

/** Figures sentence by sentence. */
function bySentence(figures: readonly Figure[]): readonly (readonly Figure[])[] {
  const rows: Figure[][] = [];
  for (const figure of figures) {
    const row = rows.at(-1);
    if (row?.[0]?.sentence === figure.sentence) row.push(figure);
    else rows.push([figure]);
  }
  return rows;
}

/** Every share whose part and whole the words name. Linear in the figures. */
export function statedShares(extraction: Extraction): readonly PartAndWhole[] {
  return bySentence(extraction.figures).flatMap((figures) => {
    if (figures.length < 3) return [];
    const row = rowOf(extraction, figures);
    return figures.flatMap((share, at) => {
      const found = isShare(share)
        ? (ofWhole(row, at) ?? ofWhichPart(row, at) ?? shareOfWhole(row, at) ?? inBeginning(row, at))
        : null;
      return found ? [found] : [];
    });
  });
}
