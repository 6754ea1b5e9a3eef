#!/usr/bin/env node
// Draws figures and skipped numbers at random from a folder of texts, each with the text around it, to be judged by hand:
//   node tests/draw/draw.mjs [--seed 1] [--figures 200] [--skipped 100] [--context 200] [--reasons a,b] [FOLDER]
// The order is that of a hash of seed, file and place: the same seed gives the same draw, each beginning of it is a draw
// too, and a change of the program changes only what it reads differently.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const from = (module) => import(join(ROOT, 'dist', 'pipeline', module));

/** Reasons that follow from the markup alone: a draw among the skipped numbers leaves them out unless it is asked for them. */
const BY_MARKUP = new Set(['link', 'image', 'markup', 'table', 'code', 'list-marker', 'page-number', 'running-head']);

const OPTIONS = {
  seed: { type: 'string', default: '1' },
  figures: { type: 'string', default: '200' },
  skipped: { type: 'string', default: '100' },
  context: { type: 'string', default: '200' },
  reasons: { type: 'string' },
};

/** What `index.csv` beside the texts (columns file, title, period, area, currency) says of each; null where it is silent. */
function contexts(folder) {
  const index = join(folder, 'index.csv');
  const rows = existsSync(index) ? parse(readFileSync(index), { columns: true, bom: true }) : [];
  const byFile = new Map(rows.map((row) => [row.file, row]));
  return (file) => {
    const { title, period, area, currency } = byFile.get(file) ?? {};
    const known = { title: title || null, period: period || null, area: area || null, currency: currency || null };
    return { id: file.replace(/\.md$/, ''), publisher: null, decimal: 'point', fiscalYearStart: null, ...known };
  };
}

/** The first `count` of the rows in the order of the hash. */
function draw(rows, seed, count) {
  const key = ({ file, start }) => createHash('sha256').update(`${seed} ${file} ${start}`).digest('hex');
  const keyed = rows.map((row) => ({ row, key: key(row) }));
  return keyed
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .slice(0, count)
    .map(({ row }) => row);
}

/** The figures and the skipped numbers of all texts, each with its report. */
async function read(folder) {
  const { decode } = await from('1-read/index.js');
  const { extractText } = await from('run.js');
  const contextOf = contexts(folder);
  const figures = [];
  const skipped = [];
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.md')) continue;
    const { extraction } = extractText(decode(readFileSync(join(folder, file)), file), contextOf(file), 'markdown');
    const { report } = extraction;
    for (const figure of extraction.figures) {
      const of = figure.of < 0 ? null : extraction.figures[figure.of];
      figures.push({ ...figure, of, file, report });
    }
    for (const skip of extraction.skipped) skipped.push({ ...skip, file, report });
  }
  return { figures, skipped };
}

const plain = (text) => text.replace(/\s+/g, ' ');

/** The text around a place, the place between ⟦ and ⟧. */
function around({ report, start, end }, width) {
  const before = plain(report.text.slice(Math.max(0, start - width), start));
  return `${before}⟦${plain(report.text.slice(start, end))}⟧${plain(report.text.slice(end, end + width))}`;
}

const lineOf = ({ report, start }) => report.text.slice(0, start).split('\n').length;
const place = (row) => `${row.file}:${lineOf(row)}`;

function figureText(row, number, width) {
  const { kind, value, low, high, unit, scale, modifier, statistic, role, measure, per } = row;
  const { period, periodBasis, of, basis, rules } = row;
  return [
    `## F${number} ${place(row)}`,
    around(row, width),
    `  ${kind} ${value} [${low ?? ''}, ${high ?? ''}] ${unit} scale=${scale} ${modifier} ${role} statistic=${statistic ?? '-'}`,
    `  measure="${measure ?? ''}" per="${per ?? ''}" period=${period} (${periodBasis})`,
    `  of=${of ? `${of.quote} (${of.measure})` : '-'} basis=${basis ?? '-'}  ${rules.join(' ')}`,
  ].join('\n');
}

const skipText = (row, number, width) =>
  [`## S${number} ${place(row)}`, around(row, width), `  reason=${row.reason} period=${row.period ?? '-'}`].join('\n');

/** What was asked for; a wrong flag, number or folder ends the program with 2. */
function asked() {
  try {
    const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
    const count = (name) => {
      if (!/^\d+$/.test(values[name])) throw new Error(`--${name} wants a whole number, not ${values[name]}`);
      return Number(values[name]);
    };
    const folder = positionals[0] ?? join(ROOT, '..', 'shared', 'corpus', 'ons-bulletins');
    if (!existsSync(folder)) throw new Error(`no folder ${folder}; name one: node tests/draw/draw.mjs FOLDER`);
    const reasons = values.reasons ? new Set(values.reasons.split(',')) : null;
    const [figures, skipped, width] = [count('figures'), count('skipped'), count('context')];
    return { folder, seed: values.seed, figures, skipped, width, reasons };
  } catch (error) {
    console.error(`draw: ${error.message}`);
    process.exit(2);
  }
}

const { folder, seed, reasons, width, ...counts } = asked();
const { figures, skipped } = await read(folder);
const eligible = skipped.filter(({ reason }) => (reasons ? reasons.has(reason) : !BY_MARKUP.has(reason)));
console.log(`# Draw ${seed} of ${figures.length} figures and ${eligible.length} skipped numbers`);
for (const [i, row] of draw(figures, seed, counts.figures).entries()) console.log(`\n${figureText(row, i + 1, width)}`);
for (const [i, row] of draw(eligible, seed, counts.skipped).entries()) console.log(`\n${skipText(row, i + 1, width)}`);
