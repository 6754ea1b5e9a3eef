/** The rule tables: ids are unique, and each form that is written leads to its own row and to no other. */
import { describe, expect, it } from 'vitest';
import { lex } from '../../pipeline/2-lex/lex.js';
import type { PhraseRow, PhraseTable } from '../../pipeline/kit/phrases.js';
import * as lexicon from '../../pipeline/rules/lexicon.js';
import { projectFiles, read, sourceFiles } from '../laws/source-tree.js';
import { reportOf } from '../properties/extraction.js';
import { formsOf } from './marked.js';

const { LEXICON, TABLES } = lexicon;
const tables = Object.entries(TABLES) as unknown as ReadonlyArray<readonly [string, PhraseTable<PhraseRow>]>;
/** Row ids that the table finds at the first token of a text. */
function found(table: PhraseTable<PhraseRow>, form: string): string | null {
  const { tokens } = lex(reportOf(form, {}, 'text'), LEXICON);
  for (let at = 0; at < tokens.count; at++) {
    const hit = table.at(tokens, at, tokens.count);
    if (hit !== 0 && at + (hit & 15) === tokens.count) return table.row(hit).id;
  }
  return null;
}

/** Every name that the rules give to a table. */
const names = sourceFiles
  .filter(({ path }) => path.startsWith('pipeline/rules/'))
  .flatMap(({ text }) => [...text.matchAll(/^export const (?:enum )?(\w+)/gm)].map((match) => match[1]));

it('writes the words that code refers to as they are called there', () => {
  const { W } = lexicon as unknown as { W: Record<string, number> };
  const called = Object.entries(W).filter(([, id]) => typeof id === 'number');
  expect(called.length).toBeGreaterThan(100);
  expect(called.filter(([name, id]) => LEXICON.form(id) !== name.replace('_', '.'))).toEqual([]);
});

it('no table lies unused', () => {
  const pipeline = sourceFiles.filter(({ path }) => path.startsWith('pipeline/')).map(({ text }) => text);
  const mentions = (name: string) => pipeline.join('\n').split(new RegExp(`\\b${name}\\b`)).length - 1;
  expect(names.filter((name) => mentions(name) < 2)).toEqual([]);
});

/** Tables that no sentence speaks for here: lists and checks with tests of their own, parts of speech, what stands behind other tables. */
const WITHOUT_SENTENCES =
  'DIAGNOSTICS SKIP_REASONS P ANY_VERB WORDS VerbDoes TABLES W COLUMNS LEXICON MEASURE_WORDS UNIT_SCALES SUM_CUES CONTRADICTION_CUES SIGN_DEFAULTS FISCAL_YEAR_START DEFAULT_FISCAL_YEAR_START SCHOOL_YEAR_START WRITTEN_WITHIN AREA_NAMES'.split(
    ' ',
  );

it('every table has its examples', () => {
  const examples = projectFiles
    .filter((path) => path.startsWith('tests/rules/examples/'))
    .map(read)
    .join('\n');
  const silent = names.filter((name) => !WITHOUT_SENTENCES.includes(name) && !examples.includes(`rows: ${name}`));
  expect(silent.filter((name) => !examples.includes(`entries(${name})`))).toEqual([]);
});

describe.each(tables)('%s', (name, table) => {
  it('has no id twice', () => {
    const ids = table.rows.map((row) => row.id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i && name !== 'units' && name !== 'currencies')).toEqual([]);
  });

  it('has no empty form', () => {
    expect(table.rows.filter((row) => formsOf(row).some((form) => form === '')).map((row) => row.id)).toEqual([]);
  });

  it('reaches each row by each of its forms, and by no other', () => {
    const astray = table.rows.flatMap((row) =>
      formsOf(row).map((form) => [row.id, form, found(table, form.startsWith('-') ? `5${form}` : form)]),
    );
    expect(astray.filter(([id, , hit]) => hit !== id)).toEqual([]);
  });

  it('writes no form twice', () => {
    const forms = table.rows.flatMap((row) => formsOf(row).map((form) => (row.cased ? form : form.toLowerCase())));
    expect(forms.filter((form, i) => forms.indexOf(form) !== i)).toEqual([]);
  });
});
