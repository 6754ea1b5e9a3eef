/**
 * Room 1: where in a text does prose stand? One reader a format, one product: whatever the format, the rooms behind
 * get a `Report`. A reader finds the raw blocks of its format (`Blocks`); `assemble` does the rest for all of them.
 *
 *     text ──markdownBlocks──▶ Blocks ──assemble: tables, splits, furniture, joins, titles, runs──▶ Report
 */
import type { Context } from '../model/diagnostic.js';
import type { Report, SourceContext } from '../model/report.js';
import { assemble } from './assemble.js';
import type { Blocks } from './collect.js';
import { markdownBlocks } from './markdown-blocks.js';
import { plainBlocks } from './plain-blocks.js';

export { decode } from './decode.js';
export { readBytes } from './file.js';
export { looksEnglish } from './language.js';

/** A format that can be read. */
export type TextFormat = 'markdown' | 'text';

interface Reader {
  readonly blocks: (text: string) => Blocks;
  /** Whether the inside of its blocks is Markdown. */
  readonly markdown: boolean;
}

/** The readers. A new format is a row here, and the function that finds its blocks. */
const READERS: Readonly<Record<TextFormat, Reader>> = {
  markdown: { blocks: markdownBlocks, markdown: true },
  text: { blocks: plainBlocks, markdown: false },
};

/**
 * Reads a text. Linear in its length; throws nothing.
 * @param text as `decode` returned it; the report's offsets count in it
 */
export function read(text: string, source: SourceContext, format: TextFormat, context: Context): Report {
  const { blocks, markdown } = READERS[format];
  return assemble(blocks(text), source, context, markdown);
}

/** Reads Markdown. */
export const readMarkdown = (text: string, source: SourceContext, context: Context): Report =>
  read(text, source, 'markdown', context);

/** Reads plain text. */
export const readPlainText = (text: string, source: SourceContext, context: Context): Report =>
  read(text, source, 'text', context);
