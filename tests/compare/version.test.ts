/** The next version by its rule, and the changelog that is written from a comparison. */
import { describe, expect, it } from 'vitest';
import { diffReleases } from '../../pipeline/compare/diff.js';
import { diffMarkdown, printDiff, withChangelog } from '../../pipeline/compare/print.js';
import { nextVersion } from '../../pipeline/compare/version.js';
import { figureRow, release } from './rows.js';

describe('the next version', () => {
  it.each([
    ['2026.11.0', 'none', '2027-01-02', '2026.11.0'],
    ['2026.11.0', 'place', null, '2026.11.1'],
    ['2026.11.0', 'revision', '2026-11-30', '2026.11.1'],
    ['2026.11.9', 'addition', '2026-11-30', '2026.11.10'],
    ['2026.11.3', 'breaking', '2026-12-01', '2026.12.0'],
    ['2026.11.3', 'revision', '2027-01-01', '2027.1.0'],
    ['2026.11.3', 'revision', '2026-10-01', '2026.11.4'],
  ] as const)('of %s after a change of level %s on %s is %s', (old, level, day, next) => {
    expect(nextVersion(old, old, level, day).next).toBe(next);
  });

  it.each([
    ['2026.11.0', 'revision', false],
    ['2026.10.9', 'revision', false],
    ['2026.11.1', 'revision', true],
    ['2026.12.0', 'revision', true],
    ['2026.11.0', 'none', true],
    ['2026.11.1', 'none', false],
  ] as const)('is held against %s, which a release calls itself after a %s', (now, level, isRight) => {
    expect(nextVersion('2026.11.0', now, level, null).isRight).toBe(isRight);
  });
});

const old = release([figureRow(1), figureRow(2)]);
const now = release([figureRow(1, { value_text: '11', value: 11 }), figureRow(3)], { version: '2026.12.0' });
const found = diffReleases(old, now, null);

describe('a comparison in words', () => {
  it('is told to people', () => {
    expect(printDiff(found).split('\n')).toEqual([
      'set 2026.11.0 to 2026.12.0: figures, indicators or columns are gone, renamed or in another unit',
      '',
      'Indicators removed: 1',
      '  i2',
      '',
      'Indicators added: 1',
      '  i3',
      '',
      'Figures removed: 1',
      '  "20" "things b, 2022" (f2)',
      '',
      'Figures revised: 1',
      '  "10" "things a, 2022" (f1): value_text "10" to "11"',
      '',
      'Figures added: 1',
      '  "30" "things c, 2022" (f3)',
      '',
    ]);
    expect(printDiff(diffReleases(old, old, null))).toBe('set 2026.11.0: nothing changed\n');
  });

  it('says when the new release has no version of its own', () => {
    const same = { ...now, manifest: { ...now.manifest, dataset: { ...now.manifest.dataset, version: '2026.11.0' } } };
    expect(printDiff(diffReleases(old, same, null))).toContain('2026.11.0 to 2026.11.1: ');
    expect(printDiff(diffReleases(old, same, null))).toContain('set "version" in dataset.json');
  });

  it('is Markdown in which no text of a source is markup, and no terminal is steered', () => {
    const sly = release([figureRow(1, { quote: '<b>`1`</b>', measure: '[x](y) *z* \u001b[31m' })]);
    const markdown = diffMarkdown(diffReleases(release([]), sly, null));
    expect(markdown).toContain('&lt;b\\>\\`1\\`&lt;/b\\>');
    expect(markdown).toContain('\\[x\\]\\(y\\) \\*z\\*');
    expect(markdown + printDiff(diffReleases(release([]), sly, null))).not.toContain('\u001b');
  });
});

describe('the changelog', () => {
  it('gets a section for the version, once, on top of the others', () => {
    const first = withChangelog('', found, '2026-12-03');
    expect(first).toMatch(/^# Changes of the data\n\n## 2026\.12\.0 \(2026-12-03\)\n/);
    expect(first).toContain('### Figures revised: 1\n\n- 10 things a, 2022 (`f1`): value_text 10 to 11');
    expect(withChangelog(first, found, '2026-12-03')).toBe(first);
    const later = diffReleases(now, release([], { version: '2027.1.0' }), '2027-01-05');
    const second = withChangelog(first, later, '2027-01-05');
    expect(second.match(/^## .*/gm)).toEqual(['## 2027.1.0 (2027-01-05)', '## 2026.12.0 (2026-12-03)']);
    expect(withChangelog(second, later, '2027-01-05')).toBe(second);
  });

  it('keeps what people wrote above the sections, and is left alone where nothing changed', () => {
    expect(withChangelog('# Ours\n\nWords.\n', found, null)).toMatch(/^# Ours\n\nWords\.\n\n## 2026\.12\.0\n/);
    expect(withChangelog('# Ours\n', diffReleases(old, old, null), null)).toBe('# Ours\n');
  });
});
