/** What can be asked, and what is said of what cannot. */
import { describe, expect, it } from 'vitest';
import { read } from '../laws/source-tree.js';
import { figurate, isClearFailure } from './figurate.js';

describe('help and version', () => {
  it('prints the commands to standard output, also without arguments', async () => {
    const asked = await figurate(['--help']);
    expect(asked).toMatchObject({ code: 0, err: '' });
    for (const word of ['build', 'extract', 'explain', '--version', 'Exit codes']) expect(asked.out).toContain(word);
    expect((await figurate([])).out).toBe(asked.out);
  });

  it.each([
    ['build', ['[DATASET...]', '--sources', '--output', '--strict']],
    ['extract', ['<FILE...>', '--period', '--area', '--currency', '--source', '--decimal', '--id', '--account']],
    ['explain', ['<FIGURE_ID>', '--output']],
  ])('prints the help of %s in both spellings', async (command, words) => {
    const { code, out } = await figurate([command, '--help']);
    expect(code).toBe(0);
    for (const word of [...words, '--quiet', '--json', 'Exit codes']) expect(out).toContain(word);
    expect((await figurate(['help', command])).out).toBe(out);
  });

  it('prints the version of package.json', async () => {
    const { version } = JSON.parse(read('package.json')!) as { version: string };
    expect(await figurate(['--version'])).toMatchObject({ code: 0, out: `${version}\n`, err: '' });
  });
});

describe('wrong arguments', () => {
  it.each([
    [['bulid'], /unknown command 'bulid'; did you mean build\?/],
    [['extract', 'a.md', '--perod', '2022'], /unknown option '--perod'; did you mean --period\?/],
    [['extract'], /missing required argument 'FILE'/],
    [['explain'], /missing required argument 'FIGURE_ID'/],
    [['explain', 'a', 'b'], /too many arguments/],
    [['extract', 'a.md', '--period'], /argument missing/],
    [['extract', 'a.md', '--period', 'last year'], /--period cannot be "last year"; write 2022/],
    [['extract', 'a.md', '--area', 'China'], /--area cannot be "China"; write an ISO 3166/],
    [['extract', 'a.md', '--currency', 'yuan'], /--currency cannot be "yuan"; write an ISO 4217/],
    [['extract', 'a.md', '--decimal', 'dot'], /Allowed choices are point, comma/],
    [['extract', 'a.md', '--id', ''], /--id cannot be ""/],
    [['extract', 'a.md', 'b.md', '--id', 'x'], /--id is for one text/],
    [['extract', 'a.ndjson', '--id', 'x'], /--id is for one text/],
    [['build', 'no-such-dataset'], /no dataset "no-such-dataset".*there are: cnipa-ip-utilization/],
    [['build', '--sources', 'nowhere'], /nowhere does not exist/],
    [['explain', 'no-such-figure'], /no dataset in output has the figure "no-such-figure"/],
  ])('%j', async (args, message) => {
    const result = await figurate(args);
    expect(result.messages[0]?.msg).toMatch(message);
    expect(isClearFailure(result)).toBe(true);
  });
});
