/**
 * Room 1: where in a file does prose stand? One reader a format, one product: whatever the format, the rooms behind
 * get a `Report`. A reader finds the raw blocks of its format (`Blocks`); `assemble` does the rest for all of them.
 *
 *     bytes ──formatOf──▶ reader ──▶ Blocks ──assemble: tables, splits, furniture, joins, titles, runs──▶ Report
 */
import type { Context } from '../model/diagnostic.js';
import type { Report, SourceContext } from '../model/report.js';
import { assemble } from './assemble.js';
import type { Blocks } from './collect.js';
import { decode } from './decode.js';
import type { Format, TextFormat } from './format.js';
import { markdownBlocks } from './markdown-blocks.js';
import { plainBlocks } from './plain-blocks.js';

export { decode } from './decode.js';
export { readBytes } from './file.js';
export { type Format, formatOf, type TextFormat } from './format.js';
export { looksEnglish } from './language.js';

/** A file on its way into the room. */
export interface File {
  readonly bytes: Uint8Array;
  /** Its name, for messages. */
  readonly name: string;
}

type Reader = (file: File, context: Context) => Blocks | Promise<Blocks>;

/** The readers. A new format is a row here, and the function that finds its blocks; heavy ones are loaded when needed. */
const READERS: Readonly<Record<Format, Reader>> = {
  markdown: ({ bytes, name }) => markdownBlocks(decode(bytes, name)),
  text: ({ bytes, name }) => plainBlocks(decode(bytes, name)),
  pdf: async (file, context) => (await import('./pdf/index.js')).pdfBlocks(file, context),
  html: async (file) => (await import('./html/index.js')).htmlBlocks(file),
};

/**
 * Reads a file. Linear in its length.
 * @throws InputError when it is empty, damaged, encrypted, or has no text
 */
export async function readFile(file: File, source: SourceContext, format: Format, context: Context): Promise<Report> {
  return assemble(await READERS[format](file, context), source, context, format === 'markdown');
}

/**
 * Reads a text. Linear in its length; throws nothing.
 * @param text as `decode` returned it; the report's offsets count in it
 */
export function read(text: string, source: SourceContext, format: TextFormat, context: Context): Report {
  const blocks = format === 'markdown' ? markdownBlocks(text) : plainBlocks(text);
  return assemble(blocks, source, context, format === 'markdown');
}

/** Reads Markdown. */
export const readMarkdown = (text: string, source: SourceContext, context: Context): Report =>
  read(text, source, 'markdown', context);

/** Reads plain text. */
export const readPlainText = (text: string, source: SourceContext, context: Context): Report =>
  read(text, source, 'text', context);
