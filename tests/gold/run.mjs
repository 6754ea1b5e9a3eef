#!/usr/bin/env node
// Scores the program on marked texts: node tests/gold/run.mjs [--misses] FOLDER|FILE…
// One table a folder, and within it one line a series of texts (the letters their names begin with).
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from './compile.mjs';
import { score } from './score.mjs';

const CLI = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'dist', 'pipeline', 'cli.js');

/** The marked texts that a name means: a file, or all of a folder. */
function texts(name) {
  if (!statSync(name).isDirectory()) return [name];
  const files = readdirSync(name).filter((file) => file.endsWith('.gold.md'));
  return files.sort().map((file) => join(name, file));
}

/** What the program makes of the documents, as `figurate extract` prints it. */
export function predict(documents) {
  const folder = mkdtempSync(join(tmpdir(), 'figurate-gold-'));
  try {
    const file = join(folder, 'gold.jsonl');
    writeFileSync(file, documents.map(({ figures, ...document }) => `${JSON.stringify(document)}\n`).join(''));
    const out = execFileSync(process.execPath, [CLI, 'extract', '--quiet', file], {
      encoding: 'utf8',
      maxBuffer: 1 << 30,
    });
    return out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const gold = (names) => names.flatMap(texts).map((file) => compile(readFileSync(file, 'utf8'), file));

const percent = (share) => (100 * share).toFixed(1).padStart(6);

function line(name, result) {
  const { detection, complete, interval, links, fields } = result;
  const numbers = [detection.f1, complete.f1, interval, links.precision, links.recall].map(percent).join('');
  const worst = Object.entries(fields)
    .sort((a, b) => a[1] - b[1])
    .slice(0, 4);
  const weak = worst.map(([field, right]) => `${field} ${percent(right).trim()}`).join(' ');
  return `${name.padEnd(22)} ${String(result.gold).padStart(6)}${numbers}  ${weak}`;
}

function report(name, misses) {
  const documents = gold([name]);
  const predicted = predict(documents);
  const result = score(documents, predicted);
  console.log(`\n${name}: ${documents.length} texts`);
  console.log(`${''.padEnd(22)} figures  det. compl. interv. link P link R  weakest fields`);
  const series = groupBy(documents, seriesOf);
  if (series.size > 1) for (const [key, some] of series) console.log(line(key, score(some, predicted)));
  console.log(line('all', result));
  if (misses) for (const miss of result.misses) console.log(miss);
}

const seriesOf = ({ id }) => /^[a-z]+/i.exec(id)?.[0] ?? id;

function groupBy(values, key) {
  const groups = new Map();
  for (const value of values) groups.set(key(value), [...(groups.get(key(value)) ?? []), value]);
  return groups;
}

if (process.argv[1] && basename(process.argv[1]) === 'run.mjs') {
  const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  if (names.length === 0) {
    console.error('usage: run.mjs [--misses] FOLDER|FILE…');
    process.exit(2);
  }
  for (const name of names) report(name, process.argv.includes('--misses'));
}
