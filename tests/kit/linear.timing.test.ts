/** What is asked of a text again and again costs no more than the text is long. */
import { expect, it } from 'vitest';
import { diagnosticPrinter } from '../../pipeline/kit/diagnostic-text.js';
import { codePointOffsets } from '../../pipeline/kit/offsets.js';

it('offsets, for ascending questions', () => {
  const time = (length: number): number => {
    const text = '😀a'.repeat(length);
    const map = codePointOffsets(text);
    const before = performance.now();
    for (let at = 0; at <= text.length; at += 3) map(at);
    return performance.now() - before;
  };
  time(200_000);
  expect(time(800_000)).toBeLessThan(16 * Math.max(time(200_000), 2));
});

it('many diagnostics', () => {
  const time = (lines: number): number => {
    const text = 'Growth of 5% 😀 was seen.\n'.repeat(lines);
    const printer = diagnosticPrinter(text, 'f');
    const before = performance.now();
    for (let start = 10; start < text.length; start += 26)
      printer.json({ code: 'no-baseline', source: 's', start, end: start + 2, details: { why: 'it is a condition' } });
    return performance.now() - before;
  };
  time(5000);
  expect(time(40_000)).toBeLessThan(24 * Math.max(time(10_000), 5));
});
