/** The package as it is published: packed, put into an empty folder, and used there as a program and as a library. */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { lines, makePdf } from '../1-read/made-pdf.js';
import { scratch } from '../cli/figurate.js';
import { ROOT } from '../laws/source-tree.js';

const folder = scratch();
const place = join(folder, 'place');
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const MEGABYTE = 1024 * 1024;

const run = (command: string, args: readonly string[], cwd: string): string =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** Packs a copy, so that what other tests run is not touched; returns the tarball. */
function pack(): string {
  const copy = join(folder, 'copy');
  for (const name of ['package.json', 'dist', ...manifest.files.filter((name: string) => !/^!|dist/.test(name))]) {
    const path = name.replace(/\/\*.*$/, '');
    cpSync(join(ROOT, path), join(copy, path), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  run('npm', ['run', '--silent', 'bundle'], copy);
  run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], copy);
  return join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz'))!);
}

/** Installs the tarball. Its dependencies come from the registry in the long run, else from the project. */
function install(tarball: string): void {
  mkdirSync(join(place, 'node_modules', 'figurate'), { recursive: true });
  if (process.env.FIGURATE_LONG) {
    writeFileSync(join(place, 'package.json'), '{"private":true,"type":"module"}');
    run('npm', ['install', '--silent', '--no-audit', '--no-fund', tarball], place);
    return;
  }
  run('tar', ['-xzf', tarball, '--strip-components=1', '-C', join(place, 'node_modules', 'figurate')], place);
  for (const name of Object.keys(manifest.dependencies)) {
    mkdirSync(dirname(join(place, 'node_modules', name)), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules', name), join(place, 'node_modules', name));
  }
}

const figurate = (...args: string[]): string =>
  run(process.execPath, [join('node_modules', 'figurate', manifest.bin.figurate), ...args], place);

let tarball = '';
beforeAll(() => {
  tarball = pack();
  install(tarball);
}, 120_000);

describe('the package', () => {
  it('is small, and holds no tests, no sources of data and no compiler state', () => {
    const files = run('tar', ['-tzf', tarball], folder).trim().split('\n');
    expect(
      files.filter((file) => /\/(?:tests|sources|output|\.[^/]+)(?:\/|$)/.test(file.replace('package/', '/'))),
    ).toEqual([]);
    expect(files).toContain('package/examples/trade-2022.md');
    const spark = files.filter((file) => file.startsWith('package/pipeline/spark/')).sort();
    expect(spark).toEqual(['package/pipeline/spark/README.md', 'package/pipeline/spark/figurate_spark.py']);
    expect(statSync(tarball).size).toBeLessThan(4 * MEGABYTE);
  });

  it('takes no canvas, and no more of the PDF parser than reading needs', () => {
    const installed = join(place, 'node_modules');
    expect(existsSync(join(installed, '@napi-rs'))).toBe(false);
    expect(existsSync(join(installed, 'pdfjs-dist'))).toBe(false);
    expect(existsSync(join(installed, 'figurate', 'dist', 'pdfjs', 'LICENSE'))).toBe(true);
  });
});

describe('in an empty folder', () => {
  it('shows the figures of its example and of a PDF', () => {
    const page = lines(['Exports rose by 5% in 2022.', 'They reached 3.5 million tonnes.'], { x: 50, y: 700 });
    writeFileSync(join(place, 'report.pdf'), makePdf([page]));
    const out = figurate('look', 'report.pdf', join('node_modules', 'figurate', 'examples', 'trade-2022.md'));
    expect(out).toMatch(/3\.5 million tonnes +quantity .* report, page 1\n/);
    expect(out).toMatch(/£1\.2bn +amount/);
    expect(existsSync(join(place, 'report', 'report.html'))).toBe(true);
  });

  // 0.3 s of processor time is held in tests/cli; here a bare start of node, in the same run, stands for the machine
  it('starts in little more than node itself needs', () => {
    const quickest = (start: () => string): number =>
      Math.min(
        ...Array.from({ length: 5 }, () => {
          const began = performance.now();
          start();
          return performance.now() - began;
        }),
      );
    expect(figurate('--version').trim()).toBe(manifest.version);
    const bare = quickest(() => run(process.execPath, ['-e', '0'], place));
    expect(quickest(() => figurate('--version'))).toBeLessThan(8 * bare);
  });

  it('is a typed library', () => {
    const program = `import { extract, extractFile, type ExtractResult } from 'figurate';
      const { figures }: ExtractResult = extract('In 2022, exports rose by 5%.', { period: '2022' });
      const { text, figures: [first] } = await extractFile('report.pdf', { period: '2022' });
      const page: number | undefined = first?.page;
      console.log(figures[0]?.value, text.slice(first?.start, first?.end), page);`;
    writeFileSync(join(place, 'use.mts'), program);
    const tsc = join(ROOT, 'node_modules', '.bin', 'tsc');
    run(
      tsc,
      [
        '--strict',
        '--module',
        'nodenext',
        '--moduleDetection',
        'force',
        '--target',
        'es2023',
        '--lib',
        'es2023,dom',
        'use.mts',
      ],
      place,
    );
    expect(run(process.execPath, ['use.mjs'], place)).toBe('5 5% 1\n');
  });
});
