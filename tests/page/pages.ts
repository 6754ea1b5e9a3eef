/** Pages written from texts of the tests, and what stands in them. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll } from 'vitest';
import { buildDataset } from '../../pipeline/run.js';
import { putDataset } from '../cli/figurate.js';

export const ROOT = join(import.meta.dirname, '..', '..');

/** Text with everything a page shows: links, a derived level, traps, a table, a list, emphasis, markup of the source. */
export const TEXT = `# The year

In 2022, the pledge financing reached 486.88 billion RMB, a year-on-year increase of **57.1%**, benefiting 26 thousand
enterprises, a year-on-year increase of 65.5%. See Chapter 3.

See [the tables](https://example.org/2022/table-7) too.

- The 23<sup>rd</sup> award had 40 winners.
- Sales of *tea* &amp; coffee rose by 4% to £1.2bn.

| a | b |
|---|---|
| 1 | 2 |
`;

/** Text that would run if anything in it became markup. */
export const HOSTILE = `# Title </title><script>window.ran = 1</script>

In 2022, sales of "<img src=x onerror=window.ran=2>" boxes & <script>window.ran = 3</script> goods reached 5 million tonnes,
&lt;/script>&lt;script>window.ran=4&lt;/script> up 7%. A [link](javascript:window.ran=5) to 300 firms' "'>data</textarea>.

\`\`\`
</pre><script>window.ran = 6</script> 77
\`\`\`
`;

/** A text of so many figures, half of them changes with a level. */
export function longText(figures: number): string {
  const sentence = (i: number): string =>
    `In ${2000 + (i % 23)}, output of plant ${String.fromCharCode(65 + (i % 26))} rose by ${(i % 90) + 1}.${i % 10}% to ${i + 1},${100 + (i % 900)} tonnes.`;
  const paragraphs: string[] = [];
  for (let i = 0; i < figures / 2; i += 4) paragraphs.push([i, i + 1, i + 2, i + 3].map(sentence).join(' '));
  return `# Output\n\n${paragraphs.join('\n\n')}\n`;
}

export interface Built {
  readonly folder: string;
  readonly path: string;
  readonly markup: string;
  readonly document: ReturnType<typeof parseHTML>['document'];
  /** What the script of the page is given. */
  readonly data: {
    readonly labels: string[];
    readonly figures: { id: string; quote: string; fields: (string | null)[]; of: number; value: string }[];
    readonly derived: { rule: string; level: number; by: number; value: string }[];
  };
}

/** Builds the page of a dataset of these texts; its folder goes when the tests of the file are done. */
export async function build(texts: Readonly<Record<string, string>>, source: object = {}): Promise<Built> {
  const root = mkdtempSync(join(tmpdir(), 'figurate-page-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const { folder } = await buildDataset(putDataset(root, 'set', texts, source), { output: join(root, 'output') });
  const path = join(folder, 'report.html');
  const markup = readFileSync(path, 'utf8');
  const [, data = ''] = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(markup) ?? [];
  let parsed: Built['document'] | null = null;
  const parse = (): Built['document'] => {
    parsed ??= parseHTML(markup).document;
    return parsed;
  };
  return {
    folder,
    path,
    markup,
    // A long page takes seconds to parse, and not every test needs that.
    get document() {
      return parse();
    },
    data: JSON.parse(data),
  };
}

/** The words of an element with its white space collapsed. */
export const words = (node: { textContent: string | null } | null | undefined): string =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
