/**
 * Runs the workbook library in a thread, while the tables are written: loading it and filling the sheets
 * would take a third of a small build. The program of the thread is a text, so that it is the same for
 * the compiled program and for the sources.
 */
import { Worker } from 'node:worker_threads';
import type { Sheet } from 'write-excel-file/node';
import { workbookLibrary } from './libraries.js';

// The library names types by their constructors, which cannot be sent to a thread: they are put in here.
const PROGRAM = `
const { parentPort, workerData } = require('node:worker_threads');
for (const { data } of workerData.sheets) {
  for (const row of data) {
    for (const cell of row) {
      if (cell !== null && typeof cell === 'object') cell.type = cell.value instanceof Date ? Date : String;
    }
  }
}
require(workerData.library).default(workerData.sheets).toBuffer().then((archive) => parentPort.postMessage(archive));
`;

/** The bytes of a workbook of these sheets; a cell that is an object is a text or a date. @throws what the library throws */
export function archiveOf(sheets: readonly Sheet<never>[]): Promise<Uint8Array> {
  // Flags of the process that calls (`--input-type=module`) would change what the program of the thread is.
  const worker = new Worker(PROGRAM, { eval: true, execArgv: [], workerData: { library: workbookLibrary(), sheets } });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the thread that writes the workbook ended with ${code}`)));
  });
}
