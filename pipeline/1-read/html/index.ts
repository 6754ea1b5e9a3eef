/** Reads HTML: the words of a page as a plain text, with what each block of them is. Broken HTML is read as browsers read it. */
import { InputError } from '../../model/errors.js';
import type { Blocks } from '../collect.js';
import { decodeHtml } from './charset.js';
import { parse } from './parse.js';
import { contentRoots } from './tree.js';
import { Walk } from './walk.js';

/**
 * The blocks of an HTML file, with the text that was read from it. Linear.
 * @throws InputError when no words are shown in it
 */
export function htmlBlocks({ bytes, name }: { readonly bytes: Uint8Array; readonly name: string }): Blocks {
  const document = parse(decodeHtml(bytes));
  const blocks = new Walk(contentRoots(document)).read(document);
  if (blocks.list.length > 0) return blocks;
  throw new InputError(`${name} shows no words`, name, undefined, 'give the page as it is when its scripts have run');
}
