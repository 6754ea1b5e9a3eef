/** The commands for a file that no registry knows yet. */
import { type Command, Option } from 'commander';
import type { AddFlags } from './add.js';
import type { ExitCode } from './exit.js';
import type { LookFlags } from './look.js';

export function addLookCommands(program: Command, done: (code: ExitCode) => void): void {
  const look = program
    .command('look')
    .summary('see the figures of any report: the first thing to try')
    .description(
      'Reads each FILE (PDF, HTML, Markdown or plain text), prints what was found and where, and writes a page with every figure in its text, ' +
        'all tables and a workbook into a folder named after the first FILE.',
    )
    .argument('<FILE...>', 'reports to look at')
    .option('--output <FOLDER>', 'where that folder goes', '.')
    .option('--strict', 'exit with 1 when there is a warning')
    .action(async (files: string[], flags: LookFlags) => done(await (await import('./look.js')).look(files, flags)));
  const add = program
    .command('add')
    .summary('make a source of a report')
    .description(
      'Makes a source folder of FILE: the file itself and a source.json with its sha256 and guesses, which are marked to be confirmed. ' +
        'For a source that is there already, the corrected FILE takes the place of the last one.',
    )
    .argument('<FILE>', 'a report: PDF, HTML, Markdown or plain text')
    .option('--dataset <NAME>', 'the dataset it belongs to; else one of its own, named after it')
    .option('--id <NAME>', 'name of the source; else the name of the file')
    .option('--sources <FOLDER>', 'where the datasets lie', 'sources')
    .action(async (file: string, flags: AddFlags) => done(await (await import('./add.js')).add(file, flags)));
  for (const command of [look, add]) {
    command
      .option('--period <PERIOD>', 'what a figure refers to when nothing nearer says so; guessed when not given')
      .option('--area <CODE>', 'reference area: ISO 3166-1 alpha-2, EU, or ZZ for the world; guessed when not given')
      .option('--currency <CODE>', 'ISO 4217 code that a bare $ or an unmarked amount means; guessed when not given')
      .addOption(new Option('--decimal <SIGN>', 'how the report writes decimals').choices(['point', 'comma']));
  }
}
