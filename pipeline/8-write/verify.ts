/** Proves a release whole: every file against the manifest and the checksums, and these against each other. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '../../schemas/manifest.js';
import { InputError } from '../model/errors.js';
import type { Input } from '../model/release.js';
import { readManifest } from './current.js';
import { MANIFEST } from './manifest.js';

export interface Damage {
  /** Path below the release, with forward slashes. */
  readonly file: string;
  readonly problem: string;
}

const CHECKSUMS = 'SHA256SUMS';

/** Path and digest of every file below a folder; `sha256` is null for what is no plain file. */
function digests(folder: string): Map<string, string | null> {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
  return new Map(
    found.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const sha256 = entry.isFile() ? createHash('sha256').update(readFileSync(path)).digest('hex') : null;
      return [path.slice(join(folder, '.').length + 1).replaceAll('\\', '/'), sha256];
    }),
  );
}

/** The lines of SHA256SUMS; those that are none are damage. */
function readSums(folder: string, damage: Damage[]): Map<string, string> {
  const sums = new Map<string, string>();
  let text: string;
  try {
    text = readFileSync(join(folder, CHECKSUMS), 'utf8');
  } catch {
    damage.push({ file: CHECKSUMS, problem: 'is missing: nothing vouches for the manifest' });
    return sums;
  }
  const lines = text.split('\n');
  if (lines.pop() !== '') damage.push({ file: CHECKSUMS, problem: 'has changed: its last line has no end' });
  lines.forEach((line, at) => {
    const [, sha256, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    if (sha256 === undefined || path === undefined || sums.has(path))
      damage.push({ file: CHECKSUMS, problem: `has changed: line ${at + 1} is no checksum of a file of its own` });
    else sums.set(path, sha256);
  });
  return sums;
}

interface Listed {
  readonly actual: string | null | undefined;
  readonly manifest: string | undefined;
  readonly sums: string | undefined;
}

/** Python keeps a compiled load.py beside it, and would run that one instead: so it is no harmless stranger. */
const strangerProblem = (path: string): string =>
  path.startsWith('__pycache__/')
    ? 'does not belong to the release: Python left it when load.py was imported; delete the folder __pycache__'
    : 'does not belong to the release';

/** What is wrong with one file, and with which one: two that agree outvote the third. */
function judge(path: string, { actual, manifest, sums }: Listed, hasSums: boolean): Damage | null {
  if (path === CHECKSUMS) return null;
  if (actual === undefined) return { file: path, problem: 'is missing' };
  if (actual === null) return { file: path, problem: 'is no plain file' };
  if (path === MANIFEST) {
    return sums === actual || !hasSums ? null : { file: path, problem: `does not agree with its line in ${CHECKSUMS}` };
  }
  if (manifest === undefined && sums === undefined) return { file: path, problem: strangerProblem(path) };
  if (actual === manifest && (actual === sums || !hasSums)) return null;
  if (actual === manifest) return { file: CHECKSUMS, problem: `has changed: it does not agree about ${path}` };
  if (actual === sums) return { file: MANIFEST, problem: `has changed: it does not agree about ${path}` };
  return { file: path, problem: 'has changed: its bytes are not those that the manifest lists' };
}

/**
 * Everything that is wrong with the files of a release, in the order of their paths; empty when it is whole.
 * @throws InputError when there is no release to be verified
 */
export function verifyRelease(folder: string): {
  readonly manifest: Manifest | null;
  readonly damage: readonly Damage[];
} {
  let actual: Map<string, string | null>;
  try {
    actual = digests(folder);
  } catch (error) {
    throw new InputError(
      `${folder} cannot be read: ${(error as Error).message}`,
      folder,
      undefined,
      'name the folder of a release',
    );
  }
  const manifest = readManifest(folder);
  if (manifest === null && !actual.has(MANIFEST)) {
    throw new InputError(
      `${folder} holds no ${MANIFEST}`,
      folder,
      undefined,
      'name the folder of a release, such as output/my-dataset',
    );
  }
  const damage: Damage[] = [];
  if (manifest === null) damage.push({ file: MANIFEST, problem: 'has changed: it is no manifest any more' });
  const sums = readSums(folder, damage);
  const listed = new Map((manifest?.files ?? []).map(({ path, sha256 }: Input) => [path, sha256]));
  const paths = new Set([...actual.keys(), ...listed.keys(), ...sums.keys()]);
  for (const path of [...paths].sort()) {
    const found = judge(
      path,
      { actual: actual.get(path), manifest: listed.get(path), sums: sums.get(path) },
      sums.size > 0,
    );
    if (found && !damage.some(({ file, problem }) => file === found.file && problem === found.problem))
      damage.push(found);
  }
  return { manifest, damage };
}

/** Files of a release whose bytes are not those of another, whatever its manifest says; `line` is the first that differs in a text. */
export function differingFiles(folder: string, other: string): readonly Damage[] {
  const [here, there] = [digests(folder), digests(other)];
  return [...new Set([...here.keys(), ...there.keys()])]
    .sort()
    .filter((path) => here.get(path) !== there.get(path))
    .map((path) => {
      if (!here.has(path)) return { file: path, problem: 'is missing: a rebuild makes it' };
      if (!there.has(path)) return { file: path, problem: 'does not come from a rebuild' };
      return {
        file: path,
        problem: `is not what a rebuild gives${placeOfDifference(join(folder, path), join(other, path))}`,
      };
    });
}

const TEXT = /\.(?:csv|json|txt|md|cff|sql|py|R|html)$/;

function placeOfDifference(path: string, other: string): string {
  if (!TEXT.test(path)) return '';
  const [here, there] = [path, other].map((file) => readFileSync(file, 'utf8').split('\n'));
  const line = (here as string[]).findIndex((text, at) => text !== there?.[at]);
  return `: line ${line < 0 ? (here as string[]).length : line + 1} differs`;
}
