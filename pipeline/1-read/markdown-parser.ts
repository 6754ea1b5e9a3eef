/**
 * The block parser of Markdown: @lezer/markdown with its inline stage taken out.
 *
 * Measured on 1.3 MB of real bulletins (ratios, one run, Node 20): this parser whole 12 to 17 MB/s, blocks alone 80,
 * commonmark 35 to 40 (no inline places), markdown-it 13 to 21 (no inline places), marked 15, mdast 1. On hostile lines
 * the inline stage takes the square of the length (`[a](`, `a*`, `<http:`, nested brackets), so that issue of markup
 * inside a block is scanned by inline.ts, which is linear and writes runs without a tree.
 */
import type { Tree } from '@lezer/common';
import { type BlockContext, type Line, type MarkdownConfig, type MarkdownParser, parser, Table } from '@lezer/markdown';

/** `####Figure 4` (no blank behind the signs) is a heading in many published files, if two signs or more and a letter follow. */
const LOOSE_HEADING = /^(#{2,6})(?=[^\s#\d])/;

const looseHeadings: MarkdownConfig = {
  parseBlock: [
    {
      name: 'LooseHeading',
      before: 'ATXHeading',
      parse(cx: BlockContext, line: Line): boolean {
        if (line.next !== 35) return false;
        const signs = LOOSE_HEADING.exec(line.text.slice(line.pos, line.pos + 8));
        if (!signs) return false;
        const level = signs[1].length;
        const start = cx.lineStart + line.pos;
        const mark = cx.elt('HeaderMark', start, start + level);
        cx.addElement(cx.elt(`ATXHeading${level}`, start, cx.lineStart + line.text.length, [mark]));
        cx.nextLine();
        return true;
      },
      endLeaf: (_cx: BlockContext, line: Line): boolean =>
        line.next === 35 && LOOSE_HEADING.test(line.text.slice(line.pos, line.pos + 8)),
    },
  ],
};

/** Makes the parser of blocks. */
function makeParser(): MarkdownParser {
  const blocks = parser.configure([Table, looseHeadings]);
  blocks.parseInline = () => [];
  return blocks;
}

const BLOCKS = makeParser();

/** Parses the blocks of a text with uniform lines. */
export const parseBlocks = (text: string): Tree => BLOCKS.parse(text);
