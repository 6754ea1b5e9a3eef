/** `figurate diff OLD NEW`: what a release changes for those who load it. */
import { readManifest } from '../8-write/index.js';
import { readRows } from '../8-write/read-rows.js';
import { readSmallFile, writeSmallFile } from '../8-write/small-file.js';
import { type Diff, diffReleases, type Release } from '../compare/diff.js';
import { diffMarkdown, printDiff, withChangelog } from '../compare/print.js';
import { InputError } from '../model/errors.js';
import { Exit, type ExitCode } from './exit.js';
import type { CommonFlags } from './flags.js';
import { makeLog } from './log.js';
import { print } from './output.js';

export interface DiffFlags extends CommonFlags {
  readonly markdown?: boolean;
  readonly changelog?: string;
  readonly date?: string;
  readonly exitCode?: boolean;
}

function readRelease(folder: string): Release {
  const manifest = readManifest(folder);
  if (manifest === null) {
    const remedy = 'name the folder of a built dataset, such as output/my-dataset';
    throw new InputError(
      `${folder} is no release: it has no manifest.json that can be read`,
      folder,
      undefined,
      remedy,
    );
  }
  return {
    manifest,
    figures: readRows(folder, 'figures'),
    derived: readRows(folder, 'derived'),
    observations: readRows(folder, 'observations'),
    indicators: readRows(folder, 'indicators'),
    sources: readRows(folder, 'sources'),
  };
}

function checkDate(date: string | undefined): void {
  if (date !== undefined && !/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(date))
    throw new InputError(`--date cannot be "${date}"`, undefined, undefined, 'write a day such as 2026-12-03');
}

/** The comparison for programs: the rows in full, so that nothing has to be looked up. */
const toJson = (diff: Diff): string => `${JSON.stringify(diff, null, 2)}\n`;

/**
 * Runs the command.
 * @throws InputError when one of the folders is no release, or the two are of different datasets
 */
export async function diff(oldFolder: string, newFolder: string, flags: DiffFlags): Promise<ExitCode> {
  checkDate(flags.date);
  const [old, now] = [readRelease(oldFolder), readRelease(newFolder)];
  if (old.manifest.dataset.id !== now.manifest.dataset.id) {
    const ids = `"${old.manifest.dataset.id}" and "${now.manifest.dataset.id}"`;
    throw new InputError(
      `the releases are of two datasets, ${ids}`,
      undefined,
      undefined,
      'compare releases of one dataset',
    );
  }
  const found = diffReleases(old, now, flags.date ?? null);
  if (flags.json) await print(toJson(found));
  else if (flags.markdown) await print(diffMarkdown(found));
  else if (!flags.quiet) await print(printDiff(found));
  if (flags.changelog !== undefined) writeChangelog(flags.changelog, found, flags, now.manifest.dataset.released);
  return flags.exitCode && found.version.level !== 'none' ? Exit.found : Exit.ok;
}

function writeChangelog(file: string, found: Diff, flags: DiffFlags, released: string | null): void {
  const before = readSmallFile(file);
  const after = withChangelog(before, found, flags.date ?? released);
  if (after !== before) writeSmallFile(file, after);
  makeLog(flags).info(after === before ? `${file}: nothing to add` : `${file}: written`);
}
