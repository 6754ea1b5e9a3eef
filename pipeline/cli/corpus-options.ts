/** The options of `figurate build` that are for a corpus. */
import { type Command, InvalidArgumentError, Option } from 'commander';

const MEGABYTE = 1_000_000;

/** @throws InvalidArgumentError for anything but a number above 0 */
function above0(text: string): number {
  const value = Number(text);
  if (!(value > 0 && Number.isFinite(value))) throw new InvalidArgumentError('It must be a number above 0.');
  return value;
}

function whole(text: string): number {
  const value = above0(text);
  if (!Number.isInteger(value)) throw new InvalidArgumentError('It must be a whole number.');
  return value;
}

const bytes = (text: string): number => Math.max(1, Math.round(above0(text) * MEGABYTE));

export function addCorpusOptions(command: Command): Command {
  return command
    .option('--period <PERIOD>', 'corpus: reference period of documents that state none')
    .option('--area <CODE>', 'corpus: reference area of documents that state none')
    .option('--currency <CODE>', 'corpus: currency of a bare $ in documents that state none')
    .addOption(new Option('--decimal <SIGN>', 'corpus: how texts write decimals').choices(['point', 'comma']))
    .option('--publisher <NAME>', 'corpus: publisher of documents that state none')
    .option('--describe <FILE>', 'corpus: take id, title, licence and the like from a dataset.json')
    .option('--workers <NUMBER>', 'corpus: threads that read at once; all processors by default', whole)
    .option('--batch <MB>', 'corpus: text that a thread reads at a time, in MB', bytes, 2 * MEGABYTE)
    .option(
      '--part <MB>',
      'corpus: length at which a file of a table is followed by another, in MB',
      bytes,
      1000 * MEGABYTE,
    )
    .option('--memory <MB>', 'corpus: memory of the database that reads the release back, in MB', whole, 200)
    .option('--no-verify', 'corpus: do not read every cell back before the release is published');
}
