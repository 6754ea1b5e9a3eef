/** The package's own promises: exact versions, a lock file for any registry, one version number. */
import { describe, expect, it } from 'vitest';
import { DIAGNOSTICS } from '../../pipeline/rules/diagnostics.js';
import { SKIP_REASONS } from '../../pipeline/rules/skip-reasons.js';
import { rulesVersion } from '../../pipeline/rules-version.js';
import { projectFiles, read } from './source-tree.js';

const manifest = JSON.parse(read('package.json')!) as {
  version: string;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

describe('package', () => {
  it('asks for exact versions', () => {
    const ranges = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    );
    expect(ranges).toEqual([]);
  });

  it('asks for exact versions of the Python packages', () => {
    const files = projectFiles.filter((path) => /^tests\/.*requirements.*\.txt$/.test(path));
    expect(files.length).toBe(4);
    const lines = files.flatMap((path) => read(path)!.split('\n').filter(Boolean));
    expect(lines.filter((line) => !/^[\w.-]+==[\w.]+$/.test(line))).toEqual([]);
  });

  it('has a lock file that names no registry', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved"|https?:\/\/[^"]*\.tgz/);
  });

  it('commits no compiled code and no installed package', () => {
    expect(projectFiles.filter((path) => /^(dist|node_modules|\.venv|\.cache)\//.test(path))).toEqual([]);
  });

  it('tells its version and what changed in it', () => {
    expect(read('CHANGELOG.md')).toContain(`## ${manifest.version}`);
  });
});

/** All tests but the laws, as one text: where the examples of a closed list must stand. */
const tests = projectFiles
  .filter((path) => /^tests\/.*\.test\.ts$/.test(path) && !path.startsWith('tests/laws/'))
  .map(read)
  .join('\n');

describe('closed lists', () => {
  it.each(Object.keys(DIAGNOSTICS))('a test provokes the diagnostic %s', (code) => {
    expect(tests).toContain(`'${code}'`);
  });

  it.each(Object.keys(SKIP_REASONS))('a test provokes the skip reason %s', (reason) => {
    expect(tests).toMatch(new RegExp(`['"\`]${reason}['"\`]|^ *${reason}: `, 'm'));
  });
});

describe('the version of the rules', () => {
  it('is taken from every table, and the same each time', () => {
    const imported = read('pipeline/rules-version.ts')!;
    const tables = projectFiles
      .filter((path) => /^pipeline\/rules\/[\w-]+\.ts$/.test(path))
      .map((path) => path.split('/').pop()!);
    const missing = tables.filter(
      (name) => name !== 'lexicon.ts' && !imported.includes(`./rules/${name.replace('.ts', '.js')}'`),
    );
    expect(missing).toEqual([]);
    expect(rulesVersion()).toMatch(/^[0-9a-f]{16}$/);
    expect(rulesVersion()).toBe(rulesVersion());
  });
});
