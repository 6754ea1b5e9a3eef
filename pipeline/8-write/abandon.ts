/** Puts the output folder in order when the program is told to stop in the middle of a build. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ownLock } from './lock.js';
import { datasetOf, placesOf } from './places.js';
import { mend } from './swap.js';

/**
 * Removes what this process has staged below `root` and gives back its locks. Synchronous, so that a
 * signal handler can call it and exit; the swap of a release is synchronous too, so it is never cut in two.
 */
export function abandonBuilds(root: string): void {
  if (!existsSync(root)) return;
  for (const name of readdirSync(root)) {
    const dataset = datasetOf(name);
    if (dataset === null || name !== ownLock(dataset)) continue;
    mend(placesOf(root, dataset), root);
    rmSync(join(root, name), { force: true });
  }
}
