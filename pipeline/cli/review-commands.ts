/** The commands and options around reviewing and releasing: validate, accept, diff, verify. */
import type { Command } from 'commander';
import type { AcceptFlags } from './accept.js';
import type { DiffFlags } from './diff.js';
import type { ExitCode } from './exit.js';
import type { ValidateFlags } from './validate.js';
import type { VerifyFlags } from './verify.js';

type Done = (code: ExitCode) => void;

const DATASETS = 'names of folders in sources/, or paths of dataset folders; all without one';
const SOURCES = ['--sources <FOLDER>', 'where the datasets lie', 'sources'] as const;

export function addReviewCommands(program: Command, done: Done): void {
  addValidate(program, done);
  addAccept(program, done);
  addDiff(program, done);
  addVerify(program, done);
}

function addValidate(program: Command, done: Done): void {
  program
    .command('validate')
    .summary('check the figures against what people reviewed')
    .description(
      'Reads the sources and holds every figure against reviewed.csv, the sums and shares that the texts state, and the last release. ' +
        'On a build server (CI is set) an unreviewed figure is an error; under GitHub Actions annotations and a step summary are written.',
    )
    .argument('[DATASET...]', DATASETS)
    .option(...SOURCES)
    .option('--output <FOLDER>', 'where the last releases lie', 'output')
    .option('--strict', 'unreviewed figures are errors; exit with 1 when there is a warning')
    .option('--junit <FILE>', 'write the findings as JUnit XML')
    .action(async (datasets: string[], flags: ValidateFlags) =>
      done(await (await import('./validate.js')).validate(datasets, flags)),
    );
}

function addAccept(program: Command, done: Done): void {
  program
    .command('accept')
    .summary('write reviewed.csv as the figures are read now')
    .description(
      'Shows what reviewed.csv would become: new figures accepted, changed and moved ones followed, rows without a figure dropped. ' +
        'Writes it once you agree; off a terminal only with --yes.',
    )
    .argument('[DATASET...]', DATASETS)
    .option(...SOURCES)
    .option('--reviewer <NAME>', 'who decides; by default the one reviewer that the file knows')
    .option('--date <DAY>', 'day of the decision; by default today')
    .option('-y, --yes', 'write without asking')
    .action(async (datasets: string[], flags: AcceptFlags) =>
      done(await (await import('./accept.js')).accept(datasets, flags)),
    );
}

function addDiff(program: Command, done: Done): void {
  program
    .command('diff')
    .summary('compare two releases of a dataset')
    .description(
      'Tells figures added, removed, revised and merely moved in the text, indicators renamed or in another unit, and the next version.',
    )
    .argument('<OLD>', 'folder of a release')
    .argument('<NEW>', 'folder of a later release')
    .option('--markdown', 'print Markdown')
    .option('--changelog <FILE>', 'write the differences into the changelog of the dataset')
    .option('--date <DAY>', 'day of the new release, for its version; by default the one in its manifest')
    .option('--exit-code', 'exit with 1 when the releases differ')
    .action(async (old: string, now: string, flags: DiffFlags) =>
      done(await (await import('./diff.js')).diff(old, now, flags)),
    );
}

function addVerify(program: Command, done: Done): void {
  program
    .command('verify')
    .summary('prove that a release is whole')
    .description(
      'Holds every file of a release against its manifest and checksums, and names those that changed, are missing or do not belong there. ' +
        'With --rebuild the dataset is built again, elsewhere, and the bytes are compared.',
    )
    .argument('<DIR>', 'folder of a release')
    .option('--rebuild', 'build the dataset again from its sources and compare')
    .option(...SOURCES)
    .action(async (folder: string, flags: VerifyFlags) =>
      done(await (await import('./verify.js')).verify(folder, flags)),
    );
}
