/**
 * Standard output and what can go wrong with it. A reader that leaves early (`figurate extract … | head`)
 * is no fault: the program ends at once and quietly, as other Unix filters do. A full disk is one.
 */
import { InputError } from '../model/errors.js';

/** Exit code of a program whose reader went away: 128 + SIGPIPE, what a shell reports of `yes | head`. */
const READER_GONE = 141;

/** Ends the process when nobody reads its output any more. Call once, at the start. */
export function guardOutput(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(READER_GONE);
  });
  process.stderr.on('error', () => {});
}

/**
 * Writes to standard output and waits until the system has taken it, so that a slow reader bounds memory
 * and nothing is lost at the end.
 * @throws InputError when the output cannot take it (a full disk)
 */
export function print(content: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(content, (error) => {
      if (error)
        reject(
          new InputError(
            `standard output cannot be written: ${error.message}`,
            undefined,
            undefined,
            'make room, or write elsewhere',
          ),
        );
      else resolve();
    });
  });
}

/** Writes to standard error what people are to read as it stands. */
export const printError = (text: string): Promise<void> =>
  new Promise((resolve) => {
    process.stderr.write(text, () => resolve());
  });
