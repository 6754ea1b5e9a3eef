#!/usr/bin/env node
// `make bench-corpus`: what building a corpus costs, stage by stage, writer by writer, and as a whole with one worker and two.
// SIZES="10 100 1000" names sizes in MB. Stages and writers are measured by processor time, whole builds by the clock.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { PASSES } from '../../dist/pipeline/7-check/passes.js';
import { batchesOf } from '../../dist/pipeline/8-write/batch.js';
import { encodeTable } from '../../dist/pipeline/8-write/corpus/encode.js';
import { RunEncoder } from '../../dist/pipeline/8-write/corpus/run-file.js';
import { PUBLISHED_BY_DOCUMENT } from '../../dist/pipeline/corpus/batch.js';
import { documentRows } from '../../dist/pipeline/corpus/document.js';
import { extractText } from '../../dist/pipeline/run.js';
import { DOCUMENT_TABLE_NAMES, DOCUMENT_TABLES } from '../../dist/schemas/corpus.js';
import { documents, generate } from './generate.mjs';
import { inTurns } from './measure.mjs';
import { measureWriters } from './writers.mjs';

const MB = 1_000_000;
const SIZES = (process.env.SIZES ?? '10 100').split(' ').map(Number);
const FOLDER = '.cache/bench';

const say = (line = '') => console.log(line);
const table = (head, rows) => {
  say(`| ${head.join(' | ')} |`);
  say(`|${'---|'.repeat(head.length)}`);
  for (const row of rows) say(`| ${row.join(' | ')} |`);
  say();
};
const short = (value) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));
const contextOf = ({ id, period, area, currency, publisher }) => ({
  ...{ id, title: null, publisher, period, area, currency },
  ...{ decimal: 'point', fiscalYearStart: null },
});

/** Rooms and writers on the same documents, in turns, in one thread. */
async function stages() {
  const sample = [...documents(2)];
  const characters = sample.reduce((sum, { text }) => sum + text.length, 0);
  const rows = Object.fromEntries(DOCUMENT_TABLE_NAMES.map((name) => [name, []]));
  for (const document of sample) {
    const made = documentRows(document);
    for (const name of DOCUMENT_TABLE_NAMES) rows[name].push(...made[name]);
  }
  const encoders = Object.values(PASSES).map(({ reads, order }) => [
    reads,
    new RunEncoder(DOCUMENT_TABLES[reads], order),
  ]);
  const rates = inTurns(characters, 4, {
    extract: () => sample.forEach((document) => void extractText(document.text, contextOf(document), 'markdown')),
    rows: () => sample.forEach((document) => void documentRows(document)),
    encode: () =>
      PUBLISHED_BY_DOCUMENT.forEach(
        (name) => void encodeTable(DOCUMENT_TABLES[name], [...batchesOf(DOCUMENT_TABLES[name], rows[name])]),
      ),
    runs: () => encoders.forEach(([name, encoder]) => void encoder.encode(rows[name])),
  });
  const count = DOCUMENT_TABLE_NAMES.reduce((sum, name) => sum + rows[name].length, 0);
  const published = PUBLISHED_BY_DOCUMENT.reduce((sum, name) => sum + rows[name].length, 0);
  const seconds = {
    extract: characters / MB / rates.extract,
    rows: characters / MB / rates.rows,
    encode: characters / MB / rates.encode,
    runs: characters / MB / rates.runs,
  };
  const all = seconds.rows + seconds.encode + seconds.runs;
  say('## Stages, one thread\n');
  table(
    ['stage', 'share of the time', 'MB of text a second', 'rows a second'],
    [
      [
        '1-read to 5-link',
        short(seconds.extract / all),
        short(rates.extract),
        short(rows.figures.length / seconds.extract),
      ],
      [
        '6-derive and 7-check',
        short((seconds.rows - seconds.extract) / all),
        short(characters / MB / (seconds.rows - seconds.extract)),
        short(count / (seconds.rows - seconds.extract)),
      ],
      [
        'formats of what is published',
        short(seconds.encode / all),
        short(rates.encode),
        short(published / seconds.encode),
      ],
      [
        'what is handed on, in order',
        short(seconds.runs / all),
        short(rates.runs),
        short((count - published) / seconds.runs),
      ],
      ['together', '1', short(characters / MB / all), short(count / all)],
    ],
  );
  say('## Writers, the 32 columns of `figures`\n');
  const measured = await measureWriters(rows.figures.slice(0, 8000));
  const lines = Object.entries(measured).flatMap(([format, writers]) =>
    Object.entries(writers).map(([name, value]) => [format, name, short(writers.figurate / value), short(value)]),
  );
  table(['format', 'writer', 'figurate against it', 'rows a second'], lines);
}

/** Peak memory of a process, in MB, as the system counts it. */
const peakOf = (pid) => {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1000;
  } catch {
    return 0;
  }
};

/** Builds a file in a process of its own; one worker is held to one core. */
async function whole(path, workers) {
  const output = join(FOLDER, `output-${workers}`);
  rmSync(output, { recursive: true, force: true });
  const args = [
    'dist/pipeline/cli.js',
    'build',
    path,
    '--output',
    output,
    '--no-verify',
    '--json',
    '--workers',
    String(workers),
  ];
  const held = workers === 1 ? ['taskset', '-c', '0', process.execPath] : [process.execPath];
  const child = spawn(held[0], [...held.slice(1), ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let out = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, peakOf(child.pid));
  }, 200);
  const began = performance.now();
  const before = process.resourceUsage();
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`the build of ${path} ended with ${code}`);
  const after = process.resourceUsage();
  return { ...JSON.parse(out), wall: (performance.now() - began) / 1000, peak, before, after };
}

async function builds() {
  const rows = [];
  const ratios = [];
  for (const size of SIZES) {
    const path = join(FOLDER, `corpus-${size}.ndjson`);
    if (!existsSync(path)) generate(size, path);
    const bytes = statSync(path).size / MB;
    const [one, two] = [await whole(path, 1), await whole(path, 2)];
    ratios.push([
      `${size} MB`,
      short(one.seconds.reading / two.seconds.reading),
      short(one.wall / two.wall),
      short(Math.max(one.peak, two.peak) / 1000),
    ]);
    for (const [workers, run] of [
      [1, one],
      [2, two],
    ]) {
      const figures = run.rows.figures;
      rows.push([
        `${size} MB`,
        workers,
        short(bytes / run.wall),
        short(bytes / run.seconds.reading),
        short(run.wall),
        short(run.seconds.merging),
        `${Math.round(run.peak)} MB`,
        figures,
      ]);
    }
  }
  say('## Whole builds, all formats, without reading back\n');
  table(['corpus', 'two workers against one, rooms 1 to 7', 'whole', 'most memory, GB'], ratios);
  table(
    ['corpus', 'workers', 'MB/s', 'MB/s, rooms 1 to 7', 'seconds', 'of them the passes', 'most memory', 'figures'],
    rows,
  );
}

const revision = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
say(
  `Node ${process.version}, ${cpus().length} cores of ${cpus()[0].model.trim()}, load ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')} at the start, revision ${revision}.\n`,
);
if (!process.env.ONLY || process.env.ONLY === 'stages') await stages();
if (!process.env.ONLY || process.env.ONLY === 'builds') await builds();
say(
  `Load at the end: ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')}.`,
);
