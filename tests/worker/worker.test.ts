/** The worker as an engine uses it: a child that reads one Arrow stream and writes another. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { documentRows } from '../../pipeline/corpus/document.js';
import { DOCUMENT_TABLE_NAMES } from '../../schemas/corpus.js';
import { prose } from '../bench/prose.mjs';
import { CLI } from '../cli/figurate.js';
import { type Cells, END_MARK, rowsOf, streamOf } from './streams.js';

const TEXT = prose(40_000, 3);
const DOCUMENTS: readonly Cells[] = Array.from({ length: 40 }, (_, at) => ({
  id: `doc-${at}`,
  text: TEXT.slice(at * 1000, (at + 1) * 1000),
  period: at % 3 === 0 ? null : '2022',
  area: at % 2 === 0 ? 'CN' : null,
}));

async function worker(input: Uint8Array, ...flags: readonly string[]) {
  const child = spawn(process.execPath, [CLI, 'worker', ...flags]);
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (piece: Buffer) => out.push(piece));
  child.stderr.on('data', (piece: Buffer) => err.push(piece));
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const [code] = await once(child, 'close');
  return { code: code as number, out: Buffer.concat(out), err: Buffer.concat(err).toString() };
}

/** What must not depend on how the documents came: the sums of their accounts. */
const accountsOf = (out: Uint8Array) =>
  new Map(rowsOf(out).accounts!.map(({ source_id, rows_hash }) => [source_id, rows_hash]));

describe('the worker', () => {
  it('gives the rows of each document, an account of each, and last of all a row that counts them', async () => {
    const { code, out } = await worker(streamOf(DOCUMENTS, 7));
    expect(code).toBe(0);
    const rows = rowsOf(out);
    for (const name of DOCUMENT_TABLE_NAMES) {
      const expected = DOCUMENTS.reduce((sum, document) => sum + documentRows(document)[name].length, 0);
      expect(rows[name] ?? []).toHaveLength(expected);
    }
    const figures = DOCUMENTS.flatMap((document) => documentRows(document).figures);
    const told = ['figure_id', 'quote', 'value', 'value_text', 'measure', 'period', 'sentence_text'] as const;
    expect(rows.figures!.map((row) => told.map((name) => row[name] ?? null))).toEqual(
      figures.map((row) => told.map((name) => row[name])),
    );
    expect(rows.accounts!.map(({ source_id }) => source_id)).toEqual(DOCUMENTS.map(({ id }) => id));
    const sum = rows.accounts!.reduce((total, { rows_figures }) => total + (rows_figures as number), 0);
    expect(rows.end).toMatchObject([{ rows_in: DOCUMENTS.length, rows_figures: sum, rows_quarantine: 0 }]);
  });

  it('gives the same rows in whatever batches and order the documents come', async () => {
    const whole = await worker(streamOf(DOCUMENTS));
    const apart = await worker(streamOf([...DOCUMENTS].reverse(), 1));
    expect(accountsOf(apart.out)).toEqual(new Map([...accountsOf(whole.out)].reverse()));
    expect(new Set(accountsOf(whole.out).values()).size).toBeGreaterThan(30);
  });

  it('says what it takes and gives', async () => {
    const { code, out } = await worker(Buffer.alloc(0), '--schema');
    expect(code).toBe(0);
    expect(out.subarray(-END_MARK)).toEqual(streamOf([]).subarray(-END_MARK));
  });

  it('has nothing to say of no documents but that', async () => {
    const { code, out } = await worker(streamOf([]));
    expect(code).toBe(0);
    expect(rowsOf(out)).toEqual({ end: [expect.objectContaining({ rows_in: 0, rows_hash: '0' })] });
  });
});

describe('an input that breaks off', () => {
  // 32 rows with a text and one without: their bitmap looks like the end mark, so that the last bytes alone prove nothing
  const text = (at: number): string | null => (at < 32 ? 'Sales rose by 5%.' : null);
  const whole = streamOf(Array.from({ length: 33 }, (_, at) => ({ id: `d${at}`, text: text(at) })));
  const mark = whole.indexOf(streamOf([]).subarray(-END_MARK), 400);

  it.each([
    ['before it begins', 0],
    ['in the schema', 30],
    ['between two batches', streamOf(DOCUMENTS, 7).length - END_MARK],
    ['in the end mark', whole.length - 3],
    ['in a batch, behind what looks like an end mark', mark + END_MARK],
  ])('%s is refused', async (_, length) => {
    const input = length > whole.length ? streamOf(DOCUMENTS, 7) : whole;
    expect(mark + END_MARK).toBeLessThan(whole.length - END_MARK);
    const { code, out, err } = await worker(input.subarray(0, length));
    expect(code).toBe(2);
    expect(err).toContain('ended without the end marker');
    if (out.length > 0) expect(rowsOf(Buffer.concat([out, whole.subarray(-END_MARK)])).end).toBeUndefined();
  });

  it.each([
    ['no stream', Buffer.from('id,text\na,b\n'.repeat(20)), /no Arrow IPC stream/],
    ['more behind its end', Buffer.concat([whole, Buffer.from('x')]), /something follows/],
    ['no column of texts', streamOf([{ id: 'a', period: '2022' }]), /no column text/],
  ])('so is %s', async (_, input, problem) => {
    const { code, err } = await worker(input);
    expect(code).toBe(2);
    expect(err).toMatch(problem);
  });
});

describe('a document that cannot be read', () => {
  it('is put aside with its diagnostic, and the others are read', async () => {
    const input = streamOf([
      { id: 'good', text: 'In 2022, sales rose by 5%.' },
      { id: null, text: 'In 2022, sales rose by 5%.' },
      { id: 'no text', text: null },
      { id: 'period', text: 'Sales rose by 5%.', period: '2022-13' },
      { id: 'bytes', text: 'Sales rose by 5% \u{1f600}.' },
      { id: 'last', text: 'In 2022, sales rose by 4%.' },
    ]);
    // The sign's first byte becomes one that nothing in UTF-8 begins with.
    input[input.indexOf('\u{1f600}')] = 0xff;
    const { code, out } = await worker(input);
    expect(code).toBe(0);
    const rows = rowsOf(out);
    expect(rows.accounts!.map((row) => [row.source_id, row.code, row.rows_figures])).toEqual([
      ['good', undefined, 1],
      [undefined, 'document-invalid', 0],
      ['no text', 'document-invalid', 0],
      ['period', 'document-invalid', 0],
      ['bytes', 'document-invalid', 0],
      ['last', undefined, 1],
    ]);
    expect(rows.quarantine!.map(({ problem }) => problem)).toContainEqual(expect.stringContaining('no valid UTF-8'));
    expect(rows.end).toMatchObject([{ rows_in: 6, rows_quarantine: 4 }]);
  });

  it('and one that takes all memory are survived', async () => {
    const poison = { id: 'poison', text: '5% '.repeat(85_000) };
    const long = { id: 'long', text: 'x'.repeat(300_000) };
    const { code, out } = await worker(streamOf([DOCUMENTS[0]!, poison, DOCUMENTS[1]!, long]), '--memory', '64');
    expect(code).toBe(0);
    const { accounts } = rowsOf(out);
    expect(accounts!.map((row) => [row.source_id, row.code])).toEqual([
      ['doc-0', undefined],
      ['poison', 'document-failed'],
      ['doc-1', undefined],
      ['long', 'document-too-long'],
    ]);
    const alone = await worker(streamOf(DOCUMENTS.slice(0, 2)));
    expect([...accountsOf(out).entries()].filter(([id]) => /^doc/.test(id as string))).toEqual([
      ...accountsOf(alone.out),
    ]);
  }, 180_000);
});
