#!/usr/bin/env node
// `make bench`: how fast the rooms are, as ratios to other things measured in the same run on the same text.
import { cpus } from 'node:os';
import { parser, Table } from '@lezer/markdown';
import { read } from '../../dist/pipeline/1-read/index.js';
import { lex } from '../../dist/pipeline/2-lex/lex.js';
import { extractReport } from '../../dist/pipeline/extract.js';
import { LEXICON } from '../../dist/pipeline/rules/lexicon.js';
import { bareScan, inTurns, speed } from './measure.mjs';
import { peers } from './peers.mjs';
import { prose } from './prose.mjs';

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

const text = prose(2 * MB);
const report = read(text, SOURCE, 'markdown', SILENT);

const own = inTurns(text.length, 6, {
  scan: () => bareScan(text),
  parser: () => lezer.parse(text),
  read: () => read(text, SOURCE, 'markdown', SILENT),
  lex: () => lex(report, LEXICON),
  extract: () => extractReport(report, SILENT),
});

// The others are slow: less text, and the rate of the same text of our own beside it.
const short = prose(20_000);
const shortest = prose(4_000);
const { compromise, 'Recognizers-Text': recognizers } = peers();
const other = {
  compromise: speed(short.length, 3, () => compromise(short)),
  recognizers: speed(shortest.length, 2, () => recognizers(shortest)),
};

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
  ['report to figures, against compromise', times(own.extract, other.compromise), 'at least 100, aim 200'],
  ['report to figures, against Recognizers-Text', times(own.extract, other.recognizers), 'at least 500, aim 1,000'],
  ['bare scan, against report to figures', times(own.scan, own.extract), 'aim 10'],
  ['reading, against the parser alone (time)', times(own.parser, own.read), 'at most 1.5'],
];
const { figures, skipped, sentences } = extractReport(report, SILENT);
const per = (list) => ((1000 * list.length) / text.length).toFixed(1);

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
  compromise: other.compromise,
  'Recognizers-Text': other.recognizers,
})) {
  console.log(`| ${name} | ${rate.toPrecision(3)} |`);
}
console.log(
  `\nOn generated prose with ${per(figures)} figures, ${per(skipped)} other numbers and ${per(sentences)} sentences a kilobyte; one core, warm, the best of several runs.`,
);
console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, ${process.platform}.`);
