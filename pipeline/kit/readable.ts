/** Numbers as people read them: `309.815 billion`, `15,403.2`, `57.1`. For sentences, never for cells. */

const WORDS: readonly (readonly [power: number, word: string])[] = [
  [12, 'trillion'],
  [9, 'billion'],
  [6, 'million'],
];

/** Significant digits shown. */
const DIGITS = 6;

const grouped = (text: string): string => text.replace(/\B(?=(?:\d{3})+(?=\.|$))(?<!\.\d*)/g, ',');

/** A number with six significant digits. */
export function readable(value: number): string {
  const [power, word] = WORDS.find(([at]) => Math.abs(value) >= 10 ** at) ?? [0, ''];
  const rounded = Number((value / 10 ** power).toPrecision(DIGITS));
  const text = Math.abs(rounded) < 1e21 ? grouped(rounded.toString()) : rounded.toString();
  return word === '' ? text : `${text} ${word}`;
}

/** An interval: `309.815 billion to 310.019 billion`, `at least 21,000`, `482`. */
export function readableInterval(low: number | null, high: number | null): string {
  if (low === null) return high === null ? 'any value' : `at most ${readable(high)}`;
  if (high === null) return `at least ${readable(low)}`;
  return low === high ? readable(low) : `${readable(low)} to ${readable(high)}`;
}
