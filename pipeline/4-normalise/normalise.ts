/** Room 4: how much, in which unit? The size of a mention in the base unit, without the sign that only its sentence can tell. */
import { addDecimal, halveDecimal, shiftDecimal } from '../kit/decimal.js';
import type { Magnitude, Mention, Sized } from '../model/mention.js';

/** `two-thirds` as a share is 66.666667 percent; as a plain multiple of a scale it stays a decimal. */
const inUnit = (m: Magnitude, minor: boolean): string => shiftDecimal(m.digits, m.scale - (minor ? 2 : 0));

export function normalise(mention: Mention): Sized {
  const { magnitude, upper, spread, minor } = mention;
  const a = inUnit(magnitude, minor);
  const b = upper === null ? null : inUnit(upper, minor);
  return {
    mention,
    size: b === null ? a : halveDecimal(addDecimal(a, b)),
    lower: b === null ? null : a,
    upper: b,
    spread: spread === null ? null : shiftDecimal(spread.digits, magnitude.scale - (minor ? 2 : 0)),
    unit: mention.unit,
    scale: (upper ?? magnitude).scale,
    imprecise: magnitude.form === 'fraction' || magnitude.form === 'multiple',
  };
}
