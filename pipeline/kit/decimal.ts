/**
 * Exact decimals as plain decimal text (`-1.5`, `486880000000`): shifting by powers of ten and adding
 * are string and integer work, fast enough for every figure of a text. Division and corner values of intervals are
 * derivation's matter and use a decimal library there.
 */

/** Removes a leading run of zeros and trailing zeros behind the point; `-0` is `0`. */
export function tidyDecimal(text: string): string {
  const negative = text.charCodeAt(0) === 45;
  let from = negative ? 1 : 0;
  let to = text.length;
  if (text.includes('.')) {
    while (text.charCodeAt(to - 1) === 48) to--;
    if (text.charCodeAt(to - 1) === 46) to--;
  }
  while (from < to - 1 && text.charCodeAt(from) === 48 && text.charCodeAt(from + 1) !== 46) from++;
  const body = text.slice(from, to);
  return negative && body !== '0' ? `-${body}` : body;
}

/** `text` times ten to the `power` (any whole number), exactly. */
export function shiftDecimal(text: string, power: number): string {
  const negative = text.charCodeAt(0) === 45;
  const body = negative ? text.slice(1) : text;
  const point = body.indexOf('.');
  const digits = point < 0 ? body : body.slice(0, point) + body.slice(point + 1);
  const places = (point < 0 ? 0 : body.length - point - 1) - power;
  let out: string;
  if (places <= 0) out = digits + '0'.repeat(-places);
  else if (places < digits.length) out = `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  else out = `0.${'0'.repeat(places - digits.length)}${digits}`;
  return tidyDecimal(negative ? `-${out}` : out);
}

/** Digits behind the decimal point. */
export const decimalPlaces = (text: string): number => {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
};

/** Powers of ten up to the places with which a double still prints as a plain decimal. */
const POWERS = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000] as const;

/** The sum of two decimals, exactly. */
export function addDecimal(a: string, b: string): string {
  const places = Math.max(decimalPlaces(a), decimalPlaces(b));
  const unit = POWERS[places];
  // No two decimals of fifteen digits are one double: the sum in the unit of the last place is exact, and prints as it is.
  if (unit !== undefined && a.length + places < 15 && b.length + places < 15)
    return String((Math.round(Number(a) * unit) + Math.round(Number(b) * unit)) / unit);
  const whole = (text: string) => BigInt(text.replace('.', '') + '0'.repeat(places - decimalPlaces(text)));
  return shiftDecimal((whole(a) + whole(b)).toString(), -places);
}

export const negateDecimal = (text: string): string =>
  text === '0' ? text : text.charCodeAt(0) === 45 ? text.slice(1) : `-${text}`;

/** Half of a decimal, exactly. */
export const halveDecimal = (text: string): string => shiftDecimal(multiplySmall(text, 5), -1);

function multiplySmall(text: string, factor: number): string {
  const places = decimalPlaces(text);
  return shiftDecimal((BigInt(text.replace('.', '')) * BigInt(factor)).toString(), -places);
}

/** `a / b` for small whole numbers, rounded half up to `places` digits behind the point. */
export function divideDecimal(a: number, b: number, places: number): string {
  const power = 10n ** BigInt(places);
  const scaled = (BigInt(a) * power * 2n + BigInt(b)) / (BigInt(b) * 2n);
  return shiftDecimal(scaled.toString(), -places);
}

/** Compares two decimals: negative, 0 or positive. */
export function compareDecimal(a: string, b: string): number {
  if (a === b) return 0;
  // No two decimals of fifteen digits are one double.
  if (a.length <= 15 && b.length <= 15) return Number(a) - Number(b);
  const places = Math.max(decimalPlaces(a), decimalPlaces(b));
  const whole = (text: string) => BigInt(text.replace('.', '') + '0'.repeat(places - decimalPlaces(text)));
  const x = whole(a),
    y = whole(b);
  return x < y ? -1 : x > y ? 1 : 0;
}
