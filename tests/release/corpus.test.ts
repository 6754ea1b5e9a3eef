/** The descriptions and loaders of a corpus, in one file a table and in several, before the official validators and readers. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENTRY } from '../7-check/dataset.js';
import { builtFrom, documents } from '../corpus/corpus.js';
import { broken, remove, replace, scratch } from './releases.js';
import { cffconvert, ROOT, readersPython, rscript, run, validatorsPython } from './tools.js';

const folders = { whole: scratch(), parts: scratch() };
const DOCUMENTS = documents(6);
const releases = { whole: '', parts: '' };

beforeAll(async () => {
  // A release that nobody has dated lacks what Croissant recommends.
  const entry = { ...ENTRY, id: 'corpus', released: '2024-02-29' };
  releases.whole = (await builtFrom(folders.whole, DOCUMENTS, { entry })).folder;
  releases.parts = (await builtFrom(folders.parts, DOCUMENTS, { entry, partBytes: 8000, batchBytes: 3000 })).folder;
}, 120_000);
afterAll(() => Object.values(folders).forEach(remove));

const manifest = (release: string) =>
  JSON.parse(readFileSync(join(release, 'manifest.json'), 'utf8')) as {
    readonly tables: readonly { readonly name: string; readonly rows: number; readonly parts?: number }[];
  };
const rowsOf = (release: string): Record<string, number> =>
  Object.fromEntries(manifest(release).tables.map(({ name, rows }) => [name, rows]));

const VALID = { frictionless: [], mlcroissant: [], csvw: [], own: [], checksums: [] };

function validate(args: readonly string[]): Record<string, readonly string[]>[] {
  const script = join(ROOT, 'tests', 'release', 'validate_release.py');
  const program = `import runpy, sys; sys.argv = sys.argv[1:]\ntry: runpy.run_path(sys.argv[0], run_name="__main__")\nexcept SystemExit: pass`;
  const output = run(validatorsPython!, ['-c', program, script, '--json', ...args], ROOT);
  return output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, readonly string[]>);
}

it('has tables in several files, and others in one', () => {
  const split = manifest(releases.parts).tables.filter(({ parts = 1 }) => parts > 1);
  expect(split.map(({ name }) => name)).toEqual(expect.arrayContaining(['figures', 'derived']));
  expect(split.length).toBeLessThan(manifest(releases.parts).tables.length);
});

describe.skipIf(validatorsPython === null)('the official validators', () => {
  it('find nothing, and what is broken in a second file', () => {
    const { whole, parts } = releases;
    const damaged = [
      ['frictionless', broken(parts, (f) => replace(f, 'figures-0002.csv', /,\d{4}-\d\d-\d\d,/, ',some day,'))],
      ['mlcroissant', broken(parts, (f) => rmSync(join(f, 'figures-0002.parquet')))],
      ['csvw', broken(parts, (f) => replace(f, 'derived-0002.csv', 'baseline', 'guessed'))],
    ] as const;
    const found = validate([whole, parts, ...damaged.flatMap(([check, folder]) => [`--only=${check}`, folder])]);
    for (const [, folder] of damaged) remove(folder);
    expect(found.slice(0, 2)).toEqual([VALID, VALID]);
    expect(found[2]!.frictionless!.join()).toMatch(/type-error/);
    expect(found[3]!.mlcroissant!.join()).toMatch(/figures/);
    expect(found[4]!.csvw!.join()).not.toBe('');
  }, 180_000);
});

it.skipIf(cffconvert === null)('has a citation that its validator takes, though it has no licence', async () => {
  const licence = { id: 'NOASSERTION', title: 'No licence is stated', url: 'https://spdx.org/licenses/' };
  const folder = scratch();
  const { folder: release } = await builtFrom(folder, DOCUMENTS.slice(0, 1), {
    entry: { ...ENTRY, id: 'corpus', license: licence },
  });
  expect(run(cffconvert!, ['--validate', '-i', join(release, 'CITATION.cff')], release)).toMatch(/are valid/);
  remove(folder);
});

const COUNT_PY = `import json, sys; sys.dont_write_bytecode = True; from load import load, evidence; tables = load()
print(json.dumps([{name: len(table) for name, table in tables.items()}, int(evidence(tables)["sentence_text"].isna().sum())]))`;
const COUNT_SQL = `import json, duckdb; c = duckdb.connect(); c.execute(open("load.sql").read())
names = [t["name"] for t in json.load(open("manifest.json"))["tables"]]
count = lambda what: c.execute("SELECT count(*) FROM " + what).fetchone()[0]
print(json.dumps([{name: count(name) for name in names}, count("evidence WHERE sentence_text IS NULL")]))`;
const COUNT_R =
  'source("load.R"); for (t in names(d <- load_dataset())) cat(t, nrow(d[[t]]), class(d[[t]]$period_end), "\\n")';

describe.each(['whole', 'parts'] as const)('loaded, %s', (which) => {
  it.skipIf(readersPython === null)('has all rows in pandas and DuckDB, and a sentence for each observation', () => {
    for (const program of [COUNT_PY, COUNT_SQL]) {
      const found = JSON.parse(run(readersPython!, ['-c', program], releases[which]));
      expect(found).toEqual([rowsOf(releases[which]), 0]);
    }
  });

  it.skipIf(rscript === null)('has all rows in R', () => {
    const lines = run(rscript!, ['-e', COUNT_R], releases[which]).trim().split('\n');
    const found = lines.map((line) => line.split(' '));
    expect(Object.fromEntries(found.map(([name, rows]) => [name, Number(rows)]))).toEqual(rowsOf(releases[which]));
    expect(found.find(([name]) => name === 'figures')![2]).toBe('Date');
  });
});
