/** Number words, scale words and fractions. */
export const UNITS_AND_TENS: Readonly<Record<string, number>> = {
  zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14,
  fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
  nought: 0, nil: 0,
};

export const ORDINALS: Readonly<Record<string, number>> = {
  first: 1, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10, eleventh: 11, twelfth: 12, thirteenth: 13,
  fourteenth: 14, fifteenth: 15, sixteenth: 16, seventeenth: 17, eighteenth: 18, nineteenth: 19, twentieth: 20, thirtieth: 30, fortieth: 40, fiftieth: 50,
  sixtieth: 60, seventieth: 70, eightieth: 80, ninetieth: 90, hundredth: 100, thousandth: 1000,
};

/** Denominators of fractions: `two-thirds`, `a fifth`, `three quarters`. */
export const FRACTIONS: Readonly<Record<string, number>> = {
  half: 2, halves: 2, third: 3, thirds: 3, quarter: 4, quarters: 4, fourth: 4, fourths: 4, fifth: 5, fifths: 5, sixth: 6, sixths: 6, seventh: 7, sevenths: 7, eighth: 8, eighths: 8,
  ninth: 9, ninths: 9, tenth: 10, tenths: 10, twelfth: 12, twelfths: 12, twentieth: 20, twentieths: 20, hundredth: 100, hundredths: 100,
};

/** `½` and its like, as numerator and denominator. */
export const FRACTION_SIGNS: Readonly<Record<string, readonly [number, number]>> = {
  '½': [1, 2], '⅓': [1, 3], '⅔': [2, 3], '¼': [1, 4], '¾': [3, 4], '⅕': [1, 5], '⅖': [2, 5], '⅗': [3, 5], '⅘': [4, 5], '⅙': [1, 6], '⅚': [5, 6], '⅐': [1, 7], '⅛': [1, 8],
  '⅜': [3, 8], '⅝': [5, 8], '⅞': [7, 8], '⅑': [1, 9], '⅒': [1, 10],
};

/** Verbs and adverbs that are numbers: `doubled` is a change of 100 percent, `twice` a multiple of 2. */
export const MULTIPLE_VERBS: Readonly<Record<string, number>> = { double: 100, halve: -50, triple: 200, treble: 200, quadruple: 300, quintuple: 400 };
export const MULTIPLE_ADVERBS: Readonly<Record<string, number>> = { twice: 2, thrice: 3 };

export interface ScaleRow {
  readonly id: string;
  readonly power: number;
  readonly forms: string;
  readonly cased?: boolean;
  /** Only where it touches the number or a currency stands before it: `£5m`, `$1.2bn`. */
  readonly glued?: boolean;
}

export const SCALES: readonly ScaleRow[] = [
  { id: 'hundred', power: 2, forms: 'hundred' },
  { id: 'thousand', power: 3, forms: 'thousand|thousands|千' },
  { id: 'wan', power: 4, forms: '万' },
  { id: 'lakh', power: 5, forms: 'lakh|lakhs|lac|lacs' },
  { id: 'million', power: 6, forms: 'million|millions|mn|mln|mio' },
  { id: 'crore', power: 7, forms: 'crore|crores|cr' },
  { id: 'yi', power: 8, forms: '亿' },
  { id: 'billion', power: 9, forms: 'billion|billions|bn|bln' },
  { id: 'trillion', power: 12, forms: 'trillion|trillions|tn|trn' },
  { id: 'thousand-letter', power: 3, forms: 'k|K', cased: true, glued: true },
  { id: 'million-letter', power: 6, forms: 'm|M', cased: true, glued: true },
  { id: 'billion-letter', power: 9, forms: 'b|B', cased: true, glued: true },
  { id: 'trillion-letter', power: 12, forms: 'T|t', cased: true, glued: true },
];
