/** Reads the arguments, runs the command they name, and turns whatever happens into an exit code. */
import { CommanderError } from 'commander';
import { InputError } from '../model/errors.js';
import { Exit, type ExitCode } from './exit.js';
import { print } from './output.js';
import { makeProgram } from './program.js';

/**
 * Runs the command line.
 * @param argv arguments without the program's name
 * @returns the exit code: 0 done, 1 something was found, 2 could not run
 */
export async function main(argv: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = Exit.ok;
  let written = '';
  const program = makeProgram(
    (result) => {
      code = result;
    },
    (text) => {
      written += text;
    },
  );
  try {
    await program.parseAsync(argv.length === 0 ? ['--help'] : [...argv], { from: 'user' });
    return code;
  } catch (error) {
    // Help and version end commander with code 0; their text is results, so it goes to stdout.
    if (error instanceof CommanderError && error.exitCode === 0) {
      await print(written);
      return Exit.ok;
    }
    const { makeLog } = await import('./log.js');
    makeLog({ quiet: false, json: argv.includes('--json') }).failure(asInputError(error));
    return Exit.failed;
  }
}

/** A wrong argument is the world's fault, not the program's. */
function asInputError(error: unknown): unknown {
  if (!(error instanceof CommanderError)) return error;
  const [message, ...suggestion] = error.message
    .replace(/^error: /, '')
    .trim()
    .split('\n');
  const hint = suggestion.join(' ').replace(/^\((.*)\)$/, '$1');
  return new InputError(
    message ?? '',
    undefined,
    undefined,
    hint.replace('Did', 'did') || 'figurate --help lists commands and options',
  );
}
