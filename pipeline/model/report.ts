/**
 * What room 1 makes of a file: one text, and columns that say where in it prose stands.
 * Offsets here and in all later rooms are UTF-16 units of `text`; code points exist only at the
 * edges (the extract output and the tables), see kit/offsets.ts.
 */
import type { SkipReason } from '../rules/skip-reasons.js';

/** What the registry or the command line knows of a source. */
export interface SourceContext {
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  /** Reference period in the notation of FIGURES.md (`2022`, `2022-Q3`, `2013-04..2014-03`), or null. */
  readonly period: string | null;
  /** Reference area: ISO 3166-1 alpha-2, `EU`, or `ZZ` for the world; null when unknown. */
  readonly area: string | null;
  /** ISO 4217 code that a bare `$` or an unmarked amount means, or null. */
  readonly currency: string | null;
  /** `point` (1,234.5) or `comma` (1.234,5). */
  readonly decimal: 'point' | 'comma';
  /** First month (1 to 12) of a fiscal year written as two years (`2013-14`); null means: by area. */
  readonly fiscalYearStart: number | null;
}

/** Bits of the `style` column of a run. */
export const enum Style {
  plain = 0,
  italic = 1,
  bold = 2,
  sup = 4,
  sub = 8,
  /** The visible text of a link. */
  link = 16,
}

export type BlockKind = 'heading' | 'paragraph' | 'item' | 'footnote' | 'caption';

/** A heading, paragraph or list item: what the contract calls "the paragraph or list item". */
export interface Block {
  readonly kind: BlockKind;
  /** Titles of the headings above this block, joined with ' > '; empty string at the top. */
  readonly section: string;
  /** 1-based number of this block in the document. */
  readonly paragraph: number;
  /** Runs [firstRun, endRun) of the report are the prose of this block, in reading order. */
  readonly firstRun: number;
  readonly endRun: number;
  /** Index of the paragraph that introduces the list this item belongs to, else -1. */
  readonly leadIn: number;
  /** Number of the list this item belongs to (items of one list share it), else -1. */
  readonly list: number;
}

/** A stretch of the text that is not read as prose, and why: the numbers in it are accounted for with `reason`. */
export interface Zone {
  readonly start: number;
  readonly end: number;
  readonly reason: SkipReason;
}

export interface Report {
  readonly source: SourceContext;
  /**
   * The text the offsets count in: of Markdown and plain text as received, byte order mark removed, line ends kept; of
   * other formats what was read from them, without any markup.
   */
  readonly text: string;
  /**
   * Runs of prose, four numbers each: start, end, style bits, and a join. Bit 0 of the join is 1 where white space or a
   * line break separates the run from the one before it even though no white space character stands inside either run
   * (a `<br>`, a new block, a page break), else 0. `join >> 1` is 0, or the code point that the whole run stands for:
   * the run is then a character entity (`&pound;` is 0xA3), the only markup inside runs. Runs never overlap, and ascend.
   */
  readonly runs: Int32Array;
  readonly blocks: readonly Block[];
  /** Everything outside the runs that may hold a number, ascending and disjoint from the runs. */
  readonly zones: readonly Zone[];
  /**
   * Where the pages of the original lie in the text, two numbers each: a place, and the page (from 1) of what stands from
   * there to the next place. Ascending in place; a page may come back, for a paragraph is kept whole over a page break.
   * Null where the original has no pages.
   */
  readonly pages: Int32Array | null;
}

/** Numbers per entry of `Report.runs`. */
export const RUN_WIDTH = 4;
