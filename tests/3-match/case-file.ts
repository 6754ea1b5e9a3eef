/**
 * Reads case files: sentences with the figures that the data contract finds in them, written before the program ran.
 *
 *     ## Grouping with thin spaces
 *     context: area=GB currency=GBP          (optional)
 *     > The register listed 1 234 farms.      (the text, Markdown)
 *     - 1 234 | count 1234 | measure=farms    (each figure, in the order of the text)
 *     - not 5 | reference                     (a number that is none, with its reason)
 *
 * A value is written as in `486.88e9`: the exponent is the field `scale`. Unit, modifier, statistic, role and `of` are checked
 * in every case (default: the unit of the kind, `exact`, none, `statement`, none), other fields where they are written.
 * The interval follows from the wording by the independent account of it in tests/gold/compile.mjs.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Extraction, Figure } from '../../pipeline/model/figure.js';
import type { SourceContext } from '../../pipeline/model/report.js';
import { interval } from '../gold/compile.mjs';

export interface ExpectedFigure {
  readonly quote: string;
  readonly kind: string;
  /** As the gold writes it: one decimal in the base unit, or `low..high`. */
  readonly value: string;
  readonly scale: number;
  readonly unit: string;
  readonly fields: Readonly<Record<string, string>>;
}

export interface ExpectedSkip {
  readonly quote: string;
  readonly reason: string;
}

export interface Case {
  readonly title: string;
  readonly line: number;
  readonly source: Partial<SourceContext>;
  readonly text: string;
  readonly figures: readonly ExpectedFigure[];
  readonly skips: readonly ExpectedSkip[];
}

const FIELDS = new Set(['modifier', 'statistic', 'role', 'of', 'measure', 'period', 'basis', 'per', 'low', 'high']);
const DEFAULT_UNIT: Readonly<Record<string, string>> = { share: 'percent', change: 'percent' };

/** `486.88e9` in the base unit, exactly. */
function unscaled(text: string): { value: string; scale: number } {
  const [digits, exponent = '0'] = text.split('e');
  const scale = Number(exponent);
  const negative = digits.startsWith('-');
  const [whole, part = ''] = digits.replace('-', '').split('.');
  const all = whole + part.padEnd(scale, '0');
  const point = whole.length + scale;
  const left = all.slice(0, point).replace(/^0+(?=\d)/, '');
  const right = all.slice(point).replace(/0+$/, '');
  return { value: `${negative ? '-' : ''}${left}${right ? `.${right}` : ''}`, scale };
}

function readFigure(line: string, where: string): ExpectedFigure {
  const [quote, head = '', ...rest] = line.split(' | ');
  const match = /^(count|amount|share|change|ratio|ordinal|duration|quantity) (\S+)(?: (\S+))?$/.exec(head);
  if (match === null) throw new Error(`${where}: cannot read "${head}"`);
  const [, kind, written, unit = DEFAULT_UNIT[kind] ?? '1'] = match;
  const ends = written.split('..').map(unscaled);
  const fields = Object.fromEntries(rest.map((field) => field.split(/=(.*)/s).slice(0, 2)));
  for (const name of Object.keys(fields)) if (!FIELDS.has(name)) throw new Error(`${where}: unknown field "${name}"`);
  return { quote, kind, unit, value: ends.map((end) => end.value).join('..'), scale: ends.at(-1)!.scale, fields };
}

function readContext(text: string): Partial<SourceContext> {
  const fields = Object.fromEntries(text.split(/\s+/).map((field) => field.split('=')));
  return {
    ...fields,
    ...(fields.fiscalYearStart === undefined ? {} : { fiscalYearStart: Number(fields.fiscalYearStart) }),
  };
}

/** The cases of one file. */
export function parseCases(content: string, file: string): Case[] {
  const cases: Case[] = [];
  for (const [index, part] of content.split(/^## /m).entries()) {
    if (index === 0) continue;
    const line = content.split(/^## /m).slice(0, index).join('## ').split('\n').length;
    const [title, ...lines] = part.split('\n');
    const context = lines.find((text) => text.startsWith('context: '))?.slice(9);
    const items = lines.filter((text) => text.startsWith('- ')).map((text) => text.slice(2));
    const skips = items.filter((item) => item.startsWith('not ')).map((item) => item.slice(4).split(' | '));
    cases.push({
      title,
      line,
      source: context === undefined ? {} : readContext(context),
      text: lines
        .filter((text) => text.startsWith('>'))
        .map((text) => text.slice(2))
        .join('\n'),
      figures: items.filter((item) => !item.startsWith('not ')).map((item) => readFigure(item, `${file}:${line}`)),
      skips: skips.map(([quote, reason]) => ({ quote, reason })),
    });
  }
  return cases;
}

/** All cases of a folder, by file. */
export const caseFiles = (folder: string): Array<{ file: string; cases: Case[] }> =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => ({ file, cases: parseCases(readFileSync(join(folder, file), 'utf8'), file) }));

const midpoint = (value: string): number => {
  const ends = value.split('..').map(Number);
  return (ends[0] + ends.at(-1)!) / 2;
};

/** Measures are compared without white space, a leading article, and the words that name the statistic. */
const flat = (measure: string | null): string =>
  (measure ?? '')
    .replace(/\s+/g, ' ')
    .replace(/^(?:the|an?|its|their) /i, '')
    .replace(/^(?:mean|median|average|total) /i, '');

function fieldFaults(want: ExpectedFigure, got: Figure, quoteOf: (index: number) => string): string[] {
  const faults: string[] = [];
  const compare = (name: string, wanted: string, found: string) => {
    if (wanted !== found) faults.push(`${want.quote}: ${name} should be ${wanted || 'empty'}, is ${found || 'empty'}`);
  };
  const { fields } = want;
  const modifier = fields.modifier ?? 'exact';
  compare('kind', want.kind, got.kind);
  compare('value', String(midpoint(want.value)), String(Number(got.value)));
  compare('unit', want.unit, got.unit);
  compare('scale', String(want.scale), String(got.scale));
  compare('modifier', modifier, got.modifier);
  compare('statistic', fields.statistic ?? '', got.statistic ?? '');
  compare('role', fields.role ?? 'statement', got.role);
  compare('of', fields.of ?? '', got.of < 0 ? '' : quoteOf(got.of));
  for (const name of ['period', 'basis', 'per'] as const) {
    if (fields[name] !== undefined) compare(name, fields[name], got[name] ?? '');
  }
  if (fields.measure !== undefined) compare('measure', flat(fields.measure), flat(got.measure));
  const [low, high] = interval({
    quote: want.quote,
    kind: want.kind,
    unit: want.unit,
    value: want.value,
    scale: want.scale,
    modifier,
  });
  const number = (text: string | null) => (text === null || text === '' ? '' : String(Number(text)));
  compare('low', number(fields.low ?? low), number(got.low));
  compare('high', number(fields.high ?? high), number(got.high));
  return faults;
}

/** What an extraction has wrong, in sentences; empty when all is as the case says. */
export function faultsOf(expected: Case, { report, figures, skipped }: Extraction): string[] {
  const quoteOf = (index: number) => figures[index].quote;
  const faults: string[] = [];
  let at = 0;
  for (const want of expected.figures) {
    const found = figures.findIndex((figure, index) => index >= at && figure.quote === want.quote);
    if (found < 0) {
      faults.push(`${want.quote}: no such figure`);
      continue;
    }
    for (let i = at; i < found; i++) faults.push(`${figures[i].quote}: no figure (${figures[i].kind})`);
    faults.push(...fieldFaults(want, figures[found], quoteOf));
    at = found + 1;
  }
  for (const extra of figures.slice(at)) faults.push(`${extra.quote}: no figure (${extra.kind})`);
  for (const want of expected.skips) {
    const reasons = skipped.filter(({ start, end }) => report.text.slice(start, end) === want.quote);
    const found = reasons.map(({ reason }) => reason).join(', ') || 'nothing';
    if (!reasons.some(({ reason }) => reason === want.reason))
      faults.push(`${want.quote}: skipped for ${want.reason}, is ${found}`);
  }
  return faults;
}
