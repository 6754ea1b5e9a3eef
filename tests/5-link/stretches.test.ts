import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractReport } from '../../pipeline/extract.js';
import { reportOf, SILENT } from '../properties/extraction.js';

const GOLD = new URL('../gold/', import.meta.url);

/** All texts of the gold in one document, and lists that go on from their lead-in. */
const TEXTS = {
  'many reports in one': readdirSync(GOLD)
    .filter((name) => name.endsWith('.gold.md'))
    .map((name) => readFileSync(new URL(name, GOLD), 'utf8'))
    .join('\n\n'),
  'a list behind the level that it is about': [
    'There were 8.8 million machines in 2013. This was:',
    ...Array.from({ length: 60 }, (_, i) => `- ${i + 1}.5% higher than in 2012 (${i + 1}.2 million)`),
    '',
    'Output rose by:',
    ...Array.from({ length: 60 }, (_, i) => `- ${i + 1}% in the north`),
  ].join('\n\n'),
  'years that the text defines': [
    'The town had 9,400 pupils in the academic year 2021/22.',
    ...Array.from({ length: 70 }, (_, i) => `In 2020/21 the schools in the north of the town had ${i + 110} pupils.`),
  ].join('\n\n'),
  'items without a noun': [
    'The share of patients seen on time was 72 per cent.',
    ...Array.from({ length: 90 }, (_, i) =>
      i % 5 === 0 ? `- Just under ${i + 5} per cent were seen on time` : `- Waiting lists in the north fell by ${i}%`,
    ),
  ].join('\n'),
};

/** Figures and account, sentence by sentence or all at once. */
const inStretches = (text: string, size: number) => {
  const { figures, skipped } = extractReport(reportOf(text), SILENT, size);
  return { figures, skipped };
};

describe('how many sentences go through the rooms together', () => {
  it.each(Object.entries(TEXTS))('changes nothing of %s', (_, text) => {
    const whole = inStretches(text, Number.POSITIVE_INFINITY);
    expect(whole.figures.length).toBeGreaterThan(60);
    for (const size of [1, 2, 7, 50]) expect(inStretches(text, size)).toEqual(whole);
  });
});
