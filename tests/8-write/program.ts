/**
 * The writer as plain JavaScript in a folder of its own, for tests that need another process: other
 * locale, time zone and folder, other user, kill -9. Compiled here, so that no stale build is tested.
 */
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const PAGE_FILES = 'pipeline/8-write/page/client';
const OPTIONS = { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true };

function compile(path: string, folder: string, done: Set<string>): void {
  if (done.has(path)) return;
  done.add(path);
  const text = readFileSync(join(ROOT, path), 'utf8');
  const out = join(folder, path.replace(/\.ts$/, '.js'));
  mkdirSync(dirname(out), { recursive: true });
  const { outputText } = ts.transpileModule(text, { compilerOptions: OPTIONS });
  writeFileSync(out, outputText);
  for (const { fileName } of ts.preProcessFile(outputText, true, true).importedFiles) {
    if (fileName.startsWith('.')) compile(join(dirname(path), fileName.replace(/\.js$/, '.ts')), folder, done);
  }
}

/** A folder with the writer, the sample datasets and `script` as `main.mjs`, whose path is returned. */
export function compiledScript(script: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'figurate-program-'));
  const done = new Set<string>();
  for (const path of ['pipeline/8-write/index.ts', 'tests/8-write/sample.ts']) compile(path, folder, done);
  const { imports } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module', imports }));
  symlinkSync(join(ROOT, PAGE_FILES), join(folder, PAGE_FILES));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const main = join(folder, 'main.mjs');
  const at = (path: string): string => JSON.stringify(pathToFileURL(join(folder, path)).href);
  const head = `import { recover, writeRelease } from ${at('pipeline/8-write/index.js')};
import { sampleDataset, VERSIONS } from ${at('tests/8-write/sample.js')};\n`;
  writeFileSync(main, head + script);
  return main;
}
