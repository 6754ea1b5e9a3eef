/** The text of a source with its figures: all of it, the sentences of the figures, or the figures alone, as its licence has it. */
import type { Sentence } from '../../model/figure.js';
import { type Block, type Report, RUN_WIDTH, type Zone } from '../../model/report.js';
import { type Figure, grouping, type SourceContent } from './content.js';
import { type Content, element, html, type Markup } from './html.js';
import { markLink, prose, reasonWords, verbatim, type Window } from './prose.js';
import { valueWords } from './words.js';

/** Longest sentence shown whole where only sentences may be passed on, and what is shown around a figure of a longer one; as in the tables. */
const LONGEST = 4000;
const AROUND = 500;

/** Longest stretch that is shown of what was not read, in UTF-16 units. */
const LONGEST_ASIDE = 20_000;

/** Zones that stand for themselves in the text; the others (link addresses, tags) are not shown. */
const SHOWN: ReadonlySet<Zone['reason']> = new Set(['table', 'code', 'page-number', 'running-head']);
const LARGE: ReadonlySet<Zone['reason']> = new Set(['table', 'code']);

const depth = (section: string): number => (section === '' ? 0 : section.split(' > ').length);
const HEADINGS = ['h3', 'h4', 'h5'] as const;

function blockMarkup(block: Block, content: Markup): Markup {
  if (block.kind === 'heading') return element(HEADINGS[Math.min(depth(block.section), 2)] ?? 'h5', content);
  if (block.kind === 'item') return html`<li>${content}</li>`;
  return block.kind === 'paragraph' ? html`<p>${content}</p>` : html`<p class="${block.kind}">${content}</p>`;
}

const spanOf = ({ runs }: Report, { firstRun, endRun }: Block): Window => ({
  start: runs[firstRun * RUN_WIDTH] ?? 0,
  end: runs[(endRun - 1) * RUN_WIDTH + 1] ?? 0,
});

function asideMarkup({ source, marks }: SourceContent, { start, end, reason }: Zone): Markup | null {
  const { text } = source;
  if (!SHOWN.has(reason) || text.slice(start, end).trim() === '') return null;
  const shown = verbatim(text, marks, { start, end: Math.min(end, start + LONGEST_ASIDE) });
  if (!LARGE.has(reason)) return html`<p class="aside" title="${`not read: ${reasonWords(reason)}`}">${shown}</p>`;
  const name = reason === 'table' ? 'A table, not read' : 'Preformatted text, not read';
  return html`<details class="unread"><summary>${name}</summary><pre tabindex="0">${shown}</pre></details>`;
}

/** Blocks and what was not read between them, in the order of the text. */
function wholeText(content: SourceContent): Markup {
  const { report } = content.source;
  const parts: Content[] = [];
  let items: Content[] = [];
  const closeList = (): void => {
    if (items.length > 0) parts.push(html`<ul>${items}</ul>`);
    items = [];
  };
  let zone = 0;
  let list = -1;
  // What stands inside a block (a page number between the halves of a sentence) follows behind it.
  const asidesBefore = (offset: number): void => {
    for (; zone < report.zones.length && (report.zones[zone] as Zone).start < offset; zone++) {
      const aside = asideMarkup(content, report.zones[zone] as Zone);
      if (aside === null) continue;
      closeList();
      parts.push(aside);
    }
  };
  for (const block of report.blocks) {
    const span = spanOf(report, block);
    asidesBefore(span.start);
    if (block.list !== list) closeList();
    list = block.list;
    const markup = blockMarkup(block, prose(report, block, content.marks, span));
    if (block.kind === 'item') items.push(markup);
    else parts.push(markup);
  }
  closeList();
  asidesBefore(Number.POSITIVE_INFINITY);
  return html`<div class="prose">${parts}</div>`;
}

/** Figures in runs of one section. */
function bySection(figures: readonly Figure[]): Figure[][] {
  const groups: Figure[][] = [];
  for (const figure of figures) {
    const last = groups.at(-1);
    if (last && last[0]?.row.section === figure.row.section) last.push(figure);
    else groups.push([figure]);
  }
  return groups;
}

const sectionHead = (section: string | null): Content => (section === null ? null : element('h4', section));

/** The stretches of a sentence that may be shown around its figures: whole, or windows where it is very long. */
function windows(sentence: Sentence, marks: readonly Window[]): Window[] {
  if (sentence.end - sentence.start <= LONGEST) return [sentence];
  const found: { start: number; end: number }[] = [];
  for (const { start, end } of marks) {
    const last = found.at(-1);
    const from = Math.max(sentence.start, start - AROUND);
    const to = Math.min(sentence.end, end + AROUND);
    if (last && from <= last.end) last.end = Math.max(last.end, to);
    else found.push({ start: from, end: to });
  }
  return found;
}

/** One sentence after the other, each where it has a figure. */
function sentencesOnly(content: SourceContent): Markup {
  const { report, sentences } = content.source;
  const marksOf = grouping(content.marks, ({ figure }) => figure?.row.sentence ?? 0);
  const shown = (number: number): Content => {
    const sentence = sentences[number - 1];
    const block = sentence && report.blocks[sentence.block];
    if (!sentence || !block) return null;
    const parts = windows(sentence, marksOf.get(number) ?? []);
    const isCut = (parts[0]?.start ?? 0) > sentence.start;
    const pieces = parts.map((part, at) => [at > 0 || isCut ? '… ' : '', prose(report, block, content.marks, part)]);
    return html`<p>${pieces}${(parts.at(-1)?.end ?? sentence.end) < sentence.end ? ' …' : ''}</p>`;
  };
  const parts = bySection(content.figures).map((group) => [
    sectionHead(group[0]?.row.section ?? null),
    [...new Set(group.map(({ row }) => row.sentence))].map(shown),
  ]);
  return html`<p class="notice">The licence of this text lets only the sentences of its figures be shown.</p><div class="prose">${parts}</div>`;
}

/** The figures without any sentence. */
function figuresOnly(content: SourceContent): Markup {
  const item = (figure: Figure): Content => {
    const mark = { start: 0, end: 0, figure, omission: null };
    const measure = figure.row.measure === null ? '' : ` ${figure.row.measure}`;
    const value = valueWords(figure.row);
    return html`<li>${markLink(mark, figure.words)}${measure}${value === figure.words ? null : html` <small>${value}</small>`}</li>`;
  };
  const parts = bySection(content.figures).map((group) => [
    sectionHead(group[0]?.row.section ?? null),
    html`<ul>${group.map(item)}</ul>`,
  ]);
  return html`<p class="notice">The licence of this text lets none of its sentences be shown; these are its figures.</p><div class="prose">${parts}</div>`;
}

const SHOW = { full: wholeText, quotes: sentencesOnly, none: figuresOnly } as const;

/** The text as far as its licence lets it be shown. */
export const textMarkup = (content: SourceContent): Markup => SHOW[content.source.entry.redistribute](content);
