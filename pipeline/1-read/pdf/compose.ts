/** Writes the blocks of all pages down as one text: paragraphs whole over columns and pages, asides behind them. */

import { type RawBlock, raw } from '../raw.js';
import { endsMidPhrase, endsOpen, startsLower, startsWord } from '../sentence-ends.js';
import { Written } from '../written.js';
import type { Line, PdfBlock } from './model.js';
import { fits, SHORT } from './paragraphs.js';
import { groupsWithSpaces, joinOf, Vocabulary, withGroups } from './words.js';

/** What may stand between the two parts of a paragraph. */
const isAside = ({ kind }: PdfBlock): boolean =>
  kind === 'skip' || kind === 'footnote' || kind === 'caption' || kind === 'table';
const isFlow = ({ kind }: PdfBlock): boolean => kind === 'paragraph' || kind === 'item';

/** How the paragraphs of a file look. */
interface Setting {
  /** All lines but the last reach the edge. */
  readonly justified: boolean;
  /** The first line is set in. */
  readonly indented: boolean;
}

const isIndented = ({ lines: [first, second] }: PdfBlock): boolean =>
  second !== undefined && first!.x > second.x + 0.7 * first!.size;
const reaches = ({ right, size }: Line, edge: number): boolean => right > edge - 0.3 * size;

function settingOf(blocks: readonly PdfBlock[]): Setting {
  const long = blocks.filter(({ kind, lines }) => kind === 'paragraph' && lines.length > 2);
  const inner = long.flatMap(({ lines, edge }) => lines.slice(0, -1).map((line) => reaches(line, edge)));
  return {
    justified: inner.filter(Boolean).length > 0.75 * inner.length,
    indented: long.filter(isIndented).length > 0.5 * long.length,
  };
}

/** The blocks in the order of the text, those that go on in the next column or page made one. */
export function joinPages(blocks: readonly PdfBlock[]): PdfBlock[] {
  const setting = settingOf(blocks);
  const result: PdfBlock[] = [];
  let open = null as PdfBlock | null;
  let asides: PdfBlock[] = [];
  const lists = new Lists();
  const flush = (): void => {
    if (open !== null) result.push(open);
    result.push(...asides);
    open = null;
    asides = [];
  };
  const notes = new Notes();
  for (const one of blocks) {
    if (notes.takes(one)) continue;
    if (isAside(one)) {
      asides.push(one);
      continue;
    }
    const block = lists.continued(one, open);
    const before = open;
    if (before !== null && isFlow(block) && block.atTop && goesOn(before, block, setting)) {
      open = { ...before, lines: [...before.lines, ...block.lines], edge: block.edge };
      continue;
    }
    flush();
    if (isFlow(block)) open = block;
    else result.push(block);
  }
  flush();
  return result.map((block) => notes.whole(block));
}

/** Footnotes that go on at the foot of the next column or page. */
class Notes {
  private last: PdfBlock | null = null;
  private readonly rests = new Map<PdfBlock, Line[]>();

  /** Whether a block is the rest of the last note. */
  takes(block: PdfBlock): boolean {
    if (block.kind === 'footnote') this.last = block;
    const { last, rests } = this;
    if (last === null || block.kind !== 'paragraph') return false;
    const rest = rests.get(last) ?? [];
    if (!isRestOfNote(rest.at(-1) ?? last.lines.at(-1)!, block.lines[0]!)) return false;
    rests.set(last, [...rest, ...block.lines]);
    return true;
  }

  whole(block: PdfBlock): PdfBlock {
    const rest = this.rests.get(block);
    return rest === undefined ? block : { ...block, lines: [...block.lines, ...rest] };
  }
}

function isRestOfNote(last: Line, first: Line): boolean {
  const isAlike = last.font === first.font && Math.abs(last.size - first.size) < 0.06 * last.size;
  if (!isAlike || !endsOpen(last.text, whole(last))) return false;
  return startsLower(first.text, whole(first)) || endsMidPhrase(last.text, whole(last));
}

/** Lists that go on in the next column or page. */
class Lists {
  /** The first list for each that continues it. */
  private readonly firsts = new Map<number, number>();
  /** Nothing but items, and the rest of one, came since the top of a column. */
  private atTop = false;

  /** The block; an item of a list that was broken off before has that list's number. */
  continued(block: PdfBlock, before: PdfBlock | null): PdfBlock {
    this.atTop = block.atTop || (this.atTop && before?.kind === 'item');
    const { list } = block.shape;
    if (list === undefined) return block;
    const last = before?.kind === 'item' ? before.shape.list : undefined;
    const isRest = this.atTop && last !== undefined && before!.marker !== '' && goesOnIn(before!.marker, block.marker);
    if (!this.firsts.has(list) && isRest) this.firsts.set(list, last);
    const first = this.firsts.get(list);
    return first === undefined ? block : { ...block, shape: { ...block.shape, list: first } };
  }
}

/** Two marks of one list: the same sign, or a number and the next one. */
function goesOnIn(marker: string, next: string): boolean {
  const number = /\d+/.exec(marker);
  return number === null ? marker === next : marker.replace(number[0], String(Number(number[0]) + 1)) === next;
}

const whole = ({ text }: Line): RawBlock => raw('paragraph', 0, text.length);

/** Whether a block at the top of a column is the rest of the last one. */
function goesOn(before: PdfBlock, next: PdfBlock, { justified, indented }: Setting): boolean {
  if (next.marker !== '' || (next.kind === 'item' && before.kind !== 'item')) return false;
  const last = before.lines.at(-1)!;
  const first = next.lines[0]!;
  if (Math.abs(last.size - first.size) > 0.06 * last.size) return false;
  const ends = [last.text, whole(last)] as const;
  const begins = [first.text, whole(first)] as const;
  if (/[-\u2010\u00ad]$/.test(last.text)) return true;
  const full = !fits(last, first, { right: before.edge });
  const isShort = before.edge - last.right > SHORT * (before.edge - last.x);
  if (endsOpen(...ends)) {
    const midPhrase = endsMidPhrase(...ends);
    return startsLower(...begins) ? !isShort || midPhrase : startsWord(...begins) && (full || midPhrase);
  }
  // A line that ends with a sentence ends more often with its paragraph, unless the setting tells.
  const tells = justified ? reaches(last, before.edge) : indented;
  return full && tells && !isIndented(next) && !/:$/.test(last.text) && before.lines.length + next.lines.length > 2;
}

/** Writes the blocks down. */
export function write(blocks: readonly PdfBlock[]): Written {
  const written = new Written();
  let known: Vocabulary | null = null;
  const vocabulary = (): Vocabulary => {
    known ??= new Vocabulary(blocks.flatMap(({ lines }) => lines));
    return known;
  };
  const grouped = groupsWithSpaces(blocks.flatMap(({ kind, lines }) => (kind === 'table' ? [] : lines)));
  for (const block of blocks) writeBlock(grouped ? regrouped(block) : block, written, vocabulary);
  return written;
}

const regrouped = (block: PdfBlock): PdfBlock => ({
  ...block,
  lines: block.lines.map((line) => ({
    ...line,
    text: withGroups(line.text),
    spans: line.spans.map((span) => ({ ...span, text: withGroups(span.text) })),
  })),
});

function writeBlock({ kind, shape, lines, marker }: PdfBlock, written: Written, vocabulary: () => Vocabulary): void {
  let start = written.open();
  written.page(lines[0]!.page);
  const asRows = kind === 'table' || kind === 'code';
  let skip = 0;
  if (marker !== '') {
    start = written.marker(marker);
    if (lines[0]!.text.startsWith(marker)) skip = marker.length;
  }
  let style = 0;
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    const join = next === undefined ? 'touch' : asRows ? 'row' : joinOf(line.text, next.text, vocabulary);
    if (i > 0) written.page(line.page);
    style = writeLine(line, skip, join === 'drop', style, written);
    skip = 0;
    if (join === 'space') written.write(' ');
    else if (join === 'row') written.write('\n');
  });
  written.close(kind, start, shape);
}

/** Writes the words of a line, the first `skip` signs and with `drop` the last one left out; returns the style at its end. */
function writeLine(line: Line, skip: number, drop: boolean, before: number, written: Written): number {
  let style = before;
  let left = skip;
  line.spans.forEach((span, i) => {
    let text = left > 0 ? span.text.slice(left).trimStart() : span.text;
    left = Math.max(0, left - span.text.length);
    if (drop && i === line.spans.length - 1) text = text.slice(0, -1);
    if (text === '') return;
    written.restyle(style, span.style);
    style = span.style;
    written.write(text);
  });
  return style;
}
