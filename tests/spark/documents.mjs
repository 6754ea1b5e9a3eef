#!/usr/bin/env node
// Documents for the tests of Spark, a line of JSON each: two sentences or so of generated prose, the same each time.
import { prose } from '../bench/prose.mjs';

const count = Number(process.argv[2]);
const sentences = prose(150 * count, 8).split(/(?<=[.\n])\s+(?=[A-Z])/);
const AREAS = ['CN', 'GB', 'NO', null];
let lines = '';
for (let at = 0; at < count; at++) {
  const first = (at * 2) % (sentences.length - 2);
  const document = {
    id: `report-${at}`,
    text: sentences.slice(first, first + 2).join(' '),
    period: String(2015 + (at % 8)),
    area: AREAS[at % AREAS.length],
    currency: 'CNY',
    publisher: `Office ${at % 3}`,
    published: at % 5 === 0 ? null : `${2016 + (at % 8)}-04-01`,
  };
  lines += `${JSON.stringify(document)}\n`;
}
process.stdout.write(lines);
