/** Diagnostics as people and programs read them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cells, diagnosticPrinter, sentenceOf } from '../../pipeline/kit/diagnostic-text.js';
import type { Diagnostic } from '../../pipeline/model/diagnostic.js';
import { DIAGNOSTICS, type DiagnosticCode } from '../../pipeline/rules/diagnostics.js';

const about = (
  text: string,
  words: string,
  code: DiagnosticCode = 'no-baseline',
  details: Diagnostic['details'] = { why: 'it is a condition' },
): Diagnostic => {
  const start = text.indexOf(words);
  return { code, source: 's', start, end: start + words.length, details };
};

describe('a diagnostic', () => {
  it('is printed as a compiler does', () => {
    const text = 'Title\n\nGrowth of 57.1% is meant.\nThe end.';
    expect(diagnosticPrinter(text, 'report.md').print(about(text, '57.1%'))).toBe(
      [
        'note[no-baseline]: no baseline follows from this change: it is a condition',
        ' --> report.md:3:11',
        '  |',
        '3 | Growth of 57.1% is meant.',
        '  |           ^^^^^',
        '  = help: nothing to do; the change itself is in "figures"',
      ].join('\n'),
    );
  });

  it('keeps its margin where line numbers are long', () => {
    const text = `${'\n'.repeat(99)}Up 5%.`;
    const lines = diagnosticPrinter(text, 'f').print(about(text, '5%')).split('\n');
    expect(lines.slice(1)).toEqual([
      '   --> f:100:4',
      '    |',
      '100 | Up 5%.',
      '    |    ^^',
      expect.stringMatching(/^ {4}= help/),
    ]);
  });

  it('about a whole document names the file and draws nothing', () => {
    const diagnostic: Diagnostic = { code: 'no-period', source: 's', start: 0, end: 0, details: { count: 3 } };
    expect(diagnosticPrinter('Text', 'f').print(diagnostic).split('\n')).toEqual([
      'warning[no-period]: the document has no reference period, and 3 of its figures state none; their period is null',
      ' --> f',
      expect.stringContaining('= help: '),
    ]);
  });

  it('counts columns in code points and puts carets under wide signs', () => {
    const text = '😀 中文 growth of 5%';
    const printer = diagnosticPrinter(text, 'f');
    expect(printer.json(about(text, '5%'))).toMatchObject({ line: 1, column: 16, start: 15, end: 17 });
    const [, , , line, carets] = printer.print(about(text, '5%')).split('\n');
    expect(cells(carets!.slice(0, carets!.indexOf('^')))).toBe(cells(line!.slice(0, line!.indexOf('5%'))));
  });

  it.each(['\n', '\r\n', '\r'])('counts lines that end with %j', (end) => {
    const text = ['One', 'two', 'up 5% now'].join(end);
    expect(diagnosticPrinter(text, 'f').json(about(text, '5%'))).toMatchObject({ line: 3, column: 4 });
  });

  it('shows a long line in part, and of a long place the first line', () => {
    const text = `${'a '.repeat(5000)}5% here\nand there ${'b '.repeat(5000)}`;
    const start = text.indexOf('5%');
    const printed = diagnosticPrinter(text, 'f').print({ ...about(text, '5%'), start, end: text.length });
    expect(Math.max(...printed.split('\n').map((line) => line.length))).toBeLessThan(200);
    expect(printed).toContain('…a a ');
    expect(printed).toContain('^^^^^^^\n');
  });

  it('lets no control character of a source through', () => {
    const text = 'a\u001b[31m 5%\u202e b\tc';
    const printed = diagnosticPrinter(text, 'f').print(about(text, '5%', 'no-baseline', { why: '\u001b]0;x\u0007' }));
    expect(printed.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
  });

  it('leaves a name without a detail as it stands, inherited ones too', () => {
    expect(sentenceOf({ code: 'no-baseline', details: {} })).toContain('{why}');
  });

  it('has its fields for programs', () => {
    const text = 'Up 5%.';
    expect(diagnosticPrinter(text, 'f').json(about(text, '5%'))).toEqual({
      severity: 'note',
      code: 'no-baseline',
      message: 'no baseline follows from this change: it is a condition',
      help: 'nothing to do; the change itself is in "figures"',
      source: 's',
      file: 'f',
      line: 1,
      column: 4,
      start: 3,
      end: 5,
      details: { why: 'it is a condition' },
    });
  });

  it('can be about any place of any text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '5', ' ', '\n', '\r', '中', '😀', '\t', '\u0301') });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (t, a, b) => {
        const [start, end] = [a % (t.length + 1), b % (t.length + 1)].sort((x, y) => x - y) as [number, number];
        const diagnostic: Diagnostic = { code: 'no-baseline', source: 's', start, end, details: { why: 'x' } };
        const printed = diagnosticPrinter(t, 'f').print(diagnostic);
        expect(printed.split('\n').length).toBe(start === 0 && end === 0 ? 3 : 6);
      }),
    );
  });
});

describe('the catalogue', () => {
  it.each(Object.entries(DIAGNOSTICS))(
    '%s says what and what to do, in small letters and without a full stop',
    (code, row) => {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
      for (const words of [row.sentence, row.help]) expect(words).toMatch(/^[a-z{"].*[^.]$/s);
      expect(['error', 'warning', 'note']).toContain(row.severity);
    },
  );
});
