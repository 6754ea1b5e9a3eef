/** The blocks of a page whose words have tags: what belongs together is known, only the lines are told from places. */
import { Style } from '../../model/report.js';
import { linesOf } from './lines.js';
import type { Line, PdfBlock, Piece, Tag } from './model.js';

/** Words with tags must be so much of a page, or the tags are not believed. */
const MOST = 0.7;

/** True when the tags say of most words what they are. */
export function isTagged(pieces: readonly Piece[]): boolean {
  let letters = 0;
  let tagged = 0;
  for (const { text, tag } of pieces) {
    const { length } = text.trim();
    if (tag !== null && tag.block < 0) continue;
    letters += length;
    if (tag !== null) tagged += length;
  }
  return tagged > 0 && tagged >= MOST * letters;
}

/** The blocks of the words with tags, in the order of the structure. Numbers of lists go on from `lists`. */
export function taggedBlocks(pieces: readonly Piece[], page: number, lists: { next: number }): PdfBlock[] {
  const groups = new Map<number, Piece[]>();
  for (const piece of pieces) {
    if (piece.tag === null || piece.tag.block < 0) continue;
    const group = groups.get(piece.tag.block);
    if (group) group.push(piece);
    else groups.set(piece.tag.block, [piece]);
  }
  const first = lists.next;
  const blocks: PdfBlock[] = [];
  const edges = new Edges();
  for (const [, group] of [...groups].toSorted((a, b) => a[0] - b[0])) {
    const tag = group.find(({ tag }) => tag!.label === false)?.tag ?? null;
    if (tag === null) continue;
    const list = tag.shape.list;
    if (list !== undefined) lists.next = Math.max(lists.next, first + list + 1);
    const shape = list === undefined ? tag.shape : { ...tag.shape, list: first + list };
    const marker = group
      .filter(({ tag }) => tag!.label)
      .map(({ text }) => text)
      .join('')
      .trim();
    const lines =
      tag.kind === 'table'
        ? tableLines(group, page)
        : linesOf(
            group.filter(({ tag }) => !tag!.label),
            page,
            true,
          );
    if (lines.length === 0) continue;
    edges.see(lines);
    const isBold = lines.every(({ spans }) => spans.every(({ style }) => (style & Style.bold) !== 0));
    blocks.push({
      kind: tag.kind,
      shape: isBold ? { ...shape, style: Style.bold } : shape,
      lines,
      marker,
      edge: 0,
      atTop: blocks.length === 0,
    });
  }
  return blocks.map((block) => ({ ...block, edge: edges.right(block.lines.at(-1)!) }));
}

/** A row of a table is a line, its cells apart. */
function tableLines(pieces: readonly Piece[], page: number): Line[] {
  const rows = new Map<number, Map<number, Piece[]>>();
  for (const piece of pieces) {
    const { row, cell } = piece.tag as Tag;
    const cells = rows.get(row) ?? new Map<number, Piece[]>();
    rows.set(row, cells);
    cells.set(cell, [...(cells.get(cell) ?? []), piece]);
  }
  const lines: Line[] = [];
  for (const cells of rows.values()) {
    const found = [...cells.values()].map((cell) => linesOf(cell, page, true)).filter((cell) => cell.length > 0);
    const text = found.map((cell) => cell.map((line) => line.text).join(' ')).join('\t');
    if (found.length > 0) lines.push({ ...found[0]![0]!, spans: [{ text, style: 0 }], text });
  }
  return lines;
}

/** The right edges of the columns of a page, by where their lines begin. */
class Edges {
  private readonly lines: Array<readonly [x: number, right: number]> = [];

  see(lines: readonly Line[]): void {
    for (const { x, right } of lines) this.lines.push([x, right]);
  }

  /** How far lines reach that begin left of this one's end and right of where its column may begin. */
  right({ x, right, size }: Line): number {
    let edge = right;
    for (const [from, to] of this.lines) if (Math.abs(from - x) < 4 * size) edge = Math.max(edge, to);
    return edge;
  }
}
