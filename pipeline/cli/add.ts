/** `figurate add FILE`: makes a source of a file, or puts a corrected file in the place of the last one. */
import { join } from 'node:path';
import { isThere, writeJson, writeSource } from '../8-write/source-folder.js';
import { harmless } from '../kit/diagnostic-text.js';
import { InputError } from '../model/errors.js';
import { loadSourceEntry } from '../registry/load.js';
import { checkValues } from './checks.js';
import { Exit, type ExitCode } from './exit.js';
import type { CommonFlags } from './flags.js';
import { guessLines, type Looked, type LooseFlags, look, slugOf, textName } from './loose.js';
import { print } from './output.js';

export interface AddFlags extends CommonFlags, LooseFlags {
  readonly sources: string;
  readonly dataset?: string;
  readonly id?: string;
}

const NAME = /^[a-z0-9]+(?:[-_.][a-z0-9]+)*$/;

/**
 * Runs the command.
 * @throws InputError when the file cannot be read, a name is none, or the folder cannot be written
 */
export async function add(file: string, flags: AddFlags): Promise<ExitCode> {
  checkValues(flags);
  const id = flags.id ?? slugOf(file);
  const dataset = flags.dataset ?? id;
  for (const [flag, name] of [
    ['--id', id],
    ['--dataset', dataset],
  ] as const) {
    if (!NAME.test(name))
      throw new InputError(
        `${flag} cannot be "${name}"`,
        undefined,
        undefined,
        'write small letters, digits and hyphens',
      );
  }
  const folder = join(flags.sources, dataset, id);
  const looked = await look(file, flags, id);
  const name = textName(looked.bytes, file);
  const isNew = !isThere(join(folder, 'source.json'));
  if (isNew) {
    const { $schema: _, ...entry } = { $schema: '', ...looked.entry };
    writeSource(
      folder,
      file,
      name,
      { ...entry, file: name, obtained: `added from the file ${looked.entry.file}` },
      null,
    );
  } else correct(folder, file, name, looked, flags);
  const made = addDataset(join(flags.sources, dataset), dataset, looked);
  if (flags.json) await print(`${JSON.stringify({ folder, new: isNew, dataset: made, guesses: looked.guesses })}\n`);
  else await print(forPeople(folder, isNew, made, looked, flags));
  return Exit.ok;
}

/** Only what says which bytes the text has is changed: what people wrote stays. */
function correct(folder: string, file: string, name: string, { entry: { sha256 } }: Looked, flags: AddFlags): void {
  const { entry } = loadSourceEntry(join(folder, 'source.json'));
  const said = Object.fromEntries(
    (['period', 'area', 'currency', 'decimal'] as const).flatMap((key) =>
      flags[key] === undefined ? [] : [[key, flags[key]]],
    ),
  );
  writeSource(folder, file, name, { ...entry, ...said, file: name, sha256 }, entry.file);
}

/** Makes the entry of a dataset that has none; true when it did. */
function addDataset(folder: string, id: string, { entry }: Looked): boolean {
  const path = join(folder, 'dataset.json');
  if (isThere(path)) return false;
  writeJson(path, {
    id,
    title: entry.title,
    description: `The figures of ${entry.title}.`,
    version: '0.0.0',
    released: null,
    publisher: { name: 'to be filled in', url: null },
    contributors: [{ name: 'to be filled in', url: null, roles: ['compiler'] }],
    license: { id: 'NOASSERTION', title: 'to be filled in', url: 'https://spdx.org/licenses/' },
    keywords: ['figures'],
  });
  return true;
}

function forPeople(folder: string, isNew: boolean, made: boolean, looked: Looked, flags: AddFlags): string {
  const lines = [`${isNew ? 'added' : 'replaced the text of'} ${folder}`];
  if (isNew)
    lines.push(
      ...guessLines(looked, flags).map((line) => `  ${harmless(line)}`),
      `confirm these, title and publisher in ${join(folder, 'source.json')}`,
    );
  else lines.push('its entry and reviewed.csv stay as they were; "figurate accept" shows which figures have changed');
  if (made) lines.push(`say who publishes the dataset in ${join(folder, '..', 'dataset.json')}`);
  return `${lines.join('\n')}\n`;
}
