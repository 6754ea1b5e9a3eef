/** Room 8: which bytes? Takes a Dataset, writes a release, and knows everything about formats. */
export { ReadBackError } from './compare.js';
export { isCurrent, readManifest } from './current.js';
export { checkRelease, type WriteOptions, type WrittenRelease, writeRelease } from './release.js';
export { recover } from './swap.js';
