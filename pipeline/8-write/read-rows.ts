/** Reads a table of a release back as rows, for those who ask where a figure comes from. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RowOf, TABLES, type TableName } from '../../schemas/columns.js';
import { InputError } from '../model/errors.js';
import { isoDay } from './csv.js';
import { arrow } from './libraries.js';
import { MANIFEST } from './manifest.js';

const MILLISECONDS_A_DAY = 86_400_000;

/** The releases in an output folder, in the order of their names; none where there is no such folder. */
export function findReleases(root: string): Array<{ readonly dataset: string; readonly folder: string }> {
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .filter((name) => !name.startsWith('.') && existsSync(join(root, name, MANIFEST)))
    .sort()
    .map((dataset) => ({ dataset, folder: join(root, dataset) }));
}

/**
 * The rows of one table of the release in `folder`, dates as ISO days.
 * @throws InputError when the file is missing or damaged, or lacks a column
 */
export function readRows<T extends TableName>(folder: string, name: T): RowOf<T>[] {
  const whole = `${name}.arrow`;
  // A table that outgrew one file lies in several, in the order of their numbers.
  const parts = existsSync(join(folder, whole)) ? [] : partsOf(folder, name);
  return (parts.length > 0 ? parts : [whole]).flatMap((file) => readFile(join(folder, file), name));
}

function partsOf(folder: string, name: string): string[] {
  const isPart = new RegExp(`^${name}-\\d+\\.arrow$`);
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => isPart.test(file))
        .sort()
    : [];
}

function readFile<T extends TableName>(path: string, name: T): RowOf<T>[] {
  const remedy = 'build the dataset again: figurate build';
  try {
    const table = arrow().tableFromIPC(readFileSync(path));
    const columns = TABLES[name].columns.map((column) => {
      const vector = table.getChild(column.name);
      if (vector === null) throw new Error(`it has no column ${column.name}`);
      const isDate = (column.type as string) === 'date';
      const cell = (row: number): unknown => vector.get(row);
      return { name: column.name, cell: isDate ? (row: number) => day(cell(row)) : cell };
    });
    return Array.from({ length: table.numRows }, (_, row) => {
      return Object.fromEntries(columns.map((column) => [column.name, column.cell(row)])) as RowOf<T>;
    });
  } catch (error) {
    throw new InputError(`${path} cannot be read: ${(error as Error).message}`, path, undefined, remedy);
  }
}

const day = (value: unknown): string | null => (value === null ? null : isoDay(Number(value) / MILLISECONDS_A_DAY));
