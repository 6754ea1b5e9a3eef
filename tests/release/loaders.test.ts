/** The loaders that ship with a release, each run as its reader runs it, and the snippets of its README. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TABLE_NAMES, TABLES } from '../../schemas/columns.js';
import { sampleDataset } from '../8-write/sample.js';
import { released, remove } from './releases.js';
import { readersPython, rscript, run } from './tools.js';

let release = '';
const dataset = sampleDataset(9);
beforeAll(async () => {
  release = await released(dataset);
});
afterAll(() => remove(release));

const shape = TABLE_NAMES.map(
  (name) => `${name}: ${dataset.tables[name].length} rows, ${TABLES[name].columns.length} columns`,
);

/** The code blocks of a language in the release's README. */
function snippets(language: string): string[] {
  const text = readFileSync(join(release, 'README.md'), 'utf8');
  return [...text.matchAll(new RegExp(`\`\`\`${language}\n([^\`]*)\n\`\`\``, 'g'))].map((match) => match[1]!);
}

describe('load.sql', () => {
  it('makes commented views that lead from each value to its sentence', async () => {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const ask = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjects();
    await connection.run(`SET file_search_path = '${release}'`);
    await connection.run(readFileSync(join(release, 'load.sql'), 'utf8'));
    for (const name of TABLE_NAMES) {
      expect(await ask(`SELECT count(*)::INT AS n FROM ${name}`)).toEqual([{ n: dataset.tables[name].length }]);
    }
    const comments = await ask(
      "SELECT count(*)::INT AS n FROM duckdb_columns() WHERE database_name = 'memory' AND comment IS NULL AND table_name <> 'evidence' AND NOT internal",
    );
    expect(comments).toEqual([{ n: 0 }]);
    const [figure] = dataset.tables.figures;
    expect(await ask('SELECT value, quote, sentence_text FROM evidence')).toEqual([
      { value: 486.88, quote: figure!.quote, sentence_text: figure!.sentence_text },
    ]);
    expect(snippets('sql')).toHaveLength(1);
    for (const snippet of snippets('sql')) await connection.run(snippet);
    connection.closeSync();
    instance.closeSync();
  });
});

describe.skipIf(readersPython === null)('load.py', () => {
  it('prints what it loads', () => {
    expect(run(readersPython!, ['load.py'], release).trim().split('\n')).toEqual(shape);
  });

  it('leads from each value to its sentence', () => {
    const program =
      'import json; from load import load, evidence; print(evidence(load())[["value", "quote", "sentence_text", "formula"]].to_json(orient="records"))';
    const [figure] = dataset.tables.figures;
    expect(JSON.parse(run(readersPython!, ['-B', '-c', program], release))).toEqual([
      { value: 486.88, quote: figure!.quote, sentence_text: figure!.sentence_text, formula: null },
    ]);
  });

  it('does what the README of the release says, as do pandas and Polars alone', () => {
    const found = snippets('python');
    expect(found).toHaveLength(3);
    for (const snippet of found) run(readersPython!, ['-B', '-c', snippet], release);
  });
});

describe.skipIf(rscript === null)('load.R', () => {
  it('loads every table with the classes of its columns', () => {
    const program =
      'source("load.R"); t <- load_dataset(); for (n in names(t)) cat(n, ": ", nrow(t[[n]]), " rows, ", ncol(t[[n]]), " columns\\n", sep = "")';
    expect(run(rscript!, ['-e', program], release).trim().split('\n')).toEqual(shape);
  });

  it('does what the README of the release says', () => {
    expect(snippets('r')).toHaveLength(1);
    expect(run(rscript!, ['-e', snippets('r')[0]!], release)).toContain('$ period_start  : Date');
  });
});
