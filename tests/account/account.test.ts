/**
 * Every number of a text is accounted for. The count here is naive on purpose and shares nothing with the
 * program: runs of digits, and a fixed list of numeral words, anywhere in the text, markup included. Each
 * must lie within a figure, or within a number that was skipped for a named reason.
 */
import { describe, expect, it } from 'vitest';
import { SKIP_REASONS } from '../../pipeline/rules/skip-reasons.js';
import { extractText } from '../../pipeline/run.js';
import { TEXTS, type TextAtHand } from './texts.js';

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const SCALES = 'hundred thousand million billion trillion hundreds thousands millions billions trillions dozen';
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth';
const PARTS = 'half thirds quarters fifths twice thrice doubled halved tripled';
const WORDS = [ONES, TENS, SCALES, ORDINALS, PARTS].join(' ').split(' ');
const NUMBER = new RegExp(`[0-9]+|(?<![\\p{L}\\p{N}_'’])(?:${WORDS.join('|')})(?![\\p{L}\\p{N}_])`, 'giu');

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Numbers of the text that lie in none of the stretches, which ascend. */
function unaccounted(text: string, stretches: readonly Stretch[]): Array<Stretch & { readonly number: string }> {
  const missing: Array<Stretch & { readonly number: string }> = [];
  let next = 0;
  for (const match of text.matchAll(NUMBER)) {
    const [start, end] = [match.index, match.index + match[0].length];
    while (next < stretches.length && stretches[next]!.end <= start) next += 1;
    const stretch = stretches[next];
    if (!stretch || stretch.start > start || stretch.end < end) missing.push({ start, end, number: match[0] });
  }
  return missing;
}

const around = (text: string, { start, end }: Stretch): string =>
  text.slice(Math.max(0, start - 30), end + 30).replace(/\s+/g, ' ');

function check({ text, source, blind }: TextAtHand): void {
  const { extraction } = extractText(text, source, 'markdown');
  const { figures, skipped, report } = extraction;
  const stretches: Stretch[] = [...figures, ...skipped].sort((a, b) => a.start - b.start);
  const missing = unaccounted(report.text, stretches);
  const shown = missing.map((one) =>
    blind ? `characters ${one.start} to ${one.end}` : `${one.number}: ${around(report.text, one)}`,
  );
  expect(shown).toEqual([]);
  // No number is accounted for twice, and every reason is on the list.
  const overlaps = stretches.filter(({ start }, at) => at > 0 && start < stretches[at - 1]!.end);
  expect(overlaps.map(({ start, end }) => [start, end])).toEqual([]);
  expect(skipped.filter(({ reason }) => !Object.hasOwn(SKIP_REASONS, reason))).toEqual([]);
}

describe('the naive count', () => {
  it('finds digits and numeral words, and nothing inside other words', () => {
    const found = [...'Someone gave 1,200 to twenty-one of A4 in the second half; often'.matchAll(NUMBER)].map(
      ([number]) => number,
    );
    expect(found).toEqual(['1', '200', 'twenty', 'one', '4', 'second', 'half']);
  });

  it('sees what is not accounted for', () => {
    expect(unaccounted('12 and 13', [{ start: 0, end: 2 }])).toEqual([{ start: 7, end: 9, number: '13' }]);
    expect(unaccounted('120', [{ start: 0, end: 2 }])).toHaveLength(1);
  });
});

for (const { where, texts } of TEXTS) {
  describe.skipIf(texts.length === 0)(
    `every number is accounted for in ${where}${texts.length === 0 ? ' (not at hand)' : ''}`,
    () => {
      it.each(texts.map((text) => [text.name, text] as const))('%s', (_, text) => check(text));
    },
  );
}
