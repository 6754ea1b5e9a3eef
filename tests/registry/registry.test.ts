/** The registry: what is wrong is named with file, place and remedy; what leads astray is refused. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { InputError } from '../../pipeline/model/errors.js';
import { findDatasets, loadDataset, loadSource } from '../../pipeline/registry/load.js';
import { toolVersions } from '../../pipeline/registry/versions.js';

const PROJECT = join(import.meta.dirname, '../..');
const NAME = 'cnipa-ip-utilization';
const CHAPTER = 'cnipa-annual-report-2022-chapter-4';
let root: string;
let dataset: string;
let source: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'figurate-registry-'));
  dataset = join(root, NAME);
  source = join(dataset, CHAPTER);
  cpSync(join(PROJECT, 'sources', NAME), dataset, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Changes fields of a JSON file; undefined removes a field. */
function edit(path: string, change: Record<string, unknown>): void {
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), ...change }));
}

function fault(run: () => unknown): InputError {
  try {
    run();
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return error as InputError;
  }
  throw new Error('nothing was refused');
}

describe('the first dataset', () => {
  it('loads, with the sha256 of everything that was read', () => {
    const { entry, sourceFolders, inputs } = loadDataset(dataset);
    expect(entry).toMatchObject({ id: NAME, license: { id: 'CC-BY-4.0' } });
    expect(sourceFolders).toEqual([source]);
    const loaded = loadSource(sourceFolders[0]!);
    expect(loaded).toMatchObject({
      id: CHAPTER,
      entry: { redistribute: 'full', license: null, url: null },
      context: { id: CHAPTER, period: '2022', area: 'CN', currency: 'CNY', decimal: 'point', fiscalYearStart: 1 },
    });
    expect(loaded.bytes.length).toBe(8976);
    const read = [...inputs, ...loaded.inputs];
    const files = ['source.json', 'text.md', 'reviewed.csv'].map((name) => `${CHAPTER}/${name}`);
    expect(read.map(({ path }) => path).sort()).toEqual(['dataset.json', 'references.csv', ...files].sort());
    for (const { path, sha256, bytes } of read) {
      const content = readFileSync(join(dataset, path));
      expect([createHash('sha256').update(content).digest('hex'), content.length]).toEqual([sha256, bytes]);
    }
  });

  it('is found among other folders', () => {
    mkdirSync(join(root, 'another'));
    writeFileSync(join(root, 'file'), '');
    expect(findDatasets(root)).toEqual([dataset]);
  });
});

describe('a source.json', () => {
  const path = (): string => join(source, 'source.json');

  it.each<[string, unknown, RegExp]>([
    ['title', undefined, /title: is missing\. Title of the publication/],
    ['title', '', /title: must not be empty \(found ""\)/],
    ['period', '2022-Q5', /period: must be a period such as 2022.*found "2022-Q5".*Reference period/],
    ['period', '@2022-02-30', /period: is a date that does not exist/],
    ['period', '2022..2019', /period: is a date that does not exist, or a span that runs backwards/],
    ['area', 'China', /area: must be an ISO 3166-1/],
    ['language', 'English!', /language: must be a BCP 47/],
    ['currency', 'yuan', /currency: must be an ISO 4217/],
    ['url', 'ftp://x', /url: must be an http/],
    ['license', '', /license: must not be empty/],
    ['redistribute', 'some', /redistribute: .*found "some"/],
    ['fiscal_year_start', 13, /fiscal_year_start: .*found 13/],
    ['decimal', 'dot', /decimal: .*found "dot"/],
    ['sha256', 'ABC', /sha256: must be 64/],
    ['obtained', null, /obtained: .*found null/],
    ['published', '2022-13-01', /published: must be a day/],
    ['licence', 'x', /licence: no such field/],
  ])('with %s = %j is refused in words that help', (field, value, words) => {
    edit(path(), { [field]: value });
    const error = fault(() => loadSource(source));
    expect(error.message).toMatch(words);
    expect(error.message).toContain('source.json has a wrong field');
    expect(error.file).toBe(path());
    expect(error.remedy).toMatch(/correct/);
  });

  it('is told everything that is wrong at once', () => {
    edit(path(), { area: 'China', currency: 1, title: undefined, extra: true });
    const { message } = fault(() => loadSource(source));
    expect(message).toContain('4 wrong fields');
    for (const field of ['area', 'currency', 'title', 'extra']) expect(message).toContain(`\n  ${field}: `);
  });

  it('that is no JSON is told the line and column', () => {
    writeFileSync(path(), '{\n  "title": "x",\n  oops\n}');
    expect(fault(() => loadSource(source))).toMatchObject({ file: path(), place: 'line 3, column 3' });
    writeFileSync(path(), '{ "title": ');
    expect(fault(() => loadSource(source)).place).toMatch(/^line 1, column \d+$/);
    writeFileSync(path(), Buffer.from([0x7b, 0xff, 0x7d]));
    expect(fault(() => loadSource(source)).message).toMatch(/not UTF-8/);
  });

  it('that is missing, or a folder, is named', () => {
    unlinkSync(path());
    expect(fault(() => loadSource(source)).message).toMatch(/source\.json does not exist/);
    mkdirSync(path());
    expect(fault(() => loadSource(source)).message).toMatch(/is a folder, not a file/);
  });
});

describe('a text', () => {
  it('that has changed is refused, with both sums', () => {
    writeFileSync(join(source, 'text.md'), 'another text');
    const error = fault(() => loadSource(source));
    expect(error.message).toMatch(/text\.md has changed: its sha256 is [0-9a-f]{64}, not [0-9a-f]{64}/);
    expect(error.remedy).toMatch(/restore the text/);
  });

  it.each(['../text.md', '/etc/hostname', 'sub/text.md', '..', '.', 'a\\b'])('by the name %s is refused', (file) => {
    edit(join(source, 'source.json'), { file });
    expect(fault(() => loadSource(source)).message).toMatch(/file: must be the name of a file in the same folder/);
  });

  it('behind a symbolic link out of the folder is refused', () => {
    const elsewhere = join(root, 'elsewhere.md');
    cpSync(join(source, 'text.md'), elsewhere);
    unlinkSync(join(source, 'text.md'));
    symlinkSync(elsewhere, join(source, 'text.md'));
    expect(fault(() => loadSource(source)).message).toMatch(/leads out of its folder/);
    unlinkSync(join(source, 'text.md'));
    symlinkSync(join(root, 'nowhere'), join(source, 'text.md'));
    expect(fault(() => loadSource(source)).message).toMatch(/does not exist/);
  });
});

describe('a dataset.json', () => {
  const path = (): string => join(dataset, 'dataset.json');

  it.each<[string, unknown, RegExp]>([
    ['id', 'Not An Id', /id: must be lower-case/],
    ['version', '1', /version: must be three numbers/],
    ['license', 'CC-BY-4.0', /license: .*found "CC-BY-4\.0".*Licence of the compilation/],
    ['contributors', [], /contributors: .*found \[\].*Who made it/],
    ['contributors', [{ name: '', roles: ['x'] }], /contributors\[0\]\.name: must not be empty.*Name of the person/],
    ['keywords', undefined, /keywords: is missing/],
  ])('with %s = %j is refused in words that help', (field, value, words) => {
    edit(path(), { [field]: value });
    expect(fault(() => loadDataset(dataset)).message).toMatch(words);
  });

  it('with another id than its folder is refused', () => {
    edit(path(), { id: 'other' });
    expect(fault(() => loadDataset(dataset))).toMatchObject({
      place: 'id',
      message: expect.stringContaining('lies in the folder'),
    });
  });

  it('without any source is refused', () => {
    rmSync(source, { recursive: true });
    expect(fault(() => loadDataset(dataset)).message).toMatch(/has no sources/);
  });

  it('with a source behind a symbolic link out of the folder is refused', () => {
    cpSync(source, join(root, 'outside'), { recursive: true });
    symlinkSync(join(root, 'outside'), join(dataset, 'linked'));
    expect(fault(() => loadDataset(dataset)).message).toMatch(/leads out of its folder/);
  });
});

describe('versions', () => {
  it('are those that package.json pins', () => {
    const own = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));
    // the reader of PDF is packed with the tool instead of installed beside it
    const packed = { 'pdfjs-dist': own.devDependencies['pdfjs-dist'] };
    expect(toolVersions()).toEqual({ tool: own.version, libraries: { ...own.dependencies, ...packed } });
  });
});
