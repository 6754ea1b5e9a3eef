/** Findings as JUnit XML: what most build servers show. A finding that fails is a failed case; a check without one has passed. */
import type { Finding } from '../../validate/finding.js';
import type { Validation } from '../../validate/validate.js';
import { CHECKS, nameOf } from './checks.js';

/** XML 1.0 has no way to write most control characters and no lone surrogates. */
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
};

const inText = (text: string): string =>
  text.replace(UNWRITABLE, ' ').replace(/[&<>]/g, (sign) => ESCAPES[sign] as string);
const quoted = (text: string): string =>
  `"${text.replace(UNWRITABLE, ' ').replace(/[&<>"\n]/g, (sign) => ESCAPES[sign] as string)}"`;

function findingCase(finding: Finding, dataset: string): string {
  const { code, severity, message, file, line, printed, source } = finding;
  const place = line === null ? file : `${file}:${line}`;
  const name = `${nameOf(code)}: ${place}: ${message}`;
  const element = severity === 'error' ? 'failure' : 'system-out';
  const attributes = severity === 'error' ? ` message=${quoted(message)} type=${quoted(code)}` : '';
  const inside = `      <${element}${attributes}>${inText(printed)}</${element}>`;
  const head = `classname=${quoted([dataset, source].filter(Boolean).join('.'))} name=${quoted(name)}`;
  return `    <testcase ${head} file=${quoted(file)}${line === null ? '' : ` line="${line}"`}>\n${inside}\n    </testcase>`;
}

function suite({ dataset, findings }: Validation): string {
  const found = new Set(findings.map(({ code }) => code));
  const passed = CHECKS.filter(({ codes }) => !codes.some((code) => found.has(code)));
  const cases = [
    ...passed.map(({ name }) => `    <testcase classname=${quoted(dataset)} name=${quoted(name)}/>`),
    ...findings.map((finding) => findingCase(finding, dataset)),
  ];
  const failures = findings.filter(({ severity }) => severity === 'error').length;
  const head = `  <testsuite name=${quoted(dataset)} tests="${cases.length}" failures="${failures}" errors="0" skipped="0">`;
  return [head, ...cases, '  </testsuite>'].join('\n');
}

export const junitXml = (validations: readonly Validation[]): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites name="figurate validate">',
    ...validations.map(suite),
    '</testsuites>',
    '',
  ].join('\n');
