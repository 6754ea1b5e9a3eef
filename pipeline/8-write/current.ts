/** Whether a release is already what a build would make. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Manifest, manifestSchema } from '../../schemas/manifest.js';
import type { Input, Versions } from '../model/release.js';
import { MANIFEST } from './manifest.js';
import { CHECKSUMS, checksums } from './standards/index.js';

/** The manifest of a release folder, or null where there is none that can be read. */
export function readManifest(release: string): Manifest | null {
  try {
    const result = manifestSchema.safeParse(JSON.parse(readFileSync(join(release, MANIFEST), 'utf8')));
    return result.success ? result.data : null;
  } catch {
    return null;
  }
}

const key = (files: readonly Input[]): string =>
  files
    .map(({ path, bytes, sha256 }) => `${path}\0${bytes}\0${sha256}`)
    .sort()
    .join('\n');

function digestFiles(release: string): Input[] {
  return readdirSync(release, { recursive: true, withFileTypes: true })
    .filter((found) => !found.isDirectory())
    .map((found) => join(found.parentPath, found.name))
    .map((path) => {
      const bytes = readFileSync(path);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return { path: path.slice(release.length + 1).replaceAll('\\', '/'), bytes: bytes.length, sha256 };
    });
}

/**
 * True when the release in `root` was made from these inputs by these versions and every file of it
 * still has the bytes that its manifest and its checksums list. Costs reading the release once.
 */
export function isCurrent(root: string, dataset: string, inputs: readonly Input[], versions: Versions): boolean {
  const release = join(root, dataset);
  const manifest = readManifest(release);
  if (manifest === null || manifest.dataset.id !== dataset) return false;
  const { tool, rules, libraries } = manifest.made_by;
  const isSameProgram = tool === versions.tool && rules === versions.rules && sameRecord(libraries, versions.libraries);
  if (!isSameProgram || key(inputs) !== key(manifest.inputs)) return false;
  try {
    const found = digestFiles(release);
    const listed = found.filter(({ path }) => path !== MANIFEST && path !== CHECKSUMS);
    const sealed = new Map(found.filter(({ path }) => path !== CHECKSUMS).map((file) => [file.path, file]));
    const sums = readFileSync(join(release, CHECKSUMS), 'utf8');
    return key(manifest.files) === key(listed) && sums === checksums(sealed);
  } catch {
    return false;
  }
}

const sameRecord = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([name, value]) => b[name] === value);
