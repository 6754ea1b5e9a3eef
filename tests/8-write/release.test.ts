/** A release: its files, its manifest, the same bytes everywhere, and nothing done twice. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isCurrent, readManifest, writeRelease } from '../../pipeline/8-write/index.js';
import type { Dataset } from '../../pipeline/model/dataset.js';
import { TABLE_NAMES } from '../../schemas/columns.js';
import { manifestSchema } from '../../schemas/manifest.js';
import { digests, scratchFolders } from './folders.js';
import { compiledScript } from './program.js';
import { sampleDataset, VERSIONS } from './sample.js';

const scratch = scratchFolders();
const write = (dataset: Dataset, outputRoot: string) => writeRelease(dataset, { outputRoot, versions: VERSIONS });

/** What describes and loads a release of the dataset `sample`, and what seals it. */
const DESCRIPTIONS = [
  'CHANGELOG.md',
  'CITATION.cff',
  'README.md',
  'SHA256SUMS',
  'croissant.json',
  'csv-metadata.json',
  'datapackage.json',
  'load.R',
  'load.py',
  'load.sql',
  'manifest.json',
  'report.html',
  'sample.xlsx',
];

describe('the files of a release', () => {
  it('are three for each table, the texts, the descriptions and the manifest', async () => {
    const root = scratch();
    await write(sampleDataset(5), root);
    const tables = TABLE_NAMES.flatMap((name) => [`${name}.arrow`, `${name}.csv`, `${name}.parquet`]);
    expect(Object.keys(digests(join(root, 'sample')))).toEqual([...tables, ...DESCRIPTIONS, 'texts/report.txt'].sort());
    expect(readdirSync(root)).toEqual(['sample']);
  });

  it('hold the very text that the offsets count in', async () => {
    const root = scratch();
    await write(sampleDataset(1), root);
    expect(readFileSync(join(root, 'sample/texts/report.txt'), 'utf8')).toBe('text\r\n😀');
  });

  it.each(['quotes', 'none'] as const)('leave the text out where redistribute is %s', async (redistribute) => {
    const root = scratch();
    const dataset = sampleDataset(1);
    const source = dataset.sources[0]!;
    await write({ ...dataset, sources: [{ ...source, entry: { ...source.entry, redistribute } }] }, root);
    expect(existsSync(join(root, 'sample/texts'))).toBe(false);
  });

  it('refuses a source id that would lead out of the folder', async () => {
    const dataset = sampleDataset(1);
    const sources = [{ ...dataset.sources[0]!, id: '../../escape' }];
    await expect(write({ ...dataset, sources }, scratch())).rejects.toThrow(/cannot be the name of a file/);
  });
});

describe('the manifest', () => {
  it('lists every file with its length and sha256, and counts what there is', async () => {
    const root = scratch();
    const { manifest, folder } = await write(sampleDataset(5), root);
    const onDisk = manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
    expect(onDisk).toEqual(manifest);
    const found = digests(folder);
    delete found['manifest.json'];
    delete found.SHA256SUMS;
    expect(Object.fromEntries(manifest.files.map(({ path, sha256 }) => [path, sha256]))).toEqual(found);
    const paths = manifest.files.map(({ path }) => path);
    expect(paths).toEqual([...paths].sort());
    for (const { path, bytes } of manifest.files) expect(statSync(join(folder, path)).size).toBe(bytes);
    expect(manifest.tables.map(({ name, rows }) => [name, rows])).toEqual([
      ['figures', 5],
      ['derived', 1],
      ['observations', 1],
      ['series', 1],
      ['reconciliation', 1],
      ['indicators', 1],
      ['sources', 1],
      ['skipped', 1],
    ]);
    expect(manifest.counts).toEqual({
      figures_by_kind: { amount: 3, change: 2 },
      derived_by_rule: { baseline: 1 },
      skipped_by_reason: { 'list-marker': 1 },
      diagnostics_by_code: { 'no-baseline': 1, 'table-skipped': 2 },
    });
    expect(manifest.made_by).toEqual({ tool: '1.2.3', rules: 'rules-1', libraries: { a: '1.0.0', b: '2.0.0' } });
    expect(manifest.inputs).toEqual(sampleDataset(5).inputs);
  });
});

describe('two builds', () => {
  const SCRIPT = `
const [root] = process.argv.slice(2);
await writeRelease(sampleDataset(40), { outputRoot: root, versions: VERSIONS });
console.log(new Date(0).toLocaleString());`;

  it('give the same bytes in any locale, time zone and folder, in one process or two', async () => {
    const main = compiledScript(SCRIPT);
    const here = scratch();
    await write(sampleDataset(40), here);
    await write(sampleDataset(40), here); // a second one in the same process
    const wanted = digests(here);
    const clocks = new Set<string>();
    for (const [LANG, TZ, cwd] of [
      ['de_DE.UTF-8', 'Pacific/Apia', '/'],
      ['zh_CN.UTF-8', 'America/St_Johns', scratch()],
    ] as const) {
      const root = scratch();
      const env = { PATH: process.env.PATH, LANG, LC_ALL: LANG, TZ, HOME: root };
      clocks.add(execFileSync(process.execPath, [main, root], { cwd, env, encoding: 'utf8' }));
      expect(digests(root)).toEqual(wanted);
    }
    expect(clocks.size).toBe(2); // the settings did reach the two processes
  });
});

function alter(path: string, from: string, to: string): void {
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

describe('isCurrent', () => {
  const dataset = sampleDataset(3);
  const check = (root: string, inputs = dataset.inputs, versions = VERSIONS) =>
    isCurrent(root, 'sample', inputs, versions);

  it('is true right after a build, and false before', async () => {
    const root = scratch();
    expect(check(root)).toBe(false);
    await write(dataset, root);
    expect(check(root)).toBe(true);
  });

  it('is false when an input, a rule, a library or the tool is another', async () => {
    const root = scratch();
    await write(dataset, root);
    const [input] = dataset.inputs;
    expect(check(root, [{ ...input!, sha256: 'c'.repeat(64) }])).toBe(false);
    expect(check(root, [...dataset.inputs, { ...input!, path: 'new' }])).toBe(false);
    expect(check(root, dataset.inputs, { ...VERSIONS, rules: 'rules-2' })).toBe(false);
    expect(check(root, dataset.inputs, { ...VERSIONS, tool: '1.2.4' })).toBe(false);
    expect(check(root, dataset.inputs, { ...VERSIONS, libraries: { a: '1.0.0' } })).toBe(false);
  });

  it.each([
    ['changed', (folder: string) => writeFileSync(join(folder, 'figures.csv'), 'x', { flag: 'a' })],
    ['missing', (folder: string) => rmSync(join(folder, 'skipped.arrow'))],
    ['added', (folder: string) => writeFileSync(join(folder, 'other.txt'), 'x')],
    ['sealed otherwise', (folder: string) => writeFileSync(join(folder, 'SHA256SUMS'), '\n', { flag: 'a' })],
    ['a manifest with another word', (folder: string) => alter(join(folder, 'manifest.json'), 'Made up.', 'Make up.')],
    ['a broken manifest', (folder: string) => writeFileSync(join(folder, 'manifest.json'), '{')],
  ])('is false when a file of the release is %s', async (_, damage) => {
    const root = scratch();
    await write(dataset, root);
    damage(join(root, 'sample'));
    expect(check(root)).toBe(false);
  });

  it('reads no manifest where there is none', () => {
    const root = scratch();
    mkdirSync(join(root, 'sample'));
    expect(readManifest(join(root, 'sample'))).toBeNull();
  });
});
