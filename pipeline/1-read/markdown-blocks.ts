/** From the parser's tree to raw blocks: which stretch of the text is a heading, a paragraph, an item, a table … */
import type { SyntaxNodeRef, Tree } from '@lezer/common';
import { Blocks } from './collect.js';
import { htmlBlock } from './html-blocks.js';
import { parseBlocks } from './markdown-parser.js';
import { frontMatterEnd, hideFootnotes, limitNesting, uniformLines } from './mask.js';
import { raw, skipSpaces, trimEnd } from './raw.js';

/** What the walk knows while it goes through the tree. */
interface Walk {
  readonly text: string;
  readonly blocks: Blocks;
  /** Numbers of the lists around the present place, the innermost last. */
  readonly lists: number[];
  listCount: number;
  /** Block quotes around the present place: only inside them lines may begin with quote marks. */
  quotes: number;
  /** Where the front matter ended: places in the tree count from there. */
  readonly offset: number;
}

/** Reads the blocks of a Markdown text. Linear: see `limitNesting`. */
export function markdownBlocks(text: string): Blocks {
  const offset = frontMatterEnd(text);
  const blocks = new Blocks(text);
  if (offset > 0) blocks.skip(0, offset, 'markup');
  const lines = uniformLines(text);
  const tree = parseBlocks(limitNesting(hideFootnotes(offset > 0 ? lines.slice(offset) : lines)));
  const walk: Walk = { text, blocks, lists: [], listCount: 0, quotes: 0, offset };
  visit(tree, walk);
  return blocks;
}

function visit(tree: Tree, walk: Walk): void {
  tree.iterate({
    enter: (node) => enter(node, walk),
    leave: (node) => {
      if (node.name === 'BulletList' || node.name === 'OrderedList') walk.lists.pop();
      else if (node.name === 'Blockquote') walk.quotes--;
    },
  });
}

/** Handles a node; false when its children need no visit. */
function enter(node: SyntaxNodeRef, walk: Walk): boolean {
  const handler = HANDLERS[node.name];
  return handler ? handler(node, walk) : true;
}

type Handler = (node: SyntaxNodeRef, walk: Walk) => boolean;

const openList: Handler = (_node, walk) => {
  walk.lists.push(walk.listCount++);
  return true;
};

const leaf: Handler = (node, walk) => {
  const { text, blocks, lists, offset } = walk;
  const start = skipSpaces(text, node.from + offset, node.to + offset);
  const end = trimEnd(text, start, node.to + offset);
  const list = lists.length > 0 ? lists[lists.length - 1] : -1;
  if (list < 0 && walk.quotes === 0) blocks.add(raw('paragraph', start, end));
  else {
    const holes = walk.quotes > 0 ? marksInside(node, 'QuoteMark', walk) : [];
    blocks.add(raw(list < 0 ? 'paragraph' : 'item', start, end, { list, depth: lists.length, holes }));
  }
  return false;
};

const HASHES = /[ \t]+#+[ \t\r\n]*$/;

const heading: Handler = (node, walk) => {
  const { text, blocks, offset, lists } = walk;
  const underlined = node.name.startsWith('Setext');
  let start = node.from + offset;
  let end = node.to + offset;
  if (underlined) end = marksInside(node, 'HeaderMark', walk).at(-2) ?? end;
  else while (start < end && text.charCodeAt(start) === 35) start++;
  start = skipSpaces(text, start, end);
  end = trimEnd(text, start, end);
  if (!underlined && text.charCodeAt(end - 1) === 35) end -= HASHES.exec(text.slice(start, end))?.[0].length ?? 0;
  const level = Number(node.name.slice(-1));
  const holes = walk.quotes > 0 ? marksInside(node, 'QuoteMark', walk) : undefined;
  blocks.add(raw('heading', start, end, { level, depth: lists.length, ...(holes && { holes }) }));
  return false;
};

/** Places of the children of one type, flat pairs. */
function marksInside(node: SyntaxNodeRef, type: string, { offset }: Walk): number[] {
  const marks: number[] = [];
  for (let child = node.node.firstChild; child; child = child.nextSibling) {
    if (child.name === type) marks.push(child.from + offset, child.to + offset);
  }
  return marks;
}

const skip =
  (reason: 'code' | 'markup' | 'list-marker'): Handler =>
  (node, walk) => {
    walk.blocks.skip(node.from + walk.offset, node.to + walk.offset, reason);
    return false;
  };

const HANDLERS: Readonly<Record<string, Handler>> = {
  BulletList: openList,
  OrderedList: openList,
  ListMark: (node, walk) => {
    walk.blocks.mark(node.from + walk.offset, node.to + walk.offset);
    return false;
  },
  Blockquote: (_node, walk) => {
    walk.quotes++;
    return true;
  },
  Paragraph: leaf,
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((n) => [`ATXHeading${n}`, heading])),
  SetextHeading1: heading,
  SetextHeading2: heading,
  FencedCode: skip('code'),
  CodeBlock: (node, walk) => {
    const { blocks, offset } = walk;
    blocks.code(node.from + offset, node.to + offset);
    return false;
  },
  CommentBlock: skip('markup'),
  ProcessingInstructionBlock: skip('markup'),
  HTMLBlock: (node, walk) => {
    htmlBlock(walk.text, node.from + walk.offset, node.to + walk.offset, walk.blocks, walk.lists);
    return false;
  },
  LinkReference: (node, walk) => {
    walk.blocks.reference(node.from + walk.offset, node.to + walk.offset);
    return false;
  },
  Table: (node, walk) => {
    walk.blocks.table(node.from + walk.offset, node.to + walk.offset);
    return false;
  },
  HorizontalRule: (node, walk) => {
    walk.blocks.add(raw('rule', node.from + walk.offset, node.to + walk.offset));
    return false;
  },
};
