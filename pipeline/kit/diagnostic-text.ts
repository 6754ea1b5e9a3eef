/**
 * Diagnostics for people and for programs. For people as a compiler prints them:
 *
 *     note[no-baseline]: no baseline follows from this change: it is a condition
 *       --> report.md:12:8
 *        |
 *     12 | Growth of 57.1% is …
 *        |           ^^^^^
 *        = help: nothing to do; the change itself is in "figures"
 */
import type { Diagnostic, Severity } from '../model/diagnostic.js';
import { DIAGNOSTICS, type DiagnosticCode, type DiagnosticRow } from '../rules/diagnostics.js';
import { codePointOffsets } from './offsets.js';

/** A diagnostic for programs; line and column count from 1, all places in code points, null for the whole document. */
export interface DiagnosticJson {
  readonly severity: Severity;
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly help: string;
  readonly source: string;
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly details: Diagnostic['details'];
}

export interface DiagnosticPrinter {
  print(diagnostic: Diagnostic): string;
  json(diagnostic: Diagnostic): DiagnosticJson;
}

/** Characters of a source that would steer a terminal become spaces. */
export const harmless = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, ' ');

/** The catalogue's sentence with its `{names}` filled in; a name without a detail stays as it is. */
export function sentenceOf({ code, details }: Pick<Diagnostic, 'code' | 'details'>): string {
  const row: DiagnosticRow = DIAGNOSTICS[code];
  return row.sentence.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(details, name) ? harmless(String(details[name])) : whole,
  );
}

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const NO_WIDTH = /[\p{M}\u200b-\u200d\ufeff]/u;

/** Cells a text takes on a terminal: Chinese, Japanese and Korean signs take two, marks that combine none. */
export function cells(text: string): number {
  let width = 0;
  for (const sign of text) width += NO_WIDTH.test(sign) ? 0 : WIDE.test(sign) ? 2 : 1;
  return width;
}

/** UTF-16 offsets at which the lines begin, as editors count them. */
function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const end of text.matchAll(/\r\n?|\n/g)) starts.push(end.index + end[0].length);
  return starts;
}

/** Index of the line that an offset stands in, by bisection. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle;
  }
  return low;
}

/** Widest stretch of a line shown before, and behind, the beginning of a place. */
const AROUND = 60;

/** The line around a place, and carets under it; only the part of a place in its first line. */
function drawing(text: string, start: number, end: number, lineStart: number): readonly [line: string, carets: string] {
  const from = Math.max(lineStart, start - AROUND);
  const rest = text.slice(start, Math.max(end, start) + AROUND).split(/[\r\n]/, 1)[0] ?? '';
  const shown = rest.slice(0, 2 * AROUND);
  const before = `${from > lineStart ? '…' : ''}${harmless(text.slice(from, start))}`;
  const inside = harmless(shown.slice(0, Math.max(0, end - start)));
  return [
    `${before}${harmless(shown)}`.trimEnd(),
    `${' '.repeat(cells(before))}${'^'.repeat(Math.max(1, cells(inside)))}`,
  ];
}

/** Prints diagnostics about one text; `file` is what the place is named by. The lines are counted once, so many diagnostics cost no more than the text. */
export function diagnosticPrinter(text: string, file: string): DiagnosticPrinter {
  const starts = lineStarts(text);
  const points = starts.map(codePointOffsets(text));
  const point = codePointOffsets(text);
  const json = (diagnostic: Diagnostic): DiagnosticJson => {
    const { code, source, start, end, details } = diagnostic;
    const { severity, help } = DIAGNOSTICS[code];
    const about = { severity, code, message: sentenceOf(diagnostic), help, source, file };
    if (start === 0 && end === 0) return { ...about, line: null, column: null, start: null, end: null, details };
    const line = lineAt(starts, start);
    const from = point(start);
    const column = from - (points[line] as number) + 1;
    return { ...about, line: line + 1, column, start: from, end: point(end), details };
  };
  const print = (diagnostic: Diagnostic): string => {
    const { severity, code, message, help, line, column } = json(diagnostic);
    const head = `${severity}[${code}]: ${message}`;
    if (line === null) return `${head}\n --> ${file}\n  = help: ${help}`;
    const [shown, carets] = drawing(text, diagnostic.start, diagnostic.end, starts[line - 1] as number);
    const margin = ' '.repeat(String(line).length);
    const place = `${margin}--> ${file}:${line}:${column}\n${margin} |`;
    return `${head}\n${place}\n${line} | ${shown}\n${margin} | ${carets}\n${margin} = help: ${help}`;
  };
  return { print, json };
}
