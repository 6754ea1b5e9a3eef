/** Annotations and the step summary of GitHub Actions. */
import { harmless } from '../../kit/diagnostic-text.js';
import type { Finding } from '../../validate/finding.js';
import type { Validation } from '../../validate/validate.js';
import { forPeople } from './people.js';

const COMMANDS = { error: 'error', warning: 'warning', note: 'notice' } as const;

/** What would end the command or a property of it, as the runner unescapes it. */
const message = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const property = (text: string): string => message(text).replace(/:/g, '%3A').replace(/,/g, '%2C');

function annotation({ severity, file, line, column, code, message: said, help }: Finding): string {
  const places = [
    ['file', file],
    ['line', line],
    ['col', column],
    ['title', `figurate ${code}`],
  ] as const;
  const properties = places.flatMap(([name, value]) => (value === null ? [] : [`${name}=${property(String(value))}`]));
  return `::${COMMANDS[severity]} ${properties.join(',')}::${message(`${said}\n${help}`)}\n`;
}

/** One line a finding, in the form that the runner turns into annotations. */
export const annotations = (validations: readonly Validation[]): string =>
  validations.flatMap(({ findings }) => findings.map(annotation)).join('');

/** Findings shown in the summary at most; the runner refuses a long one. */
const MOST = 200;

/** Nothing of a source may become markup. */
const cell = (text: string): string =>
  harmless(text).replace(/[\\`*_[\]<>|~&@#]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function section(validation: Validation): string {
  const { dataset, findings } = validation;
  const rows = findings
    .slice(0, MOST)
    .map(
      ({ severity, code, file, line, message: said }) =>
        `| ${severity} | ${code} | ${cell(file)}${line === null ? '' : `:${line}`} | ${cell(said)} |`,
    );
  if (findings.length > MOST) rows.push(`| | | | and ${findings.length - MOST} more |`);
  const table = rows.length === 0 ? [] : ['', '| | check | place | |', '|---|---|---|---|', ...rows];
  return [`### ${cell(dataset)}`, '', cell(forPeople(validation)), ...table, ''].join('\n');
}

/** Markdown for the page of the run. */
export const stepSummary = (validations: readonly Validation[]): string =>
  ['## figurate validate', '', ...validations.map(section), ''].join('\n');
