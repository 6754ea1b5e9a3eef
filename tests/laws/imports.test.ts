/** Who may import whom: the architecture, held by a test. */
import { describe, expect, it } from 'vitest';
import { isRoom, roomOf, type SourceFile, sourceFiles } from './source-tree.js';

/** Faults as readable lines, so that a failure names the file and the law. */
function faults(check: (file: SourceFile) => string[]): string[] {
  return sourceFiles.flatMap((file) => check(file).map((fault) => `${file.path}: ${fault}`));
}

/** Packages and built-ins that belong to named places; everything else is free. */
const BELONGS: ReadonlyArray<{ what: RegExp; to: RegExp; why: string }> = [
  {
    what: /^node:fs(\/|$)|^fs(\/|$)/,
    to: /^pipeline\/(1-read|registry|8-write)\//,
    why: 'only 1-read and the registry read files, and only 8-write writes them',
  },
  {
    what: /^(apache-arrow|parquetjs-lite|csv-stringify|write-excel-file|@duckdb\/.*)(\/|$)/,
    to: /^pipeline\/(8-write|worker)\//,
    why: 'only 8-write and the worker know the format libraries',
  },
  { what: /^(pino|pino-pretty|cli-progress)$/, to: /^pipeline\/cli(\/|\.ts$)/, why: 'only the command line logs' },
  { what: /^commander$/, to: /^pipeline\/cli(\/|\.ts$)/, why: 'only the command line reads arguments' },
  { what: /^(@lezer\/|parse5$|pdfjs-dist)/, to: /^pipeline\/1-read\//, why: 'only 1-read knows the document formats' },
  { what: /^zod(\/|$)/, to: /^(schemas|pipeline\/(registry|1-read))\//, why: 'zod stands at the edges only' },
  {
    what: /^node:worker_threads$/,
    to: /^pipeline\/(corpus|worker|8-write)\//,
    why: 'only a corpus is built in several threads; the worker and 8-write have a thread of their own',
  },
  {
    what: /^node:(child_process|http|https|net|dns|os|timers)(\/|$)/,
    to: /^pipeline\/(cli(\/|\.ts$)|8-write\/)/,
    why: 'rooms reach for nothing outside their input',
  },
];

describe('imports', () => {
  it('finds the program', () => {
    expect(sourceFiles.length).toBeGreaterThan(10);
    expect(sourceFiles.some((file) => file.imports.length > 0)).toBe(true);
  });

  it('no room imports another room', () => {
    const between = faults((file) =>
      file.imports
        .filter(({ target }) => isRoom(file.room) && target !== null)
        .filter(({ target }) => isRoom(roomOf(target!)) && roomOf(target!) !== file.room)
        .map(({ specifier }) => `room ${file.room} imports ${specifier}`),
    );
    expect(between).toEqual([]);
  });

  it('rooms import only themselves, model, rules, kit and schemas', () => {
    const shared = new Set(['model', 'rules', 'kit', 'schemas']);
    const strange = faults((file) =>
      file.imports
        .filter(({ target }) => isRoom(file.room) && target !== null)
        .filter(({ target }) => roomOf(target!) !== file.room && !shared.has(roomOf(target!)))
        .map(({ specifier }) => `imports ${specifier}`),
    );
    expect(strange).toEqual([]);
  });

  it('what all rooms share imports no room', () => {
    const shared = new Set(['model', 'rules', 'kit', 'schemas']);
    const upward = faults((file) =>
      file.imports
        .filter(({ target }) => shared.has(file.room) && target !== null && !shared.has(roomOf(target)))
        .map(({ specifier }) => `${file.room} imports ${specifier}`),
    );
    expect(upward).toEqual([]);
  });

  it.each(BELONGS)('$why', ({ what, to }) => {
    const astray = faults((file) =>
      file.imports
        .filter(({ specifier }) => what.test(specifier) && !to.test(file.path))
        .map(({ specifier }) => `imports ${specifier}`),
    );
    expect(astray).toEqual([]);
  });

  it('has no cycle', () => {
    const targets = new Map(
      sourceFiles.map((file) => [file.path, file.imports.filter((i) => !i.typeOnly).flatMap((i) => i.target ?? [])]),
    );
    const cycles: string[] = [];
    const done = new Set<string>();
    const walk = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
      if (done.has(path) || trail.includes(path)) return;
      for (const next of targets.get(path) ?? []) walk(next, [...trail, path]);
      done.add(path);
    };
    for (const path of targets.keys()) walk(path, []);
    expect(cycles).toEqual([]);
  });
});
