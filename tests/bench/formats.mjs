#!/usr/bin/env node
// What reading HTML and PDF costs, as ratios to the parsers alone on the same file in the same run:
// node tests/bench/formats.mjs FILE… (after `make`). Processor time, the best of several turns, in alternation.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'parse5';
import { formatOf, readFile } from '../../dist/pipeline/1-read/index.js';
import { openPdf } from '../../dist/pipeline/1-read/pdf/pdfjs.js';

/** Small pages need many turns until the engine has compiled what reads them. */
const TURNS = { html: 60, pdf: 10 };
const SOURCE = {
  id: 'bench',
  title: null,
  publisher: null,
  period: null,
  area: null,
  currency: null,
  decimal: 'point',
  fiscalYearStart: null,
};
const SILENT = { report() {} };

/** What the parser of PDF needs for the text of all pages, and nothing else. */
async function bareText(bytes) {
  const { file } = await openPdf(bytes, 'bench');
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number);
    await page.getTextContent();
    page.cleanup();
  }
  await file.destroy();
}

async function seconds(work) {
  const began = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1e6;
}

for (const path of process.argv.slice(2)) {
  const bytes = readFileSync(path);
  const format = formatOf(bytes, path);
  const bare = format === 'pdf' ? () => bareText(bytes) : () => parse(bytes.toString());
  let [parser, reading] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let turn = 0; turn < TURNS[format]; turn++) {
    parser = Math.min(parser, await seconds(bare));
    reading = Math.min(reading, await seconds(() => readFile({ bytes, name: path }, SOURCE, format, SILENT)));
  }
  const milliseconds = (time) => (1000 * time).toFixed(0).padStart(6);
  console.log(
    `${basename(path).padEnd(52)} ${format.padEnd(5)}${milliseconds(parser)} ms ${milliseconds(reading)} ms  ${(reading / parser).toFixed(2)}`,
  );
}
