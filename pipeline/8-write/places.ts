/** Where the folders of a release lie while it is built, swapped in, and put away. */
import { join } from 'node:path';

export interface Places {
  /** The release itself. */
  readonly release: string;
  /** The release being built. */
  readonly staging: string;
  /** The last release during a swap: the one to restore while `release` is missing. */
  readonly previous: string;
  /** A folder on its way out; never restored. */
  readonly rubbish: string;
}

export function placesOf(root: string, dataset: string): Places {
  return {
    release: join(root, dataset),
    staging: join(root, `.${dataset}.staging`),
    previous: join(root, `.${dataset}.previous`),
    rubbish: join(root, `.${dataset}.rubbish`),
  };
}

/** The dataset that a name in the output folder belongs to, when it is one of the names above or a lock; else null. */
export function datasetOf(name: string): string | null {
  return /^\.(.+?)\.(?:staging|previous|rubbish|lock\..+)$/.exec(name)?.[1] ?? null;
}
