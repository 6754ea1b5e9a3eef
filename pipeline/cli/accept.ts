/** `figurate accept [DATASET…]`: writes reviewed.csv as the figures are read now, once a person has seen what changes. */
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { printReview } from '../8-write/review-file.js';
import { writeSmallFile } from '../8-write/small-file.js';
import { harmless } from '../kit/diagnostic-text.js';
import { InputError } from '../model/errors.js';
import { REVIEW_FILE } from '../registry/review-file.js';
import { type Proposal, type ProposalKind, propose, type Signature } from '../review/propose.js';
import { type ReadSource, readDataset } from '../run.js';
import { datasetFolders } from './datasets.js';
import { today } from './day.js';
import { Exit, type ExitCode } from './exit.js';
import type { CommonFlags } from './flags.js';
import { makeLog } from './log.js';
import { print } from './output.js';

export interface AcceptFlags extends CommonFlags {
  readonly sources: string;
  readonly reviewer?: string;
  readonly date?: string;
  readonly yes?: boolean;
}

const MARKS: Readonly<Record<ProposalKind, string>> = {
  new: '+ new',
  changed: '~ changed',
  moved: '> moved',
  dropped: '- dropped',
  settled: '= settled',
  open: '? open, left as it is',
};

const printChange = ({ kind, quote, snippet, details }: Proposal): string =>
  [
    `${MARKS[kind]}  "${harmless(quote)}"  in: ${harmless(snippet)}`,
    ...details.map((line) => `      ${harmless(line)}`),
  ].join('\n');

function signature({ reviewer, date }: AcceptFlags, { review, folder }: ReadSource): Signature {
  if (date !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(date))
    throw new InputError(`--date cannot be "${date}"`, undefined, undefined, 'write a day such as 2026-12-03');
  const known = new Set(review?.decisions.map((decision) => decision.reviewer));
  const name = reviewer ?? (known.size === 1 ? [...known][0] : undefined);
  if (name === undefined || name.trim() === '')
    throw new InputError(`nobody is named as the reviewer of ${folder}`, undefined, undefined, 'give --reviewer NAME');
  return { reviewer: name, date: date ?? today() };
}

async function isAgreed(file: string, flags: AcceptFlags): Promise<boolean> {
  if (flags.yes) return true;
  if (!process.stdin.isTTY || !process.stderr.isTTY) return false;
  const ask = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(es)?$/i.test((await ask.question(`Write ${file}? [y/N] `)).trim());
  } finally {
    ask.close();
  }
}

/** Shows and writes the review of one source; true when nothing is left to be written. */
async function acceptOne(source: ReadSource, flags: AcceptFlags): Promise<boolean> {
  const log = makeLog(flags);
  const file = join(source.folder, REVIEW_FILE);
  const { rows, changes } = propose(source.extraction, source.review, signature(flags, source));
  const toWrite = changes.filter(({ kind }) => kind !== 'open');
  if (flags.json) await print(`${JSON.stringify({ file, changes })}\n`);
  else if (changes.length > 0) await print(`${file}\n${changes.map(printChange).join('\n')}\n\n`);
  if (toWrite.length === 0) {
    log.info(`${file}: nothing to write`);
    return true;
  }
  if (await isAgreed(file, flags)) {
    writeSmallFile(file, printReview(rows));
    log.info(`${file}: ${rows.length} rows written`);
    return true;
  }
  log.problem('warning', `${file}: nothing written; give --yes to write it`, { file });
  return false;
}

/**
 * Runs the command.
 * @returns 1 when there was something to write and nobody agreed
 * @throws InputError when an input is wrong, nobody is named as reviewer, or the file cannot be written
 */
export async function accept(names: readonly string[], flags: AcceptFlags): Promise<ExitCode> {
  let isDone = true;
  for (const folder of datasetFolders(names, flags.sources)) {
    for (const source of (await readDataset(folder)).sources) isDone = (await acceptOne(source, flags)) && isDone;
  }
  return isDone ? Exit.ok : Exit.found;
}
