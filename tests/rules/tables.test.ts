/** The rule tables: ids are unique, forms say one thing, and every row can be reached by what is written in it. */
import { describe, expect, it } from 'vitest';
import { lex } from '../../pipeline/2-lex/lex.js';
import type { PhraseRow, PhraseTable } from '../../pipeline/kit/phrases.js';
import { LEXICON, TABLES } from '../../pipeline/rules/lexicon.js';
import { reportOf } from '../properties/extraction.js';

const tables = Object.entries(TABLES) as unknown as ReadonlyArray<readonly [string, PhraseTable<PhraseRow>]>;
const formsOf = (row: PhraseRow): string[] =>
  row.forms
    .split('|')
    .flatMap((form) =>
      form.length > 1 && form.includes('~') ? [form.replaceAll('~', ' '), form.replaceAll('~', '-')] : [form],
    )
    .map((form) => form.trim());
/** Tables whose rows give the meaning of a number: one form, one row. */
const DISJOINT = ['scales', 'units', 'currencies', 'statistics', 'bases'];

/** Row ids that the table finds at the first token of a text. */
function found(table: PhraseTable<PhraseRow>, form: string): string | null {
  const { tokens } = lex(reportOf(form, {}, 'text'), LEXICON);
  for (let at = 0; at < tokens.count; at++) {
    const hit = table.at(tokens, at, tokens.count);
    if (hit !== 0 && at + (hit & 15) === tokens.count) return table.row(hit).id;
  }
  return null;
}

describe.each(tables)('%s', (name, table) => {
  it('has no id twice', () => {
    const ids = table.rows.map((row) => row.id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i && name !== 'units' && name !== 'currencies')).toEqual([]);
  });

  it('has no empty form', () => {
    expect(table.rows.filter((row) => formsOf(row).some((form) => form === '')).map((row) => row.id)).toEqual([]);
  });

  it.runIf(DISJOINT.includes(name))('says one thing by a form', () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    const meaning = (row: PhraseRow): string => {
      const { code, unit, id } = row as PhraseRow & { code?: string; unit?: string };
      return code ?? unit ?? id;
    };
    for (const row of table.rows) {
      for (const form of new Set(formsOf(row))) {
        const key = row.cased ? form : form.toLowerCase();
        if (seen.has(key) && seen.get(key) !== meaning(row))
          twice.push(`${form}: ${seen.get(key)} and ${meaning(row)}`);
        seen.set(key, meaning(row));
      }
    }
    expect(twice).toEqual([]);
  });

  it('reaches every row by one of its forms at least', () => {
    const reach = (row: PhraseRow) =>
      formsOf(row).some((form) => found(table, form.startsWith('-') ? `5${form}` : form) !== null);
    expect(table.rows.filter((row) => !reach(row)).map((row) => row.id)).toEqual([]);
  });
});
