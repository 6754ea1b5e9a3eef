/** The workbook as somebody else's reader (openpyxl) finds it: every cell, text that cannot run, widths, frozen heads. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SHEET_ROWS, workbook } from '../../pipeline/8-write/workbook.js';
import { clearZipTimes } from '../../pipeline/8-write/zip-times.js';
import { type Column, TABLE_NAMES, TABLES } from '../../schemas/columns.js';
import { HARD_TEXTS, sampleDataset } from '../8-write/sample.js';
import { released, remove } from './releases.js';
import { run, validatorsPython } from './tools.js';

interface Sheet {
  readonly frozen: string | null;
  readonly widths: readonly number[];
  /** Value, type and number format of each cell, row by row. */
  readonly cells: readonly (readonly (readonly [value: unknown, type: string, format: string])[])[];
}

const PROGRAM = `
import datetime, json, sys, warnings
from openpyxl import load_workbook
from openpyxl.utils.escape import unescape
warnings.simplefilter("ignore")
def plain(v):
    if isinstance(v, datetime.datetime): return v.date().isoformat()
    return unescape(v) if isinstance(v, str) else v
book = load_workbook(sys.argv[1])
json.dump({s.title: {"frozen": s.freeze_panes,
  "widths": [d.width for d in s.column_dimensions.values()],
  "cells": [[[plain(c.value), c.data_type, c.number_format] for c in row] for row in s.iter_rows()]} for s in book}, sys.stdout)
`;

describe.skipIf(validatorsPython === null)('the workbook', () => {
  const dataset = sampleDataset(HARD_TEXTS.length);
  let release = '';
  let sheets: Record<string, Sheet> = {};
  beforeAll(async () => {
    release = await released(dataset);
    sheets = JSON.parse(run(validatorsPython!, ['-c', PROGRAM, join(release, 'sample.xlsx')], release));
  }, 60_000);
  afterAll(() => remove(release));

  it('has a sheet a table, one about the release, and the dictionary', () => {
    expect(Object.keys(sheets)).toEqual(['about', ...TABLE_NAMES, 'dictionary']);
    const columns = TABLE_NAMES.flatMap((name) => TABLES[name].columns.map((column) => `${name}.${column.name}`));
    expect(sheets.dictionary!.cells.slice(1).map(([table, column]) => `${table![0]}.${column![0]}`)).toEqual(columns);
  });

  it.each(TABLE_NAMES)('holds every cell of %s', (name) => {
    const columns: readonly Column[] = TABLES[name].columns;
    const wanted = dataset.tables[name].map((row) =>
      columns.map((column) => (row as Record<string, unknown>)[column.name]),
    );
    const { cells, frozen, widths } = sheets[name]!;
    expect(cells[0]!.map(([value]) => value)).toEqual(columns.map((column) => column.name));
    expect(cells.slice(1).map((row) => row.map(([value]) => value))).toEqual(wanted);
    expect(frozen).toBe('A2');
    expect(widths.every((width) => width >= 10 && width <= 60)).toBe(true);
  });

  it('keeps text as text, in cells that stay text when edited', () => {
    const texts = TABLE_NAMES.flatMap((name) => sheets[name]!.cells.slice(1).flat()).filter(
      ([value, type]) => typeof value === 'string' && type !== 'd',
    );
    expect(texts.length).toBeGreaterThan(500);
    expect(texts.filter(([, type, format]) => type !== 's' || format !== '@')).toEqual([]);
    expect(texts.map(([value]) => value)).toContain('=1+1');
  });

  it('has true dates and true numbers', () => {
    const at = TABLES.observations.columns.findIndex(({ name }) => name === 'period_start');
    expect(sheets.observations!.cells[1]![at]).toEqual(['2022-01-01', 'd', 'yyyy-mm-dd']);
    const value = TABLES.observations.columns.findIndex(({ name }) => name === 'value');
    expect(sheets.observations!.cells[1]![value]).toEqual([486.88, 'n', 'General']);
  });
});

describe('the bytes of a workbook', () => {
  it('are the same at another time, also where the library works in threads', async () => {
    const dataset = sampleDataset(3000);
    const first = Buffer.from(await workbook(dataset));
    await new Promise((resolve) => setTimeout(resolve, 2100)); // the times in an archive are two seconds apart
    expect(Buffer.from(await workbook(dataset)).equals(first)).toBe(true);
  }, 60_000);

  it('say what is left out where a table is longer than its sheet', async () => {
    const dataset = sampleDataset(2);
    const [row] = dataset.tables.skipped;
    const skipped = Array.from({ length: SHEET_ROWS + 1 }, () => row!);
    const folder = await released({ ...dataset, tables: { ...dataset.tables, skipped } }).catch(() => null);
    expect(folder).not.toBeNull();
    if (validatorsPython !== null) {
      const sheets = JSON.parse(
        run(validatorsPython, ['-c', PROGRAM, join(folder!, 'sample.xlsx')], folder!),
      ) as Record<string, Sheet>;
      expect(sheets.skipped!.cells).toHaveLength(SHEET_ROWS + 1);
      expect(JSON.stringify(sheets.about!.cells)).toContain(
        `${SHEET_ROWS + 1} rows, of which this workbook holds the first ${SHEET_ROWS}`,
      );
    }
    remove(folder!);
  }, 60_000);

  it('are refused where they are no archive', () => {
    expect(() => clearZipTimes(new Uint8Array(100))).toThrow(/does not end as a ZIP archive does/);
    expect(() => clearZipTimes(readFileSync(new URL(import.meta.url)).subarray(0, 5))).toThrow(/ZIP/);
  });
});
