/** Every text that some test feeds the program, cut into parts of a few paragraphs. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { caseFiles } from '../3-match/case-file.js';
import { compile } from '../gold/compile.mjs';

const here = (path: string): string => new URL(path, import.meta.url).pathname;

const filesOf = (folder: string, ending: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith(ending))
        .sort()
        .map((name) => join(folder, name))
    : [];

/** Parts of at most about 1,500 characters, at paragraph ends. */
function parts(text: string): string[] {
  const out: string[] = [];
  let part = '';
  for (const paragraph of text.split(/\n{2,}/)) {
    if (part.length > 0 && part.length + paragraph.length > 1500) {
      out.push(part);
      part = '';
    }
    part += `${part && '\n\n'}${paragraph}`;
  }
  return part ? [...out, part] : out;
}

/** Where the texts come from; the folders beside the checkout only where they are at hand. */
export function seeds(): string[] {
  const gold = filesOf(here('../gold'), '.gold.md').map((file) => compile(readFileSync(file, 'utf8'), file).text);
  const sources = filesOf(here('../../sources'), '.md').map((file) => readFileSync(file, 'utf8'));
  const cases = ['../3-match/cases/', '../5-link/cases/'].flatMap((folder) =>
    caseFiles(here(folder)).flatMap(({ cases }) => cases.map(({ text }) => text)),
  );
  const shared = ['corpus/ons-bulletins', 'sources']
    .flatMap((folder) => filesOf(here(`../../../shared/${folder}`), '.md'))
    .map((file) => readFileSync(file, 'utf8'));
  return [...gold, ...sources, ...shared].flatMap(parts).concat(cases);
}
