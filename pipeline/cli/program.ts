/** The commands and their options: what can be asked. What is done stands in a file a command, loaded when asked for. */
import { Command, Option } from 'commander';
import { toolVersions } from '../registry/versions.js';
import type { BuildFlags } from './build.js';
import type { CheckFlags } from './check.js';
import { addCorpusOptions } from './corpus-options.js';
import type { ExitCode } from './exit.js';
import type { ExplainFlags } from './explain.js';
import type { ExtractFlags } from './extract.js';
import { addLookCommands } from './look-commands.js';
import { addReviewCommands } from './review-commands.js';
import { addWorker } from './worker-command.js';

const EXIT_CODES = `
Exit codes: 0 done; 1 a diagnostic of severity error (with --strict also a warning; notes never);
2 could not run. Results go to standard output, messages to standard error.`;

const EXAMPLES = `
Examples:
  figurate look report.pdf                        see the figures of any report
  figurate build                                  build every dataset in sources/
  figurate extract report.md --period 2022        figures of one text, as a line of JSON
  figurate check draft.md                         whether a text agrees with itself
  figurate explain 3f9a1c20b7d4e81a-12            where a published figure comes from
  figurate validate                               whether the figures are as people reviewed them`;

/**
 * Makes the parser.
 * @param done is handed the exit code of the command that ran
 * @param write is handed help and version
 */
export function makeProgram(done: (code: ExitCode) => void, write: (text: string) => void): Command {
  const program = new Command('figurate')
    .description('Turns narrative statistical reports into datasets that can be published, cited and checked.')
    .version(toolVersions().tool, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [COMMAND]', 'print the help of a command')
    .addHelpText('after', EXAMPLES + EXIT_CODES)
    .showSuggestionAfterError(true)
    .exitOverride()
    .configureOutput({ writeOut: write, writeErr: () => {} });
  addLookCommands(program, done);
  addBuild(program, done);
  addExtract(program, done);
  addCheck(program, done);
  addExplain(program, done);
  addReviewCommands(program, done);
  addWorker(program, done);
  for (const command of program.commands) addCommon(command);
  return program;
}

function addCommon(command: Command): void {
  command
    .option('-q, --quiet', 'say nothing but errors')
    .option('--json', 'results and messages as JSON, on a terminal too')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', EXIT_CODES);
}

function addBuild(program: Command, done: (code: ExitCode) => void): void {
  const command = program
    .command('build')
    .summary('build datasets from sources/ into output/')
    .description(
      'Builds the named datasets of sources/, or all of them, into output/. A build replaces the last one at once or not at all. ' +
        'A path that ends in .ndjson, .jsonl or .parquet, or a folder of texts without a dataset.json, is a corpus of documents ' +
        '{id, text, period, area, currency, publisher}: of any size, in bounded memory; interrupted, it goes on where it was.',
    )
    .argument('[DATASET...]', 'names of folders in sources/, paths of dataset folders, or corpora')
    .option('--sources <FOLDER>', 'where the datasets lie', 'sources')
    .option('--output <FOLDER>', 'where the built datasets go', 'output')
    .option('--strict', 'exit with 1 when there is a warning');
  addCorpusOptions(command).action(async (datasets: string[], flags: BuildFlags) =>
    done(await (await import('./build.js')).build(datasets, flags)),
  );
}

/** What is known of texts that no registry entry describes. */
function addTextOptions(command: Command): Command {
  return command
    .option('--period <PERIOD>', 'what a figure refers to when nothing nearer says so: 2022, 2022-Q3, 2022-04..2023-03')
    .option('--area <CODE>', 'reference area: ISO 3166-1 alpha-2, EU, or ZZ for the world')
    .option('--currency <CODE>', 'ISO 4217 code that a bare $ or an unmarked amount means')
    .addOption(new Option('--decimal <SIGN>', 'how the text writes decimals').choices(['point', 'comma']))
    .option('--source <FILE>', 'take period, area, currency and the like from a source.json')
    .option('--id <ID>', 'id of the text (of one FILE); else its folder in the registry or the name of the file');
}

function addExtract(program: Command, done: (code: ExitCode) => void): void {
  const command = program
    .command('extract')
    .summary('print the figures of texts, a line of JSON a text')
    .description(
      'Prints the figures of each FILE (PDF, HTML, Markdown or plain text) as a line of JSON, offsets in code points. ' +
        'A FILE that ends in .ndjson or .jsonl holds documents {id, text, period, area, currency}, one a line; "-" is a text on standard input.',
    )
    .argument('<FILE...>', 'files to read, or - for standard input');
  addTextOptions(command)
    .option('--account', 'add "skipped": every number that is no figure, and why')
    .option('--text', 'add "text": what was read, and what the offsets count in')
    .option('--strict', 'exit with 1 when there is a warning')
    .action(async (files: string[], flags: ExtractFlags) =>
      done(await (await import('./extract.js')).extract(files, flags)),
    );
}

function addCheck(program: Command, done: (code: ExitCode) => void): void {
  const command = program
    .command('check')
    .summary('tell whether texts agree with themselves')
    .description(
      'Holds the figures of each FILE against one another: a change against the two levels it links, a share against part and whole, ' +
        'parts against a stated sum, one thing stated twice, a number that its own words deny. ' +
        'Exits with 1 where no rounding explains the difference.',
    )
    .argument('<FILE...>', 'files to read, or - for standard input');
  addTextOptions(command).action(async (files: string[], flags: CheckFlags) =>
    done(await (await import('./check.js')).check(files, flags)),
  );
}

function addExplain(program: Command, done: (code: ExitCode) => void): void {
  program
    .command('explain')
    .summary('show where a published figure comes from')
    .description(
      'Shows the sentence of a figure, every field with the rules that gave it, and what was derived from it.',
    )
    .argument('<FIGURE_ID>', 'figure_id, or derived_id, of a dataset in the output folder')
    .option('--output <FOLDER>', 'where the built datasets lie', 'output')
    .option('--sources <FOLDER>', 'where the texts lie that the output does not hold', 'sources')
    .action(async (id: string, flags: ExplainFlags) => done(await (await import('./explain.js')).explain(id, flags)));
}
