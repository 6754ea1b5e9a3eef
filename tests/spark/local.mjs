#!/usr/bin/env node
// Documents from a file of lines to Arrow record batches in one process, without a worker and without Spark: what they are measured against.
import { readFileSync } from 'node:fs';
import { documentRows } from '../../dist/pipeline/corpus/document.js';
import { Packer } from '../../dist/pipeline/worker/pack.js';
import { TASKS } from '../../dist/pipeline/worker/passes.js';
import { DOCUMENT_TABLE_NAMES, DOCUMENT_TABLES } from '../../dist/schemas/corpus.js';

const lines = readFileSync(process.argv[2], 'utf8').trimEnd().split('\n');
const packer = new Packer(TASKS.read.gives);
const began = performance.now();
let bytes = 0;
for (let from = 0; from < lines.length; from += 1000) {
  const rows = Object.fromEntries(DOCUMENT_TABLE_NAMES.map((name) => [name, []]));
  for (const line of lines.slice(from, from + 1000)) {
    for (const [name, own] of Object.entries(documentRows(JSON.parse(line)))) rows[name].push(...own);
  }
  for (const name of DOCUMENT_TABLE_NAMES) bytes += packer.messages(DOCUMENT_TABLES[name], rows[name], null).length;
}
console.log(JSON.stringify({ seconds: (performance.now() - began) / 1000, bytes }));
