/** Tables that were drawn without the syntax of any table: with pipes, tabs, or columns of spaces. */
import type { Blocks } from './collect.js';
import { lineEnd, nextLine, type RawBlock, raw, skipSpaces, trimEnd } from './raw.js';

/** How many lines of a kind, one below the other, make a table beyond doubt. */
const ENOUGH = { pipe: 2, tab: 2, space: 3 } as const;
type LineKind = keyof typeof ENOUGH | null;

const RULE = /^[+|][-=+|: ]{3,}[+|]$/;
const NUMBER_CELL = /^[-–−(£$€]?\d[\d,. ]*%?\)?$|^[-–—.:x*]{1,3}$/i;

interface Stretch {
  readonly kind: LineKind;
  readonly start: number;
  end: number;
  lines: number;
}

/** Cuts drawn tables out of the paragraphs they were taken for. */
export function cutDrawnTables(text: string, blocks: Blocks): RawBlock[] {
  const kept: RawBlock[] = [];
  for (const block of blocks.list) {
    if (block.kind !== 'paragraph' && block.kind !== 'item') kept.push(block);
    else cut(text, block, blocks, kept);
  }
  return kept;
}

function cut(text: string, block: RawBlock, blocks: Blocks, kept: RawBlock[]): void {
  if (!mayHoldTable(text, block)) {
    kept.push(block);
    return;
  }
  const stretches = stretchesOf(text, block);
  if (!stretches.some(isTable)) {
    kept.push(block);
    return;
  }
  for (const { kind, start, end, lines } of merged(stretches)) {
    if (isTable({ kind, start, end, lines })) {
      kept.push(raw('skip', start, end, { reason: 'table' }));
      blocks.tables.push(start, end);
    } else
      kept.push({
        ...block,
        start,
        end,
        holes: block.holes.filter((_, i) => block.holes[i - (i % 2)] >= start && block.holes[i - (i % 2)] < end),
      });
  }
}

/** Most paragraphs are one line without a pipe: they are told at once. */
function mayHoldTable(text: string, { start, end }: RawBlock): boolean {
  const first = text.charCodeAt(start);
  return first === 124 || first === 43 || lineEnd(text, start, end) < end;
}

const isTable = ({ kind, lines }: Pick<Stretch, 'kind' | 'lines'> & Partial<Stretch>): boolean =>
  kind !== null && lines >= ENOUGH[kind];

/** Neighbouring lines of one kind, as stretches. A boxed line (`| a | b |`) alone is as good as two. */
function stretchesOf(text: string, block: RawBlock): Stretch[] {
  const stretches: Stretch[] = [];
  for (let at = block.start; at < block.end; ) {
    const stop = lineEnd(text, at, block.end);
    const from = skipSpaces(text, at, stop);
    const end = trimEnd(text, from, stop);
    if (from < end) {
      const line = text.slice(from, end);
      const kind = lineKind(line);
      const weight = kind === 'pipe' && /^\|.*\|.*\|$|^\+[-=+]+\+$/.test(line) ? 2 : 1;
      const last = stretches[stretches.length - 1];
      if (last && last.kind === kind) {
        last.end = end;
        last.lines += weight;
      } else stretches.push({ kind, start: from, end, lines: weight });
    }
    at = nextLine(text, stop);
  }
  return stretches;
}

/** Stretches that are no table are prose again, together with their neighbours. */
function merged(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const stretch of stretches) {
    const last = result[result.length - 1];
    if (last && !isTable(last) && !isTable(stretch)) last.end = stretch.end;
    else result.push(isTable(stretch) ? stretch : { ...stretch, kind: null });
  }
  return result;
}

function lineKind(line: string): LineKind {
  if (line.length > 2000) return null;
  if (RULE.test(line)) return 'pipe';
  if (line.includes('|') && cells(line.split('|'))) return 'pipe';
  if (line.includes('\t')) return isRow(line.split(/\t+/), 2) ? 'tab' : null;
  return line.includes('  ') && isRow(line.split(/ {2,}/), 3) ? 'space' : null;
}

/** Two pipes or more, and something between them. */
const cells = (parts: readonly string[]): boolean => parts.length >= 3 && parts.some((part) => part.trim() !== '');

/** A row has cells, none of them a sentence, and a number or a dash in one of them; a heading row has short words only. */
function isRow(parts: readonly string[], least: number): boolean {
  if (parts.length < least || parts.some((part) => part.length > 60 || /[a-z][.!?]$/.test(part))) return false;
  return (
    parts.some((part) => NUMBER_CELL.test(part)) || (parts.length >= 3 && parts.every((part) => part.length <= 30))
  );
}
