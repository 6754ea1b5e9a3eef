/** Ways of writing numbers in English, to be read back. */
import fc from 'fast-check';

const NO_BREAK = '\u00a0';
const THIN = '\u2009';
const NARROW = '\u202f';
export const GROUP_SIGNS = [',', NO_BREAK, THIN, NARROW, "'", '’'] as const;

/** Digits in groups of three from the right. */
export const inThrees = (whole: string, sign: string): string => whole.replace(/\B(?=(\d{3})+$)/g, sign);

/** Digits as in India: the last three together, then in pairs. */
export function inIndianGroups(whole: string): string {
  if (whole.length <= 3) return whole;
  return `${whole.slice(0, -3).replace(/\B(?=(\d{2})+$)/g, ',')},${whole.slice(-3)}`;
}

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const GROUPS = ['', 'thousand', 'million', 'billion', 'trillion'];

/** How spelled numbers differ between houses. */
export interface Spelling {
  /** `two hundred and six`, or `two hundred six`. */
  readonly and: boolean;
  /** `twenty-three`, or `twenty three`. */
  readonly hyphen: boolean;
}

function belowThousand(n: number, { and, hyphen }: Spelling): string {
  const rest = n % 100;
  const tail =
    rest < 20
      ? SMALL[rest]
      : `${TENS[Math.floor(rest / 10)]}${rest % 10 ? `${hyphen ? '-' : ' '}${SMALL[rest % 10]}` : ''}`;
  if (n < 100) return tail;
  return `${SMALL[Math.floor(n / 100)]} hundred${rest ? `${and ? ' and' : ''} ${tail}` : ''}`;
}

/** A whole number in words, up to the trillions. */
export function inWords(n: number, spelling: Spelling): string {
  if (n === 0) return 'zero';
  const parts: string[] = [];
  for (let power = GROUPS.length - 1; power >= 0; power--) {
    const group = Math.floor(n / 1000 ** power) % 1000;
    if (group === 0) continue;
    const joined = power === 0 && parts.length > 0 && group < 100 && spelling.and ? 'and ' : '';
    parts.push(`${joined}${belowThousand(group, spelling)}${power > 0 ? ` ${GROUPS[power]}` : ''}`);
  }
  return parts.join(' ');
}

const ORDINAL_SMALL =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );

/** `twenty-first`, from 1 to 99. */
export function ordinalWord(n: number): string {
  if (n < 20) return ORDINAL_SMALL[n];
  if (n % 10 === 0) return TENS[n / 10].replace(/y$/, 'ieth');
  return `${TENS[Math.floor(n / 10)]}-${ORDINAL_SMALL[n % 10]}`;
}

/** `st`, `nd`, `rd`, `th`. */
export function ordinalEnding(n: number): string {
  if (n % 100 >= 11 && n % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][n % 10] ?? 'th';
}

/** A whole number that nobody takes for a year. */
export const noYear = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min, max }).filter((n) => n < 1700 || n > 2100);

/** Decimal text with one to four digits behind the point. */
export const decimalText = fc
  .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 4 }))
  .map(([whole, part, places]) => `${whole}.${String(part).padStart(4, '0').slice(0, places)}`);

/** A whole number of up to 15 digits, evenly by length. */
export const anyWhole = fc
  .integer({ min: 1, max: 15 })
  .chain((length) => fc.integer({ min: 10 ** (length - 1), max: 10 ** length - 1 }));
