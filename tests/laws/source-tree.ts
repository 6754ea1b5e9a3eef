/** What the laws are held against: the project's own files, and what each of them imports. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Paths of all files that are or would be committed, with forward slashes, from the root. */
export const projectFiles: readonly string[] = execFileSync(
  'git',
  ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'],
  { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 26 },
)
  .split('\0')
  .filter((path) => path !== '' && read(path) !== null)
  .sort();

/** The content of a file, or null when it is listed by git and gone from the disk. */
export function read(path: string): string | null {
  try {
    return readFileSync(join(ROOT, path), 'utf8');
  } catch {
    return null;
  }
}

export interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** Folder below `pipeline/` (`1-read`, `model`), `schemas`, or empty for files directly in `pipeline/`. */
  readonly room: string;
  readonly imports: readonly Import[];
}

export interface Import {
  /** As written: `node:fs`, `zod`, `../model/figure.js`. */
  readonly specifier: string;
  /** Path from the root of the file meant, for relative imports; else null. */
  readonly target: string | null;
  /** Types leave no trace when the program runs. */
  readonly typeOnly: boolean;
}

function importsOf(path: string, text: string): Import[] {
  const types = typeOnly(path, text);
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => ({
    specifier: fileName,
    target: fileName.startsWith('.') ? posix.join(posix.dirname(path), fileName).replace(/\.js$/, '.ts') : null,
    typeOnly: types.has(fileName),
  }));
}

/** What a file imports types from and nothing else. */
function typeOnly(path: string, text: string): Set<string> {
  const types = new Set<string>();
  const values = new Set<string>();
  for (const statement of ts.createSourceFile(path, text, ts.ScriptTarget.Latest).statements) {
    if (!(ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement))) continue;
    const from = statement.moduleSpecifier;
    if (from === undefined || !ts.isStringLiteral(from)) continue;
    const isType = ts.isImportDeclaration(statement) ? statement.importClause?.isTypeOnly : statement.isTypeOnly;
    (isType ? types : values).add(from.text);
  }
  for (const match of text.matchAll(/\bimport\('([^']+)'\)\./g)) types.add(match[1]!);
  return new Set([...types].filter((name) => !values.has(name)));
}

export function roomOf(path: string): string {
  const parts = path.split('/');
  if (parts[0] === 'schemas') return 'schemas';
  return parts[0] === 'pipeline' && parts.length > 2 ? parts[1]! : '';
}

/** The TypeScript files of the program itself. */
export const sourceFiles: readonly SourceFile[] = projectFiles
  .filter((path) => /^(pipeline|schemas)\/.*\.ts$/.test(path))
  .map((path) => {
    const text = read(path)!;
    return { path, text, room: roomOf(path), imports: importsOf(path, text) };
  });

/** A room is a numbered folder: `1-read` to `8-write`. */
export const isRoom = (room: string): boolean => /^\d-/.test(room);

/** The source without its comments and string contents, line by line, so that laws about code do not trip over prose. */
export function codeOnly(text: string): string {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.Standard, text);
  let code = '';
  for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan()) {
    const isText = token === ts.SyntaxKind.StringLiteral || token === ts.SyntaxKind.NoSubstitutionTemplateLiteral;
    code += isText ? "''" : scanner.getTokenText();
    code += ' ';
  }
  return code;
}
