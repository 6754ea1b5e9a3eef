/**
 * The log: to stderr, for people where stderr is a terminal, one JSON object a line elsewhere.
 * Written synchronously, without worker threads, so that the last line is there however the program ends.
 */
import { createRequire } from 'node:module';
import type { Logger, pino as Pino } from 'pino';
import type { build as Pretty } from 'pino-pretty';

import type { DiagnosticPrinter } from '../kit/diagnostic-text.js';
import type { Diagnostic, Severity } from '../model/diagnostic.js';
import { InputError } from '../model/errors.js';

export interface LogOptions {
  /** Errors only. */
  readonly quiet?: boolean;
  /** JSON even on a terminal. */
  readonly json?: boolean;
}

export interface Log {
  info(message: string, fields?: object): void;
  /** Something wrong that was found, and that does not stop the command. */
  problem(severity: Severity, message: string, fields?: object): void;
  /** An error that ends the command. */
  failure(error: unknown): void;
  /** A diagnostic: with the line of its text and carets for people, with its fields elsewhere. */
  diagnostic(diagnostic: Diagnostic, printer: DiagnosticPrinter): void;
  /** True where people read along: a progress bar may be drawn. */
  readonly forPeople: boolean;
}

const STDERR = 2;
const LEVEL = { error: 'error', warning: 'warn', note: 'info' } as const;

type Colours = Record<'red' | 'yellow' | 'cyan', (text: string) => string>;

/** The logger starts with the first message: a run that has nothing to say does not wait for it. */
function startLogger(forPeople: boolean, quiet: boolean): Logger {
  const load = createRequire(import.meta.url);
  const pino = load('pino') as typeof Pino;
  const options = {
    base: null,
    level: quiet ? 'error' : 'info',
    formatters: { level: (label: string) => ({ level: label }) },
  };
  if (!forPeople) return pino(options, pino.destination({ fd: STDERR, sync: true }));
  const pretty = load('pino-pretty') as typeof Pretty;
  const stream = pretty({
    destination: STDERR,
    sync: true,
    colorize: !process.env.NO_COLOR,
    customColors: { message: 'reset' },
    ignore: 'time,level',
    hideObject: true,
    messageFormat: (entry, key, _level, { colors }) => paint(String(entry[key]), colors),
  });
  return pino(options, stream);
}

/** Colours the word that says how bad it is; the rest is left as it is, for it shows the text of a source. */
function paint(message: string, colors: Colours): string {
  const colour = { error: colors.red, warning: colors.yellow, note: colors.cyan };
  return message.replace(/^(error|warning|note)(\[[\w-]+\])?/, (head, word: keyof typeof colour) => colour[word](head));
}

/** Makes the log of one run of the program. */
export function makeLog({ quiet = false, json = false }: LogOptions): Log {
  const forPeople = process.stderr.isTTY === true && !json;
  let started: Logger | null = null;
  const logger = (): Logger => {
    started ??= startLogger(forPeople, quiet);
    return started;
  };
  return {
    forPeople: forPeople && !quiet,
    info: (message, fields = {}) => logger().info(fields, message),
    problem: (severity, message, fields = {}) =>
      logger()[LEVEL[severity]](fields, forPeople ? `${severity}: ${message}` : message),
    failure: (error) => logger().error(failureFields(error), `${forPeople ? 'error: ' : ''}${failureMessage(error)}`),
    diagnostic: (diagnostic, printer) => {
      const { message, severity, ...fields } = printer.json(diagnostic);
      if (forPeople) logger()[LEVEL[severity]](printer.print(diagnostic));
      else logger()[LEVEL[severity]](fields, message);
    },
  };
}

const failureFields = (error: unknown): object =>
  error instanceof InputError ? { file: error.file, place: error.place, remedy: error.remedy } : {};

/** `file: place: what is wrong; what to do`, without repeating what the sentence names. Only a fault of the program itself shows its stack. */
function failureMessage(error: unknown): string {
  if (error instanceof InputError) {
    const { message, file, place, remedy } = error;
    const where = [file, place].filter((part) => part && !message.includes(part)).map((part) => `${part}: `);
    return `${where.join('')}${message}${remedy ? `; ${remedy}` : ''}`;
  }
  const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `this is a fault of figurate itself, please report it with the command you gave: ${fault}`;
}
