/** `figurate validate [DATASET…]`: whether what a build would publish is what people have reviewed. */
import { join } from 'node:path';
import { TABLE_NAMES } from '../../schemas/columns.js';
import { assertTables, PublicationFault } from '../7-check/assert.js';
import { findReleases, readRows } from '../8-write/read-rows.js';
import { appendSmallFile, writeSmallFile } from '../8-write/small-file.js';
import { verifyRelease } from '../8-write/verify.js';
import type { Tables } from '../model/dataset.js';
import { InputError } from '../model/errors.js';
import { readDataset } from '../run.js';
import { type Finding, plainFinding } from '../validate/finding.js';
import type { LastRelease } from '../validate/last-release.js';
import { type Validation, validateDataset } from '../validate/validate.js';
import { datasetFolders } from './datasets.js';
import { Exit, type ExitCode, exitFor } from './exit.js';
import type { CommonFlags } from './flags.js';
import { makeLog } from './log.js';
import { print, printError } from './output.js';
import { annotations, stepSummary } from './reports/github.js';
import { junitXml } from './reports/junit.js';
import { forPeople, printFindings } from './reports/people.js';

export interface ValidateFlags extends CommonFlags {
  readonly sources: string;
  readonly output: string;
  readonly strict?: boolean;
  readonly junit?: string;
}

/** A release whose bytes are damaged cannot be compared with; what is wrong with it is a finding. */
function lastRelease(folder: string): { readonly last: LastRelease | null; readonly findings: readonly Finding[] } {
  const { damage } = verifyRelease(folder);
  const findings = damage.map(({ file, problem }) => {
    const path = join(folder, file);
    return plainFinding('release-damaged', { file: path, problem }, { file: path });
  });
  try {
    const tables = Object.fromEntries(TABLE_NAMES.map((name) => [name, readRows(folder, name)])) as unknown as Tables;
    assertTables(tables, []);
    return { last: { folder, indicators: tables.indicators, observations: tables.observations }, findings };
  } catch (error) {
    if (!(error instanceof PublicationFault || error instanceof InputError)) throw error;
    return {
      last: null,
      findings: [...findings, plainFinding('table-schema', { place: folder, fault: error.message }, { file: folder })],
    };
  }
}

async function validateOne(folder: string, output: string): Promise<Validation> {
  const read = await readDataset(folder);
  const found = findReleases(output).find(({ dataset }) => dataset === read.entry.id);
  const { last, findings } = found ? lastRelease(found.folder) : { last: null, findings: [] };
  const validation = validateDataset(read, last);
  return { ...validation, findings: [...validation.findings, ...findings] };
}

/** What nobody has looked at must not be published: an error with --strict and on a build server. */
function raise(validation: Validation, isStrict: boolean): Validation {
  if (!isStrict) return validation;
  const isNew = ({ code }: Finding): boolean => code === 'review-new' || code === 'review-none';
  const findings = validation.findings.map(
    (one): Finding =>
      isNew(one) ? { ...one, severity: 'error', printed: one.printed.replace(/^warning/, 'error') } : one,
  );
  return { ...validation, findings };
}

const isTrue = (value: string | undefined): boolean =>
  value !== undefined && value !== '' && value !== 'false' && value !== '0';

/**
 * Runs the command. Every dataset is validated even if another one could not be read.
 * @throws InputError when no dataset of such a name exists, or a report cannot be written
 */
export async function validate(names: readonly string[], flags: ValidateFlags): Promise<ExitCode> {
  const log = makeLog(flags);
  const { CI, GITHUB_ACTIONS, GITHUB_STEP_SUMMARY } = process.env;
  const isStrict = flags.strict === true || isTrue(CI);
  const validations: Validation[] = [];
  let failures = 0;
  for (const folder of datasetFolders(names, flags.sources)) {
    try {
      validations.push(raise(await validateOne(folder, flags.output), isStrict));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      log.failure(error);
      failures += 1;
    }
  }
  await tell(validations, flags);
  if (flags.junit !== undefined) writeSmallFile(flags.junit, junitXml(validations));
  if (isTrue(GITHUB_ACTIONS)) {
    // The runner reads both streams; standard output belongs to the JSON when that was asked for.
    await (flags.json ? printError : print)(annotations(validations));
    if (GITHUB_STEP_SUMMARY) appendSmallFile(GITHUB_STEP_SUMMARY, stepSummary(validations));
  }
  const severities = validations.flatMap(({ findings }) => findings.map(({ severity }) => severity));
  return failures > 0 ? Exit.failed : exitFor(severities, flags.strict === true);
}

async function tell(validations: readonly Validation[], flags: ValidateFlags): Promise<void> {
  if (flags.json) {
    const datasets = validations.map(({ findings, ...rest }) => ({
      ...rest,
      findings: findings.map(({ printed: _, ...finding }) => finding),
    }));
    await print(`${JSON.stringify({ datasets })}\n`);
    return;
  }
  for (const validation of validations) {
    await printError(printFindings(flags.quiet ? errorsOf(validation) : validation));
    if (!flags.quiet) await printError(`${forPeople(validation)}\n`);
  }
}

const errorsOf = (validation: Validation): Validation => ({
  ...validation,
  findings: validation.findings.filter(({ severity }) => severity === 'error'),
});
