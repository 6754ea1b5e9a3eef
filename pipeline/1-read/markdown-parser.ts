/**
 * The block parser of Markdown: @lezer/markdown with its inline stage taken out.
 *
 * Measured on 1.6 MB of real bulletins, as ratios to this parser whole (about 17 MB/s here): blocks alone 5.8,
 * commonmark 2.1 and markdown-it 1.2 (neither tells where inline markup stands), marked 1.0 (no places), mdast 0.1.
 * On hostile lines the inline stage takes the square of the length (`[a](`, `a*`, `<http:`, nested brackets). So the
 * blocks are parsed here, and the inside of each is scanned by inline.ts, which is linear and writes runs without a tree.
 * The whole reader takes about as long as this parser whole.
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
