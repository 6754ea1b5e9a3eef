#!/usr/bin/env node
// A corpus for measuring, as lines of JSON: node tests/bench/generate.mjs MB FILE. The same size gives the same bytes.
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { prose, randomFrom } from './prose.mjs';

const MB = 1_000_000;
const SHORTEST = 4_000;
const SPREAD = 12_000;
const AREAS = ['CN', 'GB', 'IN', 'FR', 'BR'];

/** Documents of 4 to 16 kilobytes, in all at least `megabytes` of text. */
export function* documents(megabytes) {
  const random = randomFrom(megabytes);
  let length = 0;
  for (let at = 0; length < megabytes * MB; at++) {
    const text = prose(SHORTEST + Math.floor(random() * SPREAD), at + 1);
    length += text.length;
    const period = String(2012 + Math.floor(random() * 12));
    const area = AREAS[Math.floor(random() * AREAS.length)];
    yield { id: `report-${at}`, text, period, area, currency: 'CNY', publisher: 'An office' };
  }
}

export function generate(megabytes, path) {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, 'w');
  for (const document of documents(megabytes)) writeSync(file, `${JSON.stringify(document)}\n`);
  closeSync(file);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) generate(Number(process.argv[2]), process.argv[3]);
