/** Reports in Markdown, rendered as they could have been published: HTML, and PDF printed by a browser. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { marked } from 'marked';
import type { Browser } from 'playwright-core';
import type { SourceContext } from '../../pipeline/model/report.js';
import { compile, type GoldDocument } from '../gold/compile.mjs';
import { ROOT } from '../laws/source-tree.js';

/** A report in Markdown, and what is known of it. */
export interface Original {
  readonly name: string;
  readonly text: string;
  readonly source: SourceContext;
  /** Its figures, where a person has marked them. */
  readonly gold?: GoldDocument;
}

const NOTHING = { title: null, publisher: null, fiscalYearStart: null, decimal: 'point' } as const;

/** A gold text, without its marks. */
export function goldText(path: string): Original {
  const gold = compile(readFileSync(path, 'utf8'), path);
  const { id, text, period = null, area = null, currency = null } = gold;
  return { name: id, text, gold, source: { ...NOTHING, id, period, area, currency } };
}

const inFolder = (folder: string, ends: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(ends))
        .sort()
        .map((name) => join(folder, name))
    : [];

/** The first source of the project, and gold texts of its own. */
export const FEW: readonly Original[] = ['cnipa-annual-report-2022-chapter-4', 'g-university', 'g-trade'].map((name) =>
  goldText(join(ROOT, 'tests', 'gold', `${name}.gold.md`)),
);

/** All gold texts and real bulletins that are at hand. */
export function everything(): Original[] {
  const shared = join(ROOT, '..', 'shared');
  const gold = [join(ROOT, 'tests', 'gold'), join(shared, 'gold', 'dev')].flatMap((folder) =>
    inFolder(folder, '.gold.md'),
  );
  const corpus = ['ons-bulletins', 'uk-environmental-accounts'].flatMap((name) =>
    inFolder(join(shared, 'corpus', name), '.md'),
  );
  const bulletins = corpus.map((path) => {
    const source = {
      ...NOTHING,
      id: path.slice(path.lastIndexOf('/') + 1),
      period: '2013',
      area: 'GB',
      currency: 'GBP',
    };
    return { name: source.id, text: readFileSync(path, 'utf8').replace(/^\ufeff/, ''), source };
  });
  return [...gold.map(goldText), ...bulletins];
}

export interface Print {
  readonly format: 'A4' | 'Letter';
  readonly css: string;
  readonly head: string;
  readonly foot: string;
  readonly tagged: boolean;
  /** Share of figures that must be the same as in the Markdown. */
  readonly least: number;
}

const LEAST = 0.995;
/** Where a column ends with a sentence, nothing tells whether its paragraph goes on in the next: one figure of the few texts. */
const LEAST_SPLIT = 0.99;

const PAGE = '<span class="pageNumber"></span>';
const PAGES = '<span class="totalPages"></span>';
const ONE = 'body{font:11pt/1.35 serif}';
const SET_IN = 'p{margin:0;text-indent:1.2em}';
const THREE = 'body{font:8.5pt/1.3 serif}main{columns:3;column-gap:6mm;text-align:justify;hyphens:auto}';
const TWO = 'body{font:9.5pt/1.3 sans-serif}main{columns:2;column-gap:8mm;text-align:justify;hyphens:auto}';

/** The ways in which reports are printed here. */
export const PRINTS: Readonly<Record<string, Print>> = {
  'one column, A4': { format: 'A4', css: ONE, head: 'Annual report', foot: PAGE, tagged: true, least: LEAST },
  'two columns, A4': {
    format: 'A4',
    css: TWO,
    head: 'Statistical bulletin',
    foot: `Page ${PAGE} of ${PAGES}`,
    tagged: true,
    least: LEAST,
  },
  'one column, letter': {
    format: 'Letter',
    css: ONE,
    head: 'Office of Statistics',
    foot: `– ${PAGE} –`,
    tagged: true,
    least: LEAST,
  },
  'two columns, letter': {
    format: 'Letter',
    css: TWO,
    head: 'Report',
    foot: `${PAGE} | Office`,
    tagged: true,
    least: LEAST,
  },
  'one column without tags': { format: 'A4', css: ONE, head: 'Annual report', foot: PAGE, tagged: false, least: LEAST },
  'one column without tags, letter': {
    format: 'Letter',
    css: ONE,
    head: 'Office',
    foot: `– ${PAGE} –`,
    tagged: false,
    least: LEAST,
  },
  'two columns without tags, A4': { format: 'A4', css: TWO, head: 'Bulletin', foot: PAGE, tagged: false, least: LEAST },
  'three columns without tags': {
    format: 'A4',
    css: THREE,
    head: 'Review',
    foot: PAGE,
    tagged: false,
    least: LEAST,
  },
  'two columns without tags, paragraphs set in': {
    format: 'A4',
    css: TWO + SET_IN,
    head: 'Report',
    foot: PAGE,
    tagged: false,
    least: LEAST,
  },
  'two columns without tags': {
    format: 'Letter',
    css: TWO,
    head: 'Report',
    foot: `Page ${PAGE} of ${PAGES}`,
    tagged: false,
    least: LEAST_SPLIT,
  },
};

/** The report as a page of HTML. */
export const htmlOf = ({ name, text }: Original, css = ''): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title><style>${css}</style><main>${marked.parse(text, { gfm: true, async: false })}</main></html>`;

/** The report as a browser prints it. */
export const pdfOf = (original: Original, print: Print, browser: Browser): Promise<Uint8Array> =>
  printed(htmlOf(original, print.css), print, browser);

/** A page of HTML as a browser prints it, with a running head and foot. */
export async function printed(
  html: string,
  { format, head, foot, tagged }: Pick<Print, 'format' | 'head' | 'foot' | 'tagged'>,
  browser: Browser,
): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    await page.setContent(html);
    const line = (words: string): string => `<div style="font-size:8px;width:100%;text-align:center">${words}</div>`;
    return await page.pdf({
      format,
      margin: { top: '2.4cm', bottom: '2.2cm', left: '2cm', right: '2cm' },
      displayHeaderFooter: true,
      headerTemplate: line(head),
      footerTemplate: line(foot),
      tagged,
    });
  } finally {
    await page.close();
  }
}
