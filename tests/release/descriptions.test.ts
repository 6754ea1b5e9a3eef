/** What the descriptions say of unusual datasets: unreleased, several sources, texts that may not be passed on, hostile titles. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Dataset } from '../../pipeline/model/dataset.js';
import { sampleDataset } from '../8-write/sample.js';
import { released, remove } from './releases.js';

const base = sampleDataset(2);
const made: string[] = [];
afterEach(() => made.splice(0).forEach(remove));

/** Reads files of a release of the sample with something changed. */
async function release(change: Partial<Dataset>): Promise<(name: string) => string> {
  const folder = await released({ ...base, ...change });
  made.push(folder);
  return (name) => readFileSync(join(folder, name), 'utf8');
}

const source = (id: string, redistribute: 'full' | 'quotes') => {
  const [{ entry, ...rest }] = base.sources as [Dataset['sources'][number]];
  return { ...rest, id, entry: { ...entry, redistribute } };
};

describe('the descriptions', () => {
  it('give no date where none is registered', async () => {
    const file = await release({ entry: { ...base.entry, released: null } });
    expect(JSON.parse(file('datapackage.json'))).not.toHaveProperty('created');
    expect(JSON.parse(file('croissant.json'))).not.toHaveProperty('datePublished');
    expect(JSON.parse(file('csv-metadata.json'))).not.toHaveProperty('dc:issued');
    expect(file('CITATION.cff')).not.toContain('date-released');
    expect(file('README.md')).toContain('not yet released');
  });

  it('give every file a name of its own, whatever the sources are called', async () => {
    const file = await release({
      sources: [source('年报', 'full'), source('月报', 'full'), source('A', 'full'), source('a', 'full')],
    });
    const { resources } = JSON.parse(file('datapackage.json')) as { resources: { name: string; path: string }[] };
    expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length);
    expect(resources.map(({ path }) => path)).toEqual(expect.arrayContaining(['texts/年报.txt', 'texts/月报.txt']));
  });

  it('list texts only where there are any', async () => {
    expect((await release({}))('README.md')).toContain('| `texts/` |');
    const file = await release({ sources: [source('report', 'quotes')] });
    expect(file('README.md')).not.toContain('| `texts/` |');
    expect(file('croissant.json')).not.toContain('texts/report.txt');
  });

  it('let no title become markup, a table cell or a line of its own', async () => {
    const title = '<script>x</script> | **b**\n# [h](u) `c`';
    const text = (await release({ entry: { ...base.entry, title } }))('README.md');
    expect(text.split('\n')[0]).toBe('# &lt;script>x&lt;/script> \\| \\*\\*b\\*\\* # \\[h\\](u) \\`c\\`');
  });

  it('say how many figures a person has looked at', async () => {
    const reviewed = async (...reviews: readonly ('accepted' | null)[]): Promise<string> => {
      const figures = base.tables.figures.map((figure, i) => ({ ...figure, review: reviews[i] ?? null }));
      return (await release({ tables: { ...base.tables, figures } }))('README.md');
    };
    expect(await reviewed(null, null)).toContain('No person has reviewed the figures of this release.');
    expect(await reviewed('accepted', null)).toContain('reviewed 1 of the 2 figures against the text (1 accepted;');
  });

  it('cite those who made the dataset, not those who wrote its sources', async () => {
    const contributors = [
      { name: 'Office', url: null, roles: ['source'] },
      { name: 'Maker', url: 'https://example.org/', roles: ['compiler'] },
    ];
    const file = await release({ entry: { ...base.entry, contributors } });
    expect(JSON.parse(file('croissant.json')).creator.map(({ name }: { name: string }) => name)).toEqual(['Maker']);
    expect(file('CITATION.cff')).toContain('authors:\n  - name: "Maker"\n    website: "https://example.org/"\n');
    const { contributors: all } = JSON.parse(file('datapackage.json'));
    expect(all.map(({ title }: { title: string }) => title)).toEqual(['Office', 'Maker', 'Nobody']);
  });
});
