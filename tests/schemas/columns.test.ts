/** The one column list: complete, consistent, and in step with the closed lists of the model. */
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { Kind, Modifier, Role, Statistic } from '../../pipeline/model/figure.js';
import { SKIP_REASONS } from '../../pipeline/rules/skip-reasons.js';
import type { Column, Table } from '../../schemas/column.js';
import { type FigureRow, type ObservationRow, type SkippedRow, TABLES } from '../../schemas/columns.js';

const tables: readonly Table[] = Object.values(TABLES);
const columns = tables.flatMap((table) => table.columns.map((column) => ({ table, column })));

/** The columns that the design names, in its order. */
const WANTED: Record<keyof typeof TABLES, string> = {
  figures:
    'figure_id source_id section paragraph sentence char_start char_end page quote sentence_text kind value value_text value_low value_high unit per scale modifier statistic role measure indicator_id period period_start period_end period_basis of_figure_id change_basis base_period area rules review',
  derived:
    'derived_id rule value value_text value_low value_high unit measure indicator_id period period_start period_end area level_figure_id by_figure_id formula source_id',
  observations:
    'observation_id indicator_id indicator area period period_start period_end unit value value_low value_high status figure_id derived_id source_id series_rank',
  series:
    'observation_id indicator_id indicator area period period_start period_end unit value value_low value_high status source_id published alternatives reason',
  reconciliation:
    'reconciliation_id indicator_id indicator area period period_start period_end first_value first_low first_high first_unit first_status first_figure_id first_derived_id first_source_id first_publication first_published first_url first_quote second_value second_low second_high second_unit second_status second_figure_id second_derived_id second_source_id second_publication second_published second_url second_quote match relation meets gap gap_percent verdict reason',
  indicators: 'indicator_id label description unit per kind statistic change_basis processing_level topic',
  sources: 'source_id title publisher url license period area language sha256 characters',
  skipped: 'source_id char_start char_end quote reason period',
};

describe('the column list', () => {
  it.each(Object.entries(WANTED))('names the columns of %s', (name, wanted) => {
    expect(TABLES[name as keyof typeof TABLES].columns.map((c: Column) => c.name).join(' ')).toBe(wanted);
  });

  it('names each table and column once', () => {
    expect(Object.entries(TABLES).filter(([key, { name }]) => key !== name)).toEqual([]);
    for (const { columns } of tables) expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
  });

  it('describes everything in sentences', () => {
    const texts = [...tables.map((t) => t.description), ...columns.map(({ column }) => column.description)];
    expect(texts.filter((text) => !/^[A-Z].{10,}\.$/.test(text))).toEqual([]);
    const meanings = columns.flatMap(({ column }) => Object.values(column.values ?? {}));
    expect(meanings.filter((text) => text.length < 5)).toEqual([]);
  });

  it('has keys that exist and are never null', () => {
    for (const { primaryKey, columns } of tables) {
      for (const key of primaryKey) expect(columns.find(({ name }) => name === key)?.nullable).toBe(false);
    }
  });

  it('refers to primary keys only', () => {
    for (const { column } of columns.filter(({ column }) => column.references)) {
      const [table, key] = column.references!.split('.');
      expect(tables.find(({ name }) => name === table)?.primaryKey).toEqual([key]);
    }
  });

  it('says what every number counts, and gives closed lists to text only', () => {
    const counters = columns.filter(({ column }) => ['paragraph', 'sentence'].includes(column.name));
    const numbers = columns.filter(({ column }) => column.type === 'float64' || column.type === 'int32');
    const silent = numbers.filter(({ column }) => column.unit === null && !counters.some((c) => c.column === column));
    expect(silent.map(({ table, column }) => `${table.name}.${column.name}`)).toEqual([]);
    expect(columns.filter(({ column }) => column.values && column.type !== 'utf8')).toEqual([]);
  });

  it('names pairs of which one is set only among nullable columns', () => {
    for (const { exactlyOne, columns } of tables) {
      for (const name of (exactlyOne ?? []).flat()) expect(columns.find((c) => c.name === name)?.nullable).toBe(true);
    }
  });

  it('takes its closed lists from the model and the rules', () => {
    expectTypeOf<FigureRow['kind']>().toEqualTypeOf<Kind>();
    expectTypeOf<FigureRow['modifier']>().toEqualTypeOf<Modifier>();
    expectTypeOf<FigureRow['role']>().toEqualTypeOf<Role>();
    expectTypeOf<FigureRow['statistic']>().toEqualTypeOf<Statistic | null>();
    expectTypeOf<ObservationRow['value_low']>().toEqualTypeOf<number | null>();
    expectTypeOf<SkippedRow['char_start']>().toEqualTypeOf<number>();
    const reason: Column = TABLES.skipped.columns.find(({ name }) => name === 'reason')!;
    expect(reason.values).toBe(SKIP_REASONS);
  });
});
