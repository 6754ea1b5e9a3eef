/** The README as a program: its code blocks by language, and its tables. */
import { read } from '../laws/source-tree.js';

const README = read('README.md')!;

/** The code blocks of a language, in the order of the page. */
export const blocks = (language: string): string[] =>
  [...README.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].filter(([, tag]) => tag === language).map(([, , code]) => code!);

/** Every language that the page has blocks of. */
export const languages = (): Set<string> =>
  new Set([...README.matchAll(/^```(\w+)\n[\s\S]*?^```$/gm)].map(([, tag]) => tag!));

const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

/** The tables of the page, a row by its column names. */
export function tables(): Array<Array<Record<string, string>>> {
  return [...README.matchAll(/(?:^\|.*\|\n)+/gm)].map(([table]) => {
    const [head, , ...lines] = table.trim().split('\n');
    const names = cellsOf(head!);
    return lines.map((line) => Object.fromEntries(cellsOf(line).map((cell, at) => [names[at]!, cell])));
  });
}
