/** The official validators on a release as written, and on broken ones: each has to catch what it is there for. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleDataset } from '../8-write/sample.js';
import { broken, edit, firstDataset, released, remove, replace } from './releases.js';
import { cffconvert, ROOT, run, validatorsPython } from './tools.js';

type Found = Readonly<
  Partial<Record<'frictionless' | 'mlcroissant' | 'csvw' | 'own' | 'checksums', readonly string[]>>
>;

/** What the validators found in each folder; one Python for all, since it starts slowly. Arguments as the script takes them. */
function validate(folders: readonly string[]): Found[] {
  const script = join(ROOT, 'tests', 'release', 'validate_release.py');
  const program =
    'import runpy, sys; sys.argv = sys.argv[1:]\ntry: runpy.run_path(sys.argv[0], run_name="__main__")\nexcept SystemExit: pass';
  const output = run(validatorsPython!, ['-c', program, script, '--json', ...folders], ROOT);
  return output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Found);
}

/** Who has to catch what, and the words that say it was this and nothing else. */
const DAMAGES: readonly (readonly [what: string, who: keyof Found, says: RegExp, damage: (folder: string) => void])[] =
  [
    ['a cell of another type', 'frictionless', /type-error/, (f) => replace(f, 'derived.csv', '309.917', 'many')],
    [
      'a cell that must not be empty',
      'frictionless',
      /required|constraint/,
      (f) => replace(f, 'indicators.csv', 'i1,financing,', 'i1,,'),
    ],
    [
      'a value outside the closed list',
      'frictionless',
      /enum/,
      (f) => replace(f, 'derived.csv', 'baseline', 'guessed'),
    ],
    ['a doubled key', 'frictionless', /primary-key|unique/, (f) => replace(f, 'figures.csv', /^f000001,/m, 'f000000,')],
    [
      'a reference to nothing',
      'frictionless',
      /foreign-key/,
      (f) => replace(f, 'observations.csv', 'f000000', 'f999999'),
    ],
    [
      'a byte more in a table',
      'frictionless',
      /byte-count|hash-count/,
      (f) => writeFileSync(join(f, 'sources.csv'), '\n', { flag: 'a' }),
    ],
    ['another column', 'frictionless', /label/, (f) => replace(f, 'skipped.csv', 'reason', 'ground')],
    [
      'a resource without a name',
      'frictionless',
      /name/,
      (f) => edit(f, 'datapackage.json', (json) => delete json.resources[0].name),
    ],
    [
      'a record set on a missing column',
      'mlcroissant',
      /no_such/,
      (f) =>
        edit(f, 'croissant.json', (json) => {
          json.recordSet[0].field[0].source.extract.column = 'no_such';
        }),
    ],
    [
      'a record set on a missing file',
      'mlcroissant',
      /nowhere/,
      (f) =>
        edit(f, 'croissant.json', (json) => {
          json.recordSet[0].field[0].source.fileObject['@id'] = 'nowhere.parquet';
        }),
    ],
    [
      'a field without a type',
      'mlcroissant',
      /data ?type/i,
      (f) => edit(f, 'croissant.json', (json) => delete json.recordSet[0].field[0].dataType),
    ],
    [
      'a Parquet file that is none',
      'mlcroissant',
      /parquet/i,
      (f) => writeFileSync(join(f, 'figures.parquet'), 'no table'),
    ],
    ['a date that is none', 'csvw', /./, (f) => replace(f, 'observations.csv', '2022-12-31', '2022-12-32')],
    ['a value outside the list of CSVW', 'csvw', /./, (f) => replace(f, 'derived.csv', 'baseline', 'guessed')],
    ['a reference to nothing in CSVW', 'csvw', /./, (f) => replace(f, 'skipped.csv', 'report', 'another')],
    [
      'two resources of one name',
      'own',
      /same name/,
      (f) =>
        edit(f, 'datapackage.json', (json) => {
          json.resources[1].name = json.resources.at(-1).name;
        }),
    ],
    [
      'a foreign key to no table',
      'own',
      /points at nothing/,
      (f) =>
        edit(f, 'datapackage.json', (json) => {
          json.resources[0].schema.foreignKeys[0].reference.resource = 'nowhere';
        }),
    ],
    ...(['name', 'description', 'url', 'creator'] as const).map(
      (term) =>
        [
          `no ${term} in Croissant`,
          'own',
          new RegExp(`${term} is missing`),
          (f: string) => edit(f, 'croissant.json', (json) => delete json[term]),
        ] as const,
    ),
    [
      'another Parquet file',
      'own',
      /croissant.json: derived.parquet has another hash/,
      (f) => writeFileSync(join(f, 'derived.parquet'), 'x', { flag: 'a' }),
    ],
  ];

/** Damages that the checksums tell without being sealed anew. */
const UNSEALED: readonly (readonly [what: string, says: RegExp, damage: (folder: string) => void])[] = [
  ['a changed manifest', /manifest.json has another hash/, (f) => replace(f, 'manifest.json', 'Made up', 'Make up')],
  ['a missing file', /load.py is not listed or not there/, (f) => rmSync(join(f, 'load.py'))],
  ['a file too many', /extra.txt is not listed or not there/, (f) => writeFileSync(join(f, 'extra.txt'), '')],
];

describe.skipIf(validatorsPython === null)('the official validators', () => {
  const folders: string[] = [];
  let found: Found[] = [];
  beforeAll(async () => {
    const release = await released(sampleDataset(9));
    const empty = await released(sampleDataset(0));
    const sealed = DAMAGES.flatMap(([, who, , damage]) => [`--only=${who}`, broken(release, damage)]);
    const unsealed = UNSEALED.flatMap(([, , damage]) => ['--only=checksums', broken(release, damage, false)]);
    folders.push(release, empty, (await firstDataset()).folder, ...sealed, ...unsealed);
    found = validate(folders);
  }, 180_000);
  afterAll(() => folders.filter((folder) => !folder.startsWith('--')).forEach(remove));

  it.each([
    [0, 'a release'],
    [1, 'a release without figures'],
    [2, 'the first dataset'],
  ] as const)('find nothing in folder %i, %s', (at, _what) => {
    expect(found[at]).toEqual({ frictionless: [], mlcroissant: [], csvw: [], own: [], checksums: [] });
  });

  it.each(DAMAGES.map((damage, i) => [...damage, i] as const))('%s: %s says so', (_, who, says, _damage, i) => {
    expect(found[3 + i]![who]!.join('\n')).toMatch(says);
  });

  it.each(UNSEALED.map(([what, says], i) => [what, says, i] as const))('%s: the checksums say so', (_, says, i) => {
    expect(found[3 + DAMAGES.length + i]!.checksums!.join('\n')).toMatch(says);
  });
});

describe.skipIf(cffconvert === null)('the validator of CITATION.cff', () => {
  const check = (folder: string): string =>
    run(cffconvert!, ['--validate', '-i', join(folder, 'CITATION.cff')], folder);

  it('finds nothing in a release, whatever its title holds, and catches a broken one', async () => {
    const hard = 'A: "title" \u0085 \u007f \u2028 with # signs, \\ and 😀';
    const release = await released(sampleDataset(1, hard));
    expect(check(release)).toMatch(/valid according to schema version 1\.2\.0/);
    for (const [from, to] of [
      ['type: dataset', 'type: data set'],
      [/authors:\n.*\n/, ''],
      ['license: CC-BY-4.0', 'license: CC-BY'],
    ] as const) {
      const folder = broken(release, (f) => replace(f, 'CITATION.cff', from, to));
      expect(() => check(folder)).toThrow();
      remove(folder);
    }
    remove(release);
  });
});
