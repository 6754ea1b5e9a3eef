#!/usr/bin/env node
// `make bench`: how fast the rooms are, as ratios to other things measured in the same run on the same text. All are
// timed warm, the other tools too, and each reads its text in the pieces that it is fastest with: the others by paragraphs.
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parser, Table } from '@lezer/markdown';
import { read } from '../../dist/pipeline/1-read/index.js';
import { lex } from '../../dist/pipeline/2-lex/lex.js';
import { extractReport } from '../../dist/pipeline/extract.js';
import { LEXICON } from '../../dist/pipeline/rules/lexicon.js';
import { bareScan, speed, warmInTurns } from './measure.mjs';
import { peers } from './peers.mjs';
import { prose, shuffled } from './prose.mjs';

const MB = 1_000_000;
const SOURCE = {
  id: 'bench',
  title: null,
  publisher: null,
  period: '2022',
  area: null,
  currency: 'CNY',
  decimal: 'point',
  fiscalYearStart: null,
};
const SILENT = { report() {} };
const lezer = parser.configure([Table]);

const CHAPTER = new URL(
  '../../sources/cnipa-ip-utilization/cnipa-annual-report-2022-chapter-4/text.md',
  import.meta.url,
);

const text = prose(2 * MB);
const report = read(text, SOURCE, 'markdown', SILENT);
// The chapter that the project publishes, its paragraphs in ever other orders.
const chapter = readFileSync(CHAPTER, 'utf8');
const chapters = read(shuffled(chapter, 2 * MB), SOURCE, 'markdown', SILENT);

// The others are slow: less text.
const { compromise, 'Recognizers-Text': recognizers } = peers();
const byParagraph = (whole, tool) => {
  const paragraphs = whole.split('\n\n');
  return [whole.length, () => paragraphs.reduce((found, paragraph) => found + tool(paragraph), 0)];
};

const { rounds, ...own } = warmInTurns({
  scan: [text.length, () => bareScan(text)],
  parser: [text.length, () => lezer.parse(text)],
  read: [text.length, () => read(text, SOURCE, 'markdown', SILENT)],
  lex: [text.length, () => lex(report, LEXICON)],
  extract: [text.length, () => extractReport(report, SILENT)],
  extractChapter: [chapters.text.length, () => extractReport(chapters, SILENT)],
  compromise: byParagraph(prose(20_000), compromise),
  compromiseChapter: byParagraph(chapter, compromise),
  recognizers: byParagraph(prose(3_000), recognizers),
  recognizersChapter: byParagraph(shuffled(chapter, 3_000), recognizers),
});

// Doubling the input.
const sizes = [1, 2, 4, 8].map((size) => {
  const long = size === 2 ? report : read(prose(size * MB), SOURCE, 'markdown', SILENT);
  return { size, rate: speed(long.text.length, 3, () => extractReport(long, SILENT)) };
});
const doubling = sizes
  .slice(1)
  .map(
    ({ size, rate }, i) => `${sizes[i].size} to ${size} MB: ${((2 * sizes[i].rate) / rate).toFixed(2)} times the time`,
  );

const times = (a, b) => `${(a / b).toFixed(a / b < 10 ? 2 : 0)}`;
const rows = [
  ['report to figures, against compromise', times(own.extract, own.compromise), 'at least 100, aim 200'],
  ['the same on the chapter', times(own.extractChapter, own.compromiseChapter), 'at least 100, aim 200'],
  ['report to figures, against Recognizers-Text', times(own.extract, own.recognizers), 'at least 500, aim 1,000'],
  ['the same on the chapter', times(own.extractChapter, own.recognizersChapter), 'at least 500, aim 1,000'],
  ['bare scan, against report to figures', times(own.scan, own.extract), 'aim 10'],
  ['reading, against the parser alone (time)', times(own.parser, own.read), 'at most 1.5'],
];
const density = (of) => {
  const { figures, skipped, sentences } = extractReport(of, SILENT);
  const per = (list) => ((1000 * list.length) / of.text.length).toFixed(1);
  const linked = figures.filter((figure) => figure.of >= 0);
  return `${per(figures)} figures (${per(linked)} linked), ${per(skipped)} other numbers and ${per(sentences)} sentences a kilobyte`;
};

console.log('| ratio | measured | bar |');
console.log('|---|---|---|');
for (const row of rows) console.log(`| ${row.join(' | ')} |`);
console.log(`\nDoubling the input: ${doubling.join('; ')}.\n`);
console.log('| MB of text a second | |');
console.log('|---|---|');
for (const [name, rate] of Object.entries({
  'bare scan over character codes': own.scan,
  'Markdown parser alone': own.parser,
  '1-read': own.read,
  '2-lex': own.lex,
  '2-lex to 5-link, report to figures': own.extract,
  'the same on the chapter': own.extractChapter,
  compromise: own.compromise,
  'compromise on the chapter': own.compromiseChapter,
  'Recognizers-Text': own.recognizers,
  'Recognizers-Text on the chapter': own.recognizersChapter,
})) {
  console.log(`| ${name} | ${rate.toPrecision(3)} |`);
}
console.log(`\nOn generated prose with ${density(report)};`);
console.log(`on the chapter that the project publishes, with ${density(chapters)}.`);
console.log(`One core; each tool warm, the best of ${rounds} rounds in turns.`);
console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, ${process.platform}.`);
