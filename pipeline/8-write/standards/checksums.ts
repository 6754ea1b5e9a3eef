/** `SHA256SUMS`: what `sha256sum -c` checks. It lists every file but itself, the manifest included, and so seals the release. */
import type { FileDigest } from '../sink.js';

export const CHECKSUMS = 'SHA256SUMS';

export function checksums(files: ReadonlyMap<string, FileDigest>): string {
  return [...files]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([path, { sha256 }]) => `${sha256}  ${path}\n`)
    .join('');
}
