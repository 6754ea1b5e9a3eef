/** The tagged structure of a page: for each marked stretch of its words, the block it belongs to and what that is. */
import { Style } from '../../model/report.js';
import type { BlockShape, WrittenKind } from '../written.js';
import type { Tag } from './model.js';

/** A node as the parser gives it. */
interface Node {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

const PLAIN = { block: -1, kind: 'paragraph', shape: {}, style: 0, label: false, row: 0, cell: 0 } as const;

/** What is on the page and not of the report: running heads, page numbers, decoration. */
export const ARTIFACT: Tag = PLAIN;

/** The words for a picture, shown in its place. */
export const PICTURE: Tag = { ...PLAIN };

/** Roles that are a block of words. */
const BLOCKS: Readonly<Record<string, WrittenKind>> = {
  P: 'paragraph',
  LI: 'item',
  LBody: 'item',
  Caption: 'caption',
  Note: 'footnote',
  FENote: 'footnote',
  Code: 'code',
  Formula: 'code',
  Title: 'heading',
  TOCI: 'paragraph',
  BlockQuote: 'paragraph',
};
/** Roles inside a block; everything else around words is a part of the document. */
const INLINE = new Set('Span Strong Em Link Reference Quote Annot Ruby Sub BibEntry NonStruct Lbl LBody'.split(' '));
const STYLES: Readonly<Record<string, number>> = { Strong: Style.bold, Em: Style.italic, Link: Style.link };

/** What a node hands to its children. */
interface Place extends Omit<Tag, 'block'> {
  /** True inside a block, where new blocks are none of their own. */
  readonly inside: boolean;
}

class Walk {
  readonly tags = new Map<string, Tag>();
  private blocks = 0;
  private lists = 0;
  private rows = 0;
  private cells = 0;

  visit(node: Node, place: Place): void {
    let last: Node | null = null;
    for (const child of node.children ?? []) {
      if (child.type === 'content') {
        // Words right inside a part of the document are a block with their neighbours.
        if (!place.inside && last?.type !== 'content') this.blocks++;
        this.tags.set(child.id ?? '', { ...place, block: this.blocks });
      } else if (child.role !== undefined) this.element(child, place, last);
      last = child;
    }
  }

  private element(node: Node, place: Place, before: Node | null): void {
    const role = node.role ?? '';
    const style = place.style | (STYLES[role] ?? 0);
    if (place.kind === 'table') {
      if (role === 'TR') this.rows++;
      if (role === 'TD' || role === 'TH') this.cells++;
      this.visit(node, { ...place, row: this.rows, cell: this.cells });
    } else if (role === 'Table') {
      this.blocks++;
      this.visit(node, { ...place, kind: 'table', shape: {}, style: 0, inside: true });
    } else if (role === 'L') {
      const depth = (place.shape.depth ?? 0) + 1;
      this.visit(node, { ...place, inside: false, shape: { list: this.lists++, depth } });
    } else if (role === 'Lbl' && place.kind === 'item') this.visit(node, { ...place, label: true });
    else if (INLINE.has(role)) this.inline(node, { ...place, style }, before);
    else this.block(node, place, role);
  }

  private inline(node: Node, place: Place, before: Node | null): void {
    const goesOn = before !== null && (before.type === 'content' || INLINE.has(before.role ?? ''));
    if (!place.inside && !goesOn && node.role !== 'NonStruct') this.blocks++;
    this.visit(node, node.role === 'NonStruct' || place.inside ? place : { ...place, inside: true });
  }

  private block(node: Node, place: Place, role: string): void {
    const level = /^H([1-6])?$/.exec(role);
    const kind: WrittenKind | undefined = level ? 'heading' : BLOCKS[role];
    if (kind === undefined) {
      this.visit(node, place);
      return;
    }
    this.blocks++;
    const inList = place.shape.list !== undefined;
    const isItem = inList && kind === 'paragraph';
    const shape: BlockShape =
      kind === 'heading'
        ? { level: Number(level?.[1] ?? 1) }
        : isItem || kind === 'item'
          ? this.listed(place.shape)
          : {};
    const own = kind === 'paragraph' && (place.kind === 'footnote' || place.kind === 'caption') ? place.kind : kind;
    this.visit(node, { ...place, kind: isItem ? 'item' : own, shape, inside: true, label: false });
  }

  private listed(shape: BlockShape): BlockShape {
    return shape.list === undefined ? { list: this.lists++, depth: 1 } : shape;
  }
}

/** The tags of a page, by the ids of its marked content. */
export function tagsOf(tree: unknown): Map<string, Tag> {
  const walk = new Walk();
  if (tree !== null) walk.visit(tree as Node, { ...PLAIN, inside: false });
  return walk.tags;
}
