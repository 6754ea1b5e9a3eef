/** The same as a library: what a stranger's program imports, by the package's name and in its types. */
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../laws/source-tree.js';
import { figurate, put, putDataset, rows, run, scratch } from './figurate.js';

const TEXT = 'In 2022, the 𝔘𝔫𝔦𝔬𝔫 sold 300 tonnes.\n';

/** Runs a program that stands in the project, so that it can import the package by name. */
async function evaluate(program: string): Promise<unknown> {
  const result = await run(process.execPath, ['--input-type=module', '-e', program]);
  if (result.code !== 0) throw new Error(result.err);
  return JSON.parse(result.out);
}

describe('the library', () => {
  it('extracts as the command does', async () => {
    const folder = scratch();
    const options = { id: 'text', period: '2022', area: 'GB', currency: 'GBP' };
    const program = `import { extract } from 'figurate'; console.log(JSON.stringify(extract(${JSON.stringify(TEXT)}, ${JSON.stringify(options)})));`;
    const found = (await evaluate(program)) as { figures: unknown; skipped: unknown; diagnostics: unknown };
    const [row] = rows(
      await figurate(['extract', put(folder, 'text.md', TEXT), '--period', '2022', '--area', 'GB', '--account']),
    );
    expect(found.figures).toEqual(row!.figures);
    expect(found.skipped).toEqual(row!.skipped);
    expect(found.diagnostics).toEqual([]);
  });

  it('says what is wrong as an InputError, and what is doubtful as diagnostics', async () => {
    const program = `
      import { extract, InputError } from 'figurate';
      let error; try { extract('a', { period: 'soon' }); } catch (e) { error = [e instanceof InputError, e.message]; }
      console.log(JSON.stringify({ error, diagnostics: extract('Sales were 300 tonnes.').diagnostics }));`;
    expect(await evaluate(program)).toMatchObject({
      error: [true, 'period cannot be "soon"'],
      diagnostics: [{ code: 'no-period', severity: 'warning', start: 0, end: 0 }],
    });
  });

  it('builds as the command does', async () => {
    const folder = scratch();
    const dataset = putDataset(folder, 'trade', { 'report-2022': TEXT });
    const output = join(folder, 'output');
    const program = `import { build } from 'figurate'; console.log(JSON.stringify(await build(${JSON.stringify(dataset)}, { output: ${JSON.stringify(output)} })));`;
    expect(await evaluate(program)).toMatchObject({
      dataset: 'trade',
      folder: join(output, 'trade'),
      rows: { figures: 1, sources: 1 },
    });
  });

  it('is typed: a wrong option does not compile', () => {
    const file = join(ROOT, 'tests', 'cli', 'typed-use.ts');
    const program = `import { extract } from 'figurate';
      const kinds: string[] = extract('a', { period: '2022' }).figures.map((figure) => figure.kind);
      extract('a', { decimals: 'comma' }); console.log(kinds.length.toFixed());`;
    const options: ts.CompilerOptions = {
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      types: ['node'],
      target: ts.ScriptTarget.ES2023,
    };
    const host = ts.createCompilerHost(options);
    const { getSourceFile, fileExists, readFile } = host;
    host.fileExists = (path) => path === file || fileExists(path);
    host.readFile = (path) => (path === file ? program : readFile(path));
    host.getSourceFile = (path, ...rest) =>
      path === file ? ts.createSourceFile(path, program, ts.ScriptTarget.ES2023) : getSourceFile(path, ...rest);
    const messages = ts
      .getPreEmitDiagnostics(ts.createProgram([file], options, host))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
    expect(messages).toEqual([expect.stringMatching(/'decimals' does not exist in type 'ExtractOptions'/)]);
  });
});
