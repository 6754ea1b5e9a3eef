/** From raw blocks to the report: runs, zones, sections, lead-ins, and an account of every stretch that is not prose. */
import type { Context } from '../model/diagnostic.js';
import { type Report, RUN_WIDTH, type SourceContext, type Zone } from '../model/report.js';
import type { Blocks } from './collect.js';
import { Sheet } from './columns.js';
import { cutDrawnTables } from './drawn-tables.js';
import { skipFurniture } from './furniture.js';
import { InlineReader } from './inline.js';
import { joinBroken } from './join.js';
import { looksEnglish } from './language.js';
import { Outline } from './outline.js';
import { isProse, lineEnd, skipSpaces, trimEnd } from './raw.js';
import { splitParagraphs } from './split.js';
import { findTitles } from './titles.js';

/** How much prose the language is told from. */
const SAMPLE = 65_536;

/**
 * Runs the passes over the raw blocks of a text, in their order, and writes the report.
 * @param markdown whether the blocks hold Markdown; in plain text only addresses are markup
 */
export function assemble(blocks: Blocks, source: SourceContext, context: Context, markdown: boolean): Report {
  const { text, pages } = blocks;
  let list = cutDrawnTables(text, blocks);
  list = splitParagraphs(text, list, blocks);
  list = skipFurniture(text, list);
  list = joinBroken(text, list);
  list = findTitles(text, list);

  const sheet = new Sheet();
  const reader = new InlineReader(blocks, sheet, markdown);
  const outline = new Outline(text, sheet);
  for (let i = 0; i < blocks.marks.length; i += 2) sheet.zone(blocks.marks[i], blocks.marks[i + 1], 'list-marker');
  for (const block of list) {
    if (block.kind === 'skip') sheet.zone(block.start, block.end, block.reason);
    if (!isProse(block)) continue;
    const first = sheet.runCount;
    reader.read(block);
    outline.add(block, first);
  }
  const runs = sheet.runs.finished();
  if (!looksEnglish(sample(text, runs))) return foreign(blocks, source, context);
  reportTables(text, blocks.tables, context);
  return { source, text, runs, blocks: sheet.blocks, zones: filled(text, runs, sheet.finishedZones()), pages };
}

/** The report of a text that is not read for its language. */
function foreign({ text, pages }: Blocks, source: SourceContext, context: Context): Report {
  context.report('not-english');
  return {
    source,
    text,
    runs: new Int32Array(0),
    blocks: [],
    zones: [{ start: 0, end: text.length, reason: 'language' }],
    pages,
  };
}

function sample(text: string, runs: Int32Array): string {
  let prose = '';
  for (let i = 0; i < runs.length && prose.length < SAMPLE; i += RUN_WIDTH) {
    prose += `${text.slice(runs[i], Math.min(runs[i + 1], runs[i] + SAMPLE))} `;
  }
  return prose;
}

/** One diagnostic a table; rows with nothing but white space between them are one table. */
function reportTables(text: string, tables: readonly number[], context: Context): void {
  const places: Array<{ start: number; end: number }> = [];
  for (let i = 0; i < tables.length; i += 2) places.push({ start: tables[i], end: tables[i + 1] });
  places.sort((a, b) => a.start - b.start);
  places.forEach((place, i) => {
    const next = places[i + 1];
    if (next && areOneTable(text, place.end, next)) next.start = place.start;
    else context.report('table-skipped', place);
  });
}

/** Nothing stands between the parts, and no blank line either, unless the second is a single row. */
function areOneTable(text: string, end: number, next: { readonly start: number; readonly end: number }): boolean {
  if (skipSpaces(text, end, next.start) < next.start) return false;
  const blankLine = /\n\s*\n|\r\s*\r/.test(text.slice(end, next.start));
  return !blankLine || lineEnd(text, next.start, next.end) === next.end;
}

/** The zones, with one more for every stretch of letters or digits that lies in neither a run nor a zone. */
function filled(text: string, runs: Int32Array, zones: readonly Zone[]): Zone[] {
  const all: Zone[] = [];
  let reached = 0;
  let zone = 0;
  const gap = (end: number): void => {
    const start = skipSpaces(text, reached, end);
    const stop = trimEnd(text, start, end);
    if (start < stop && /[\p{L}\p{N}]/u.test(text.slice(start, stop))) all.push({ start, end: stop, reason: 'markup' });
  };
  for (let i = 0; i <= runs.length; i += RUN_WIDTH) {
    const start = i < runs.length ? runs[i] : text.length;
    for (; zone < zones.length && zones[zone].start < start; zone++) {
      gap(zones[zone].start);
      all.push(zones[zone]);
      reached = zones[zone].end;
    }
    gap(start);
    reached = i < runs.length ? runs[i + 1] : start;
  }
  return all;
}
