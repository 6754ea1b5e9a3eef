/** The project's style as a test: small files, small functions, nothing left over, nothing of one machine. */
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { projectFiles, read, sourceFiles } from './source-tree.js';

/** Tables of vocabulary may be long; code may not. */
const MAX_LINES = 250;
const MAX_FUNCTION_LINES = 60;
const isTable = (path: string): boolean => path.startsWith('pipeline/rules/') || path.startsWith('schemas/');

const isText = (path: string): boolean =>
  /\.(ts|mjs|js|json|md|yml|toml|txt|py|R|sql|csv)$|(^|\/)(Makefile|LICENSE|run|\.[a-z]+)$/.test(path);
/** What the publishers wrote, and what was built from it, is not ours to word. */
const isOurs = (path: string): boolean =>
  !/^(sources|output)\/|\.gold\.md$|^tests\/.*\/(texts|fixtures|data)\//.test(path);

function functionLengths(path: string, text: string): Array<{ name: string; lines: number }> {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: Array<{ name: string; lines: number }> = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const first = source.getLineAndCharacterOfPosition(node.getStart(source)).line;
      const last = source.getLineAndCharacterOfPosition(node.getEnd()).line;
      const name = node.name?.getText(source) ?? `function at line ${first + 1}`;
      found.push({ name, lines: last - first + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe('style', () => {
  it(`no file of code is longer than ${MAX_LINES} lines`, () => {
    const long = sourceFiles
      .filter((file) => !isTable(file.path))
      .map((file) => ({ path: file.path, lines: file.text.split('\n').length }))
      .filter(({ lines }) => lines > MAX_LINES);
    expect(long).toEqual([]);
  });

  it(`no function is longer than ${MAX_FUNCTION_LINES} lines`, () => {
    const long = sourceFiles.flatMap((file) =>
      functionLengths(file.path, file.text)
        .filter(({ lines }) => lines > MAX_FUNCTION_LINES)
        .map(({ name, lines }) => `${file.path}: ${name} has ${lines} lines`),
    );
    expect(long).toEqual([]);
  });

  it('every file of code begins by saying what it is for', () => {
    const beforeCode = (text: string): string =>
      text.slice(0, text.search(/^(export|const|function|interface|type|class) /m));
    const silent = sourceFiles.filter((file) => !beforeCode(file.text).includes('/**')).map((file) => file.path);
    expect(silent).toEqual([]);
  });

  it('nothing is left to be done in a comment', () => {
    const marks = new RegExp(`(//|\\*|#|<!--).*\\b(${['TO', 'FIX'].map((a, i) => a + ['DO', 'ME'][i]).join('|')})\\b`);
    const left = projectFiles.filter((path) => isText(path) && isOurs(path) && marks.test(read(path) ?? ''));
    expect(left).toEqual([]);
  });

  it('no file names a place of one machine or a package registry', () => {
    const slash = '/';
    const places = new RegExp(
      [
        `${slash}(home|root|Users)${slash}\\w`,
        `(?<![\\w.])${slash}work${slash}`,
        `registry\\.\\w+\\.\\w+`,
        'pypi\\.\\w+\\/',
      ].join('|'),
    );
    const named = projectFiles
      .filter((path) => isText(path) && isOurs(path) && path !== 'tests/laws/style.test.ts')
      .filter((path) => places.test(read(path) ?? ''));
    expect(named).toEqual([]);
  });
});
