/** Runs the compiled program as a stranger would: a process, its arguments, its streams, its exit code. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { ROOT } from '../laws/source-tree.js';

export const CLI = join(ROOT, 'dist', 'pipeline', 'cli.js');
if (!existsSync(CLI)) throw new Error('the program is not compiled: run make first');

export interface Result {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** The messages on standard error, parsed. */
  readonly messages: readonly Message[];
  readonly seconds: number;
}

export interface Message {
  readonly level: 'error' | 'warn' | 'info';
  readonly msg: string;
  readonly [field: string]: unknown;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs `figurate` with these arguments. */
export const figurate = (args: readonly string[], options: RunOptions = {}): Promise<Result> =>
  run(process.execPath, [CLI, ...args], options);

/** Runs any command; standard input is empty unless given. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Result> {
  const began = performance.now();
  const child = spawn(command, args, { cwd: options.cwd ?? ROOT, env: { ...process.env, ...options.env } });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  child.stdin.on('error', () => {});
  child.stdin.end(options.input ?? '');
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      const text = Buffer.concat(err).toString();
      const seconds = (performance.now() - began) / 1000;
      resolve({ code, out: Buffer.concat(out).toString(), err: text, messages: parseMessages(text), seconds });
    });
  });
}

function parseMessages(text: string): Message[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Message);
}

/** Processor seconds of the program with these arguments: they do not grow when the machine is busy with something else. */
export async function processorSeconds(args: readonly string[]): Promise<number> {
  const script = `TIMEFORMAT='%U %S'; time "$0" "$@" > /dev/null`;
  const { err, code } = await run('bash', ['-c', script, process.execPath, CLI, ...args]);
  if (code !== 0) throw new Error(err);
  const [user, system] = err.trim().split('\n').pop()!.split(' ').map(Number);
  return user! + system!;
}

/** The lines of JSON that `extract` printed. */
export const rows = ({ out }: Result): Row[] =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);

export interface Row {
  readonly id: string;
  readonly figures: ReadonlyArray<Readonly<Record<string, unknown>> & { start: number; end: number; quote: string }>;
  readonly skipped?: ReadonlyArray<{
    start: number;
    end: number;
    quote: string;
    reason: string;
    period: string | null;
  }>;
}

/** A folder of its own for the tests of a file, removed when they are done. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'figurate-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes a file and gives its path. */
export function put(folder: string, name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

const SOURCE = {
  title: 'A report',
  publisher: 'An office',
  period: '2022',
  area: 'CN',
  language: 'en',
  currency: 'CNY',
  url: null,
  license: null,
  redistribute: 'full',
  fiscal_year_start: null,
  obtained: 'written for a test',
};

/** Lays a dataset with these texts (by source id) into `<folder>/sources/<id>`. */
export function putDataset(
  folder: string,
  id: string,
  texts: Readonly<Record<string, string>>,
  source: object = {},
): string {
  const place = join(folder, 'sources', id);
  const dataset = {
    id,
    title: 'A dataset',
    description: 'A dataset for a test.',
    version: '2026.11.0',
    released: null,
    publisher: { name: 'An office' },
    contributors: [{ name: 'figurate contributors', roles: ['compiler'] }],
    license: {
      id: 'CC-BY-4.0',
      title: 'Creative Commons Attribution 4.0',
      url: 'https://creativecommons.org/licenses/by/4.0/',
    },
    keywords: ['test'],
  };
  put(place, 'dataset.json', JSON.stringify(dataset));
  for (const [name, text] of Object.entries(texts)) {
    put(place, `${name}/text.md`, text);
    put(place, `${name}/source.json`, JSON.stringify({ ...SOURCE, sha256: sha256(text), ...source }));
  }
  return place;
}

/** Every file below a folder with its sha256, for comparing two folders byte by byte. */
export function digests(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), sha256(readFileSync(path))]));
}

/** What every failure must look like: exit code 2, one message that helps, no stack trace, nothing on standard output. */
export function isClearFailure({ code, messages, err, out }: Result): boolean {
  return (
    code === 2 &&
    out === '' &&
    messages.length === 1 &&
    messages[0]!.level === 'error' &&
    !/\n\s+at |fault of figurate/.test(err.replaceAll('\\n', '\n'))
  );
}
