/** Which program this is, to the byte: what it made may serve again only while it would make the same. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** SHA-256 over every file of the program and the versions of the libraries. */
export function programDigest(versions: object): string {
  const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile() && /\.[jt]s$/.test(found.name))
    .map((found) => join(found.parentPath, found.name))
    .sort();
  const hash = createHash('sha256').update(JSON.stringify(versions));
  for (const file of files) hash.update(`\n${file.slice(root.length)}\n`).update(readFileSync(file));
  return hash.digest('hex');
}
