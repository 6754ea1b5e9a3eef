/**
 * Units that differ by a power of ten only: `unit` is 10^`power` of `base`. A unit that is not listed
 * is its own base. Codes are those of FIGURES.md.
 */
export interface UnitScale {
  readonly unit: string;
  readonly base: string;
  readonly power: number;
}

const scales = (base: string, powers: Readonly<Record<string, number>>): readonly UnitScale[] =>
  Object.entries(powers).map(([unit, power]) => ({ unit, base, power }));

export const UNIT_SCALES: readonly UnitScale[] = [
  ...scales('t', { kt: 3, Mt: 6, Gt: 9, kg: -3, g: -6, mg: -9, ug: -12 }),
  ...scales('m', { km: 3, cm: -2, mm: -3 }),
  ...scales('m2', { km2: 6, har: 4 }),
  ...scales('L', { hL: 2, m3: 3, ML: 6, km3: 12 }),
  ...scales('W', { kW: 3, MW: 6, GW: 9, TW: 12 }),
  ...scales('W.h', { 'kW.h': 3, 'MW.h': 6, 'GW.h': 9, 'TW.h': 12 }),
  ...scales('J', { MJ: 6, GJ: 9, TJ: 12, PJ: 15, EJ: 18 }),
  ...scales('toe', { ktoe: 3, Mtoe: 6 }),
  ...scales('bit/s', { 'kbit/s': 3, 'Mbit/s': 6, 'Gbit/s': 9 }),
  ...scales('By', { kBy: 3, MBy: 6, GBy: 9, TBy: 12, PBy: 15, EBy: 18, ZBy: 21 }),
  ...scales('Hz', { kHz: 3, MHz: 6, GHz: 9 }),
  ...scales('V', { kV: 3 }),
  ...scales('Pa', { hPa: 2, bar: 5 }),
  ...scales('percentage_point', { basis_point: -2 }),
];
