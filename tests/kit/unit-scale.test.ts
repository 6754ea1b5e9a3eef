/** Units that differ by a power of ten: one unit after conversion, exactly. */
import { describe, expect, it } from 'vitest';
import { baseUnit, converter, inBaseUnit, sameDimension } from '../../pipeline/kit/unit-scale.js';
import { UNIT_SCALES } from '../../pipeline/rules/unit-scales.js';
import { UNITS } from '../../pipeline/rules/units.js';

describe('units that differ by a power of ten', () => {
  it.each([
    ['1064', 'Mt', 't', '1064000000'],
    ['1064000000', 't', 'Mt', '1064'],
    ['4321', 'GW.h', 'TW.h', '4.321'],
    ['0.1', 'TW.h', 'GW.h', '100'],
    ['12.5', 'ktoe', 'Mtoe', '0.0125'],
    ['25', 'basis_point', 'percentage_point', '0.25'],
    ['7', 'km2', 'har', '700'],
    ['-3', 'CNY', 'CNY', '-3'],
  ])('%s %s is so many %s', (value, from, to, expected) => {
    expect(converter(from, to)?.(value)).toBe(expected);
  });

  it.each([
    ['t', 'CNY'],
    ['t', 'toe'],
    ['W', 'W.h'],
    ['percent', 'percentage_point'],
    ['[mi_i]', 'km'],
  ])('%s is no %s', (a, b) => {
    expect(sameDimension(a, b)).toBe(false);
    expect(converter(a, b)).toBeNull();
  });

  it('has a base that is its own base, and every row once', () => {
    expect(UNIT_SCALES.filter(({ base }) => baseUnit(base) !== base)).toEqual([]);
    expect(new Set(UNIT_SCALES.map(({ unit }) => unit)).size).toBe(UNIT_SCALES.length);
    expect(inBaseUnit({ value: '2.5', unit: 'Gt' })).toBe(2.5e9);
  });

  it('names only units that texts can have', () => {
    const known = new Set(UNITS.map(({ unit }) => unit));
    expect(UNIT_SCALES.flatMap(({ unit, base }) => [unit, base]).filter((unit) => !known.has(unit))).toEqual([]);
  });

  it('leaves out no unit with a metric prefix whose base is known', () => {
    const known = new Set(UNITS.map(({ unit }) => unit));
    const scaled = new Set(UNIT_SCALES.map(({ unit }) => unit));
    const prefixed = [...known].filter((unit) => /^[kMGTPEhcmu]/.test(unit) && known.has(unit.slice(1)));
    const others = new Set(['min', 'mt', 'm2', 'm3', 'mmol/L', 'km/h', 'm/s']);
    expect(prefixed.filter((unit) => !scaled.has(unit) && !others.has(unit))).toEqual([]);
  });
});
