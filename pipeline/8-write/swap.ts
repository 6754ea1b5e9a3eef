/**
 * Puts a finished release in the place of the last one, and mends what a killed build left behind.
 *
 *     staging            complete, on the disk
 *     release  -> previous     from here on the release is missing, and `previous` is whole
 *     staging  -> release      from here on the new release stands
 *     previous -> rubbish      so that a half-removed folder is never taken for a release
 *     rubbish    removed
 *
 * A folder that is not empty cannot be replaced in one rename; hence the two, and the recovery.
 */
import { closeSync, existsSync, fsyncSync, lstatSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../model/errors.js';
import { writeFailure } from './failure.js';
import { isLocked, takeLock } from './lock.js';
import { datasetOf, type Places, placesOf } from './places.js';

/** Brings the entries of a folder to the disk, where the system can. */
export function syncFolder(path: string): void {
  let descriptor: number;
  try {
    descriptor = openSync(path, 'r');
  } catch {
    return; // folders cannot be opened everywhere
  }
  try {
    fsyncSync(descriptor);
  } catch {
    // nor can they be synchronised everywhere
  } finally {
    closeSync(descriptor);
  }
}

/** Removes a folder such that it is gone from its name at once. */
export function discard(path: string, rubbish: string): void {
  if (!existsSync(path)) return;
  rmSync(rubbish, { recursive: true, force: true });
  renameSync(path, rubbish);
  rmSync(rubbish, { recursive: true, force: true });
}

/** Swaps `staging` in. The caller holds the lock. */
export function swapIn(places: Places, root: string): void {
  if (existsSync(places.release)) renameSync(places.release, places.previous);
  renameSync(places.staging, places.release);
  syncFolder(root);
  discard(places.previous, places.rubbish);
}

/** Mends one dataset. The caller holds the lock. True when the last release had to be put back. */
export function mend(places: Places, root: string): boolean {
  const isMissing = !existsSync(places.release) && existsSync(places.previous);
  if (isMissing) renameSync(places.previous, places.release);
  discard(places.previous, places.rubbish);
  discard(places.staging, places.rubbish);
  rmSync(places.rubbish, { recursive: true, force: true });
  if (isMissing) syncFolder(root);
  return isMissing;
}

/**
 * Restores every release that a killed build left beside its place, and removes what such builds left
 * over. A dataset that is being built right now is left alone. To be called before anything reads or
 * writes the output folder `root`; a folder that does not exist is no error.
 * @returns ids of the datasets that were restored
 */
export async function recover(root: string): Promise<readonly string[]> {
  if (!existsSync(root)) return [];
  const datasets = new Set(namesIn(root).flatMap((name) => datasetOf(name) ?? []));
  const restored: string[] = [];
  for (const dataset of [...datasets].sort()) {
    if (isLocked(root, dataset) || !needsMending(placesOf(root, dataset))) continue;
    if (await mendLocked(root, dataset)) restored.push(dataset);
  }
  return restored;
}

function namesIn(root: string): string[] {
  try {
    return readdirSync(root);
  } catch (error) {
    throw writeFailure(error, root);
  }
}

async function mendLocked(root: string, dataset: string): Promise<boolean> {
  try {
    const unlock = await takeLock(root, dataset, 0);
    try {
      return mend(placesOf(root, dataset), root);
    } finally {
      unlock();
    }
  } catch (error) {
    if (error instanceof InputError) return false; // a build has begun meanwhile, and mends by itself
    throw writeFailure(error, root);
  }
}

const needsMending = ({ staging, previous, rubbish }: Places): boolean =>
  existsSync(staging) || existsSync(previous) || existsSync(rubbish);

/**
 * @throws InputError when `release` is something that a build must not replace: a file, or a folder
 * with other things in it than a release
 */
export function refuseStranger(release: string): void {
  const found = lstatSync(release, { throwIfNoEntry: false });
  if (found === undefined) return;
  const isRelease =
    found.isDirectory() && (readdirSync(release).length === 0 || existsSync(join(release, 'manifest.json')));
  if (isRelease) return;
  throw new InputError(
    `${release} is no release of figurate and will not be replaced`,
    release,
    undefined,
    'move it away, or build into another folder',
  );
}
