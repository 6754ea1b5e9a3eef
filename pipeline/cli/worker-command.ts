/** The command that engines call, with its options. */
import { type Command, Option } from 'commander';
import type { ExitCode } from './exit.js';
import type { WorkerFlags } from './worker.js';

export function addWorker(program: Command, done: (code: ExitCode) => void): void {
  program
    .command('worker')
    .summary('read documents from one Arrow stream and write their rows to another')
    .description(
      'Reads record batches of documents {id, text, period, area, currency, …} on standard input and writes their rows on ' +
        'standard output, both as Arrow IPC streams. For engines such as Apache Spark: pipeline/spark/README.md. ' +
        'It has succeeded when the exit code is 0 and the last row is of type "end".',
    )
    .option('--memory <MB>', 'memory for reading; a document that needs more is put aside', '1024')
    .addOption(
      new Option('--pass <NAME>', 'read rows of all documents instead, sorted as --schema says').choices([
        'rank',
        'reconcile',
        'indicators',
      ]),
    )
    .option('--parent <PID>', 'end when this process, which started the worker, has ended')
    .option('--schema', 'write the schema of the rows, as a stream without rows, and read nothing')
    .action(async (flags: WorkerFlags) => done(await (await import('./worker.js')).worker(flags)));
}
