/** `validate` and `accept`, as a person and a build server use them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { figurate, put, putDataset, type RunOptions, scratch, sha256 } from './figurate.js';

const TEXT =
  'In 2022, the pledge financing reached 486.88 billion RMB, a year-on-year increase of 57.1%, benefiting 26 thousand enterprises.\n';

/** The variables of a build server must not leak into the tests. */
const PLAIN = { CI: '', GITHUB_ACTIONS: '', GITHUB_STEP_SUMMARY: '' };

interface Found {
  readonly code: string;
  readonly severity: string;
  readonly file: string;
  readonly line: number | null;
  readonly message: string;
}

class Project {
  readonly folder = scratch();
  readonly review = join(this.folder, 'sources/set/report/reviewed.csv');

  constructor(text = TEXT) {
    this.write(text);
  }

  /** Lays the text in, and registers it. */
  write(text: string): void {
    putDataset(this.folder, 'set', { report: text });
  }

  run(args: readonly string[], env: RunOptions['env'] = {}) {
    return figurate(args, { cwd: this.folder, env: { ...PLAIN, ...env } });
  }

  accept = () => this.run(['accept', '--reviewer', 'A. Reader', '--date', '2026-11-22', '--yes']);

  async validate(...args: string[]) {
    const { code, out } = await this.run(['validate', '--json', ...args]);
    const findings = (JSON.parse(out) as { datasets: { findings: Found[] }[] }).datasets.flatMap((one) => one.findings);
    return { code, findings, codes: findings.map((one) => [one.severity, one.code]) };
  }

  /** Changes the review as text. */
  edit(change: (review: string) => string): void {
    const before = readFileSync(this.review, 'utf8');
    const after = change(before);
    if (after === before) throw new Error('the edit changed nothing');
    put(this.folder, 'sources/set/report/reviewed.csv', after);
  }
}

describe('accept', () => {
  it('writes nothing off a terminal without --yes, and says so', async () => {
    const project = new Project();
    const { code, out, messages } = await project.run(['accept', '--reviewer', 'A']);
    expect(code).toBe(1);
    expect(out).toContain('+ new  "57.1%"  in: ');
    expect(messages.map(({ msg }) => msg).join()).toContain('nothing written; give --yes');
    expect(existsSync(project.review)).toBe(false);
  });

  it('asks for a reviewer, and knows the only one afterwards', async () => {
    const project = new Project();
    const nobody = await project.run(['accept', '--yes']);
    expect([nobody.code, nobody.messages[0]?.msg]).toEqual([2, expect.stringContaining('give --reviewer NAME')]);
    expect((await project.accept()).code).toBe(0);
    expect((await project.run(['accept'])).code).toBe(0);
    expect(await project.run(['accept', '--date', 'today'])).toMatchObject({ code: 2 });
  });

  it('shows what changed before it is taken over', async () => {
    const project = new Project();
    await project.accept();
    project.edit((review) => review.replace('57.1,57.05', '57.2,57.15').replace('57.15,percent', '57.25,percent'));
    const { out } = await project.accept();
    expect(out).toContain('~ changed  "57.1%"');
    expect(out).toContain('      value: 57.2 -> 57.1\n');
    expect((await project.validate('--strict')).codes).toEqual([]);
  });
});

describe('validate', () => {
  it('warns of what nobody reviewed; with --strict and on a build server that is an error', async () => {
    const project = new Project();
    expect(await project.validate()).toMatchObject({ code: 0, codes: [['warning', 'review-none']] });
    expect(await project.validate('--strict')).toMatchObject({ code: 1, codes: [['error', 'review-none']] });
    expect((await project.run(['validate'], { CI: 'true' })).code).toBe(1);
    await project.accept();
    project.edit((review) =>
      review
        .split('\n')
        .filter((line) => !line.includes('57.1'))
        .join('\n')
        .replace(/\n?$/, '\n'),
    );
    const { codes } = await project.validate();
    expect(codes.every(([severity, code]) => severity === 'warning' && code === 'review-new')).toBe(true);
    expect((await project.run(['validate'], { CI: '1' })).code).toBe(1);
  });

  it('finds nothing once everything is accepted', async () => {
    const project = new Project();
    await project.accept();
    expect(await project.validate('--strict')).toMatchObject({ code: 0, codes: [] });
    const { err } = await project.run(['validate']);
    expect(err).toMatch(/^set: 3 figures, 3 accepted: nothing found\n$/);
  });

  it('fails when an accepted figure changed or is missing, at its place', async () => {
    const project = new Project();
    await project.accept();
    project.edit((review) => review.replace('57.1,57.05', '57.07,57.05'));
    const { code, findings } = await project.validate();
    expect(code).toBe(1);
    expect(findings).toMatchObject([
      {
        code: 'review-changed',
        file: 'sources/set/report/text.md',
        line: 1,
        message: expect.stringContaining('value 57.07 is now 57.1'),
      },
    ]);
    project.write(TEXT.replace(', benefiting', ', and benefiting'));
    const second = await project.validate();
    expect(second.codes.filter(([severity, code]) => severity === 'error' && code === 'review-missing')).toHaveLength(
      3,
    );
    expect(second.findings[0]).toMatchObject({ file: 'sources/set/report/reviewed.csv', line: 2 });
  });

  it('says of an added sentence that its figure is new, and of nothing else', async () => {
    const project = new Project();
    await project.accept();
    project.write(`${TEXT}\nThere were 12 banks.\n`);
    const { findings } = await project.validate();
    expect(findings).toMatchObject([{ code: 'review-new', line: 3, message: expect.stringContaining('"12"') }]);
  });

  it('fails when a correction no longer applies', async () => {
    const project = new Project();
    await project.accept();
    project.edit((review) =>
      review.replace(
        /^accept,(.*26 thousand,count,)26000,25500,26500,(.*?),,,,,A. Reader,2026-11-22,$/m,
        'correct,$127000,25500,27500,$2,value=99,,,,A. Reader,2026-11-22,misread',
      ),
    );
    const { codes, findings } = await project.validate();
    expect(codes).toContainEqual(['error', 'review-stale']);
    expect(findings[0]?.message).toContain('value 99 is now 26000');
  });

  it('names an indicator in two units', async () => {
    const project = new Project();
    await project.accept();
    project.edit((review) => review.replaceAll(',,,,A. Reader', ',pledge,,,A. Reader'));
    const { codes } = await project.validate();
    expect(codes.filter(([severity, code]) => severity === 'error' && code === 'indicator-unit')).not.toEqual([]);
  });

  it('reports a wrong review by file and line, with exit code 2', async () => {
    const project = new Project();
    await project.accept();
    project.edit((review) => review.replace('accept', 'agree'));
    const { code, messages } = await project.run(['validate']);
    expect(code).toBe(2);
    expect(messages[0]?.msg).toContain('sources/set/report/reviewed.csv has a wrong cell:\n  line 2, decision');
  });

  it('tells indicators that the last release has, and a damaged release', async () => {
    const project = new Project();
    await project.accept();
    expect((await project.run(['build'])).code).toBe(0);
    project.edit((review) => review.replace(',,,,A. Reader', ',pledge_financing,,,A. Reader'));
    put(project.folder, 'output/set/figures.csv', 'edited\n');
    const { codes, findings } = await project.validate();
    expect(codes).toEqual(
      expect.arrayContaining([
        ['warning', 'indicator-gone'],
        ['error', 'release-damaged'],
      ]),
    );
    expect(findings.map(({ message }) => message).join('\n')).toContain('; it is called "pledge_financing" now');
  });

  it('refuses tables of a release that break their schema', async () => {
    const project = new Project();
    await project.run(['build']);
    put(project.folder, 'output/set/indicators.arrow', 'no table');
    expect((await project.validate()).codes).toContainEqual(['error', 'table-schema']);
  });
});

describe('the reports of validate', () => {
  const project = new Project();
  beforeAll(async () => {
    await project.accept();
    project.edit((review) =>
      review.replace('57.1,57.05', '57.07,57.05').replace(/,statement,[^,]*,2022/, ',statement,x <y> & |z|,2022'),
    );
  });

  it('are for people on standard error: the place in the text, and a line that sums up', async () => {
    const { out, err } = await project.run(['validate']);
    expect(out).toBe('');
    expect(err).toContain(
      'error[review-changed]: the reviewed figure "57.1%" is read otherwise: value 57.07 is now 57.1\n --> sources/set/report/text.md:1:',
    );
    expect(err).toContain('^^^^^');
    expect(err).toMatch(/set: 3 figures, 1 accepted, 2 unreviewed: 2 errors, 0 warnings\n$/);
    expect((await project.run(['validate', '--quiet'])).err).not.toContain('unreviewed:');
  });

  it('are JUnit XML by flag', async () => {
    await project.run(['validate', '--junit', 'reports/figurate.xml']);
    const xml = readFileSync(join(project.folder, 'reports/figurate.xml'), 'utf8');
    expect(xml).toMatch(
      /^<\?xml version="1.0" encoding="UTF-8"\?>\n<testsuites name="figurate validate">\n {2}<testsuite name="set" tests="11" failures="2" /,
    );
    expect(xml.match(/<testcase /g)).toHaveLength(11);
    expect(xml.match(/<failure /g)).toHaveLength(2);
    expect(xml).toContain('x &lt;y&gt; &amp; |z|');
    expect(xml).toContain('name="shares, changes and sums add up"/>');
  });

  it('are annotations and a summary on the usual forge, and leave JSON alone', async () => {
    const summary = put(project.folder, 'summary.md', 'before\n');
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary };
    const { out } = await project.run(['validate'], env);
    expect(out).toMatch(
      /^::error file=sources\/set\/report\/text.md,line=1,col=\d+,title=figurate review-changed::the reviewed figure .*%0A.*$/m,
    );
    const markdown = readFileSync(summary, 'utf8');
    expect(markdown).toContain('before\n## figurate validate\n');
    expect(markdown).toContain('| error | review-changed | sources/set/report/text.md:1 |');
    expect(markdown).not.toContain('<y>');
    const json = await project.run(['validate', '--json'], env);
    expect(JSON.parse(json.out)).toHaveProperty('datasets');
    expect(json.err).toContain('::error ');
  });
});

describe('build', () => {
  it('says that decisions do not fit, and takes the review into its inputs', async () => {
    const project = new Project();
    await project.accept();
    project.edit((review) => review.replace('57.1,57.05', '57.07,57.05'));
    const { code, messages } = await project.run(['build']);
    expect(code).toBe(0);
    expect(messages.filter((message) => message.code === 'review-open').map(({ msg }) => msg)).toEqual([
      '1 decisions of reviewed.csv do not fit what is read now',
    ]);
    const manifest = JSON.parse(readFileSync(join(project.folder, 'output/set/manifest.json'), 'utf8')) as {
      inputs: { path: string; sha256: string }[];
    };
    const input = manifest.inputs.find(({ path }) => path === 'report/reviewed.csv');
    expect(input?.sha256).toBe(sha256(readFileSync(project.review)));
  });
});
