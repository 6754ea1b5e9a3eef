/** A report as lines that a test can state: blocks with their runs, zones, and what was said. */
import { type File, formatOf, readFile, readMarkdown, readPlainText } from '../../pipeline/1-read/index.js';
import type { Context } from '../../pipeline/model/diagnostic.js';
import { type Report, RUN_WIDTH, type SourceContext, Style } from '../../pipeline/model/report.js';

export const SOURCE: SourceContext = {
  id: 'case',
  title: null,
  publisher: null,
  period: null,
  area: null,
  currency: null,
  decimal: 'point',
  fiscalYearStart: null,
};

export interface Said {
  readonly code: string;
  readonly text: string;
}

export interface Read {
  readonly report: Report;
  readonly said: readonly Said[];
}

/** Reads a text and keeps what the room says about it. */
export function readCase(text: string, format: 'markdown' | 'text' = 'markdown'): Read {
  const said: Said[] = [];
  const context: Context = {
    report: (code, span) => said.push({ code, text: span ? text.slice(span.start, span.end) : '' }),
  };
  const report = format === 'markdown' ? readMarkdown(text, SOURCE, context) : readPlainText(text, SOURCE, context);
  return { report, said };
}

/** Reads the bytes of a file in the format that they are in. */
export async function readBytes(bytes: File['bytes'] | string, name = 'case.html'): Promise<Read> {
  const said: Array<{ code: string; start: number; end: number }> = [];
  const context: Context = {
    report: (code, span) => said.push({ code, start: span?.start ?? 0, end: span?.end ?? 0 }),
  };
  const file = { bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, name };
  const report = await readFile(file, SOURCE, formatOf(file.bytes, name), context);
  return { report, said: said.map(({ code, start, end }) => ({ code, text: report.text.slice(start, end) })) };
}

const STYLES: ReadonlyArray<readonly [letter: string, bit: number]> = [
  ['i', Style.italic],
  ['b', Style.bold],
  ['^', Style.sup],
  ['_', Style.sub],
  ['L', Style.link],
];

/**
 * The runs of a block as one line: ` / ` where something separates two runs, `|` where they touch, `b:` before bold,
 * `{£}` for an entity, white space as one blank.
 */
export function prose(report: Report, block: number): string {
  const { firstRun, endRun } = report.blocks[block];
  let line = '';
  for (let run = firstRun; run < endRun; run++) {
    const [start, end, style, join] = report.runs.subarray(run * RUN_WIDTH, (run + 1) * RUN_WIDTH);
    const marks = STYLES.filter(([, bit]) => style & bit).map(([letter]) => letter);
    const words =
      join > 1 ? `{${String.fromCodePoint(join >> 1)}}` : report.text.slice(start, end).replace(/\s+/g, ' ');
    line += (run === firstRun ? '' : join & 1 ? ' / ' : '|') + (marks.length ? `${marks.join('')}:` : '') + words;
  }
  return line;
}

/** All blocks, `kind: prose`. */
export const blocks = ({ report }: Read): string[] =>
  report.blocks.map((block, i) => `${block.kind}: ${prose(report, i)}`);

/** All zones, `reason: text`. */
export const zones = ({ report }: Read): string[] =>
  report.zones.map(({ start, end, reason }) => `${reason}: ${report.text.slice(start, end)}`);

/** Blocks of a Markdown text. */
export const blocksOf = (text: string): string[] => blocks(readCase(text));

/** Zones of a Markdown text. */
export const zonesOf = (text: string): string[] => zones(readCase(text));
