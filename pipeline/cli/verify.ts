/** `figurate verify DIR`: whether a release is whole, and with --rebuild whether it is what its sources give. */
import { join } from 'node:path';
import type { Manifest } from '../../schemas/manifest.js';
import { inScratch } from '../8-write/scratch.js';
import { type Damage, differingFiles, verifyRelease } from '../8-write/verify.js';
import { buildDataset, versions } from '../run.js';
import { Exit, type ExitCode } from './exit.js';
import type { CommonFlags } from './flags.js';
import { type Log, makeLog } from './log.js';
import { print } from './output.js';

export interface VerifyFlags extends CommonFlags {
  readonly rebuild?: boolean;
  readonly sources: string;
}

/** Files of the inputs that the manifest lists otherwise, or not. */
function changedInputs(listed: Manifest['inputs'], found: Manifest['inputs']): string[] {
  const hash = (files: Manifest['inputs']): Map<string, string> =>
    new Map(files.map(({ path, sha256 }) => [path, sha256]));
  const [before, now] = [hash(listed), hash(found)];
  return [...new Set([...before.keys(), ...now.keys()])].filter((path) => before.get(path) !== now.get(path)).sort();
}

/** Builds the dataset again, elsewhere, and compares the bytes. Says first what makes a difference likely. */
async function rebuild(folder: string, manifest: Manifest, sources: string, log: Log): Promise<readonly Damage[]> {
  const { id } = manifest.dataset;
  return inScratch(async (scratch) => {
    const built = await buildDataset(join(sources, id), { output: scratch, day: manifest.dataset.released });
    const inputs = changedInputs(manifest.inputs, built.manifest.inputs);
    if (inputs.length > 0)
      log.info(`the sources in ${join(sources, id)} are not those of the release: ${inputs.join(', ')}`);
    const { tool, rules } = versions();
    const by = manifest.made_by;
    if (by.tool !== tool || by.rules !== rules)
      log.info(`the release was made by figurate ${by.tool} with rules ${by.rules}, this is ${tool} with ${rules}`);
    return differingFiles(folder, join(scratch, id));
  });
}

/**
 * Runs the command.
 * @throws InputError when the folder holds no release, or with --rebuild the sources are not at hand
 */
export async function verify(folder: string, flags: VerifyFlags): Promise<ExitCode> {
  const log = makeLog(flags);
  const { manifest, damage } = verifyRelease(folder);
  const rebuilt = flags.rebuild && manifest !== null ? await rebuild(folder, manifest, flags.sources, log) : [];
  const known = new Set(damage.map(({ file }) => file));
  const all = [...damage, ...rebuilt.filter(({ file }) => !known.has(file))];
  for (const { file, problem } of all)
    log.problem('error', `${join(folder, file)} ${problem}`, { file: join(folder, file) });
  if (flags.json) await print(`${JSON.stringify({ release: folder, whole: all.length === 0, damage: all })}\n`);
  else if (!flags.quiet && all.length === 0) await print(`${folder}: ${summary(manifest, flags.rebuild === true)}\n`);
  return all.length === 0 ? Exit.ok : Exit.found;
}

function summary(manifest: Manifest | null, isRebuilt: boolean): string {
  const files = `whole: all ${(manifest?.files.length ?? 0) + 2} files are as they were released`;
  return isRebuilt ? `${files}, and a rebuild gives the same bytes` : files;
}
