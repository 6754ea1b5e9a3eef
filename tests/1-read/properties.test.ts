import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RUN_WIDTH } from '../../pipeline/model/report.js';
import type { SkipReason } from '../../pipeline/rules/skip-reasons.js';
import { breaches } from './invariants.js';
import { readCase } from './shown.js';

const FORMATS = ['markdown', 'text'] as const;

/** Pieces that mean something to one reader or the other, to be thrown together. */
const PIECES = [
  ...'*_[]()<>!&`\\~#-+=|:;.,"\'@/^ \n\t\r\f$£%–—•\u00a0\u00ad\u200b0123456789aZé亿𝟓',
  '\n\n',
  '\r\n',
  '\n\n\n',
  '    ',
  '> ',
  '- ',
  '1. ',
  '10) ',
  '• ',
  '# ',
  '## ',
  '####x',
  '---',
  '===',
  '```',
  '~~~',
  '***',
  '**',
  '__',
  '``',
  '[^1]',
  '[^1]: ',
  '](',
  '![',
  '[a]: b',
  '<sup>',
  '</sup>',
  '<br>',
  '<!--',
  '-->',
  '<div>',
  '</div>',
  '<table>',
  '</table>',
  '<td>5',
  '<a href="5">',
  "<b c='6",
  '<http://x.org/5>',
  '&pound;',
  '&#8211;',
  '&nope;',
  '&amp',
  'http://x.org/5',
  'www.x5.org',
  'a5@x.org',
  '| 5 | 6 |',
  '|---|---|',
  '\t5\t6',
  'Page 41',
  '— 41 —',
  '41',
  'Figure 3: x',
  'Report 2022 | 5',
  'Theme: 5',
  'two words',
  'In 2022 it rose by 5.3% to 12 million.',
  'local',
  'matchmaking 5 events were held and went on',
  '\n---\n',
  '+--+--+',
  '\ufeff',
  '\ud800',
  '\u2028',
];
const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));

describe('whatever the text', () => {
  it.each(FORMATS)(
    'runs ascend, zones are disjoint from them, and every letter and digit lies in one or the other (%s)',
    (format) => {
      fc.assert(
        fc.property(soup, (text) => {
          expect(breaches(readCase(text, format).report)).toEqual([]);
        }),
        { numRuns: 3000 },
      );
    },
  );

  it.each(FORMATS)('any string is read without a throw (%s)', (format) => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(breaches(readCase(text, format).report)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('a paragraph behind the last changes nothing before it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('It *rose* by 5%.', '- a 5\n- b 6', '# C 7', '> d **8**', 'e `9` f.'), {
          maxLength: 8,
        }),
        (parts) => {
          const text = parts.join('\n\n');
          const before = readCase(text).report;
          const after = readCase(`${text}\n\nAnother one: 10.`).report;
          expect([...after.runs.subarray(0, before.runs.length)]).toEqual([...before.runs]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('no run holds a tag, the address of a link, or a mark of strong emphasis', () => {
    const words = fc.constantFrom('five', '6%', 'in 2022', '£7');
    const marked = words.chain((word) =>
      fc.constantFrom(
        `**${word}**`,
        `<sup>${word}</sup>`,
        `[${word}](http://x.org/8 "t 9")`,
        `![${word}](y.png)`,
        word,
      ),
    );
    fc.assert(
      fc.property(fc.array(marked, { minLength: 1, maxLength: 12 }), (parts) => {
        const { report } = readCase(parts.join(' and '));
        for (let i = 0; i < report.runs.length; i += RUN_WIDTH) {
          expect(report.text.slice(report.runs[i], report.runs[i + 1])).not.toMatch(/[*<>[\]"]|http|png/);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('the reasons of this room', () => {
  it.each<[reason: SkipReason, text: string]>([
    ['page-number', 'One ends.\n\n— 41 —\n\nTwo begins.'],
    ['running-head', 'Report 2022 | 4\n\nOne.\n\nReport 2022 | 5\n\nTwo.\n\nReport 2022 | 6'],
    ['list-marker', '1. One'],
    ['link', '[one](http://x.org/5)'],
    ['image', '![one 5](a.png)'],
    ['code', '`5`'],
    ['markup', 'a <span class="b5">c</span>'],
    ['table', '| a | b |\n|---|---|\n| 5 | 6 |'],
    ['footnote-mark', 'a[^5]'],
    ['language', 'Число предприятий выросло на 5 %.'],
  ])('%s', (reason, text) => {
    expect(readCase(text).report.zones.map((zone) => zone.reason)).toContain(reason);
  });
});

const SHARED = new URL('../../../shared/', import.meta.url).pathname;
const texts = ['corpus/ons-bulletins', 'corpus/uk-environmental-accounts', 'sources']
  .map((folder) => join(SHARED, folder))
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((path) => path.endsWith('.md'));

describe.skipIf(texts.length === 0)('real reports (skipped where the corpus is not at hand)', () => {
  it.each(texts.map((path) => [path.split('/').at(-1)!, path]))('%s', (_name, path) => {
    const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
    for (const format of FORMATS) {
      const { report, said } = readCase(text, format);
      expect(breaches(report)).toEqual([]);
      expect(report.blocks.length).toBeGreaterThan(10);
      expect(said.map(({ code }) => code)).not.toContain('not-english');
    }
    const { report } = readCase(text);
    let prose = 0;
    for (let i = 0; i < report.runs.length; i += RUN_WIDTH) prose += report.runs[i + 1] - report.runs[i];
    expect(prose).toBeGreaterThan(text.length / 3);
  });
});
