import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { decode, readBytes } from '../../pipeline/1-read/index.js';
import { InputError } from '../../pipeline/model/errors.js';

const bytes = (...values: Array<number | string>): Uint8Array =>
  Buffer.concat(values.map((value) => (typeof value === 'number' ? Buffer.from([value]) : Buffer.from(value, 'utf8'))));

/** The error that `run` ends with. */
function failure(run: () => unknown): InputError {
  try {
    run();
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return error as InputError;
  }
  throw new Error('no error');
}

describe('decode', () => {
  it('removes a byte order mark and keeps everything else', () => {
    expect(decode(bytes(0xef, 0xbb, 0xbf, 'a\r\nb\t\f é 亿 𝟓\n'), 'a.md')).toBe('a\r\nb\t\f é 亿 𝟓\n');
  });

  it.each([
    ['nothing', bytes(), /is empty/],
    ['white space alone', bytes(' \r\n\t'), /is empty/],
    ['a byte order mark alone', bytes(0xef, 0xbb, 0xbf), /is empty/],
    ['a PDF file', bytes('%PDF-1.7 …'), /PDF file/],
    ['an archive', bytes('PK', 3, 4, 'x'), /ZIP/],
    ['zero bytes', bytes('abc', 0, 'def'), /binary/],
    ['UTF-16', bytes(0xff, 0xfe, 'a', 0), /UTF-16/],
  ])('refuses %s', (_what, input, message) => {
    const error = failure(() => decode(input, 'a.md'));
    expect(error.message).toMatch(message);
    expect(error.file).toBe('a.md');
    expect(error.remedy).toBeTruthy();
  });

  it.each([
    ['a stray continuation byte', bytes('ab\n', 0x80), 'byte 3, line 2'],
    ['windows-1252', bytes('caf', 0xe9, ' au lait'), 'byte 3, line 1'],
    ['an overlong form', bytes('a', 0xc0, 0xaf), 'byte 1, line 1'],
    ['a surrogate', bytes('a\n\n', 0xed, 0xa0, 0x80), 'byte 3, line 3'],
    ['a character cut off at the end', bytes('é亿', 0xe4, 0xba), 'byte 5, line 1'],
    ['a code point beyond Unicode', bytes('x', 0xf4, 0x90, 0x80, 0x80), 'byte 1, line 1'],
  ])('says where UTF-8 is broken: %s', (_what, input, place) => {
    const error = failure(() => decode(input, 'a.md'));
    expect(error.place).toBe(place);
    expect(error.remedy).toMatch(/UTF-8/);
  });
});

describe('readBytes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'read-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('gives the bytes of a file', () => {
    const path = join(folder, 'a.md');
    writeFileSync(path, 'five');
    expect(Buffer.from(readBytes(path)).toString()).toBe('five');
  });

  it.each([
    ['a folder', folder, /is a folder/],
    ['a missing file', join(folder, 'none.md'), /does not exist/],
    ['a file taken for a folder', join(folder, 'a.md', 'b.md'), /does not exist/],
  ])('refuses %s', (_what, path, message) => {
    const error = failure(() => readBytes(path));
    expect(error.message).toMatch(message);
    expect(error.file).toBe(path);
  });
});
