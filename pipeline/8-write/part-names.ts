/** How the files of a table are called: it lies in one, or in several where it outgrew one. */

const PART_DIGITS = 4;

/** `figures.csv` while there is one, `figures-0001.csv` and so on where there are several. */
export const partName = (table: string, format: string, part: number | null): string =>
  part === null ? `${table}.${format}` : `${table}-${String(part).padStart(PART_DIGITS, '0')}.${format}`;

/** All of them, in the order of the rows. */
export const partNames = (table: string, format: string, parts: number): readonly string[] =>
  Array.from({ length: parts }, (_, at) => partName(table, format, parts === 1 ? null : at + 1));
