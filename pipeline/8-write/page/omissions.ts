/** What was not taken, and why: numbers that are no figures by reason, tables, and what the program remarked. */
import { sentenceOf } from '../../kit/diagnostic-text.js';
import { utf16Offsets } from '../../kit/offsets.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import { DIAGNOSTICS } from '../../rules/diagnostics.js';
import type { SkipReason } from '../../rules/skip-reasons.js';
import { firstBehind, grouping, type Mark, type Omission, type SourceContent } from './content.js';
import { type Content, html, type Markup } from './html.js';
import { reasonWords } from './prose.js';
import { count, spoken } from './words.js';

/** Characters shown on either side of a number. */
const AROUND = 32;

/** The words around a number, where they may be shown. */
function surroundings({ source }: SourceContent): (omission: Omission) => readonly [before: string, after: string] {
  const { text, entry } = source;
  const unit = utf16Offsets(text);
  if (entry.redistribute !== 'full') return () => ['', ''];
  return ({ row }) => {
    const [start, end] = [unit(row.char_start), unit(row.char_end)];
    const before =
      text
        .slice(Math.max(0, start - AROUND), start)
        .split('\n')
        .at(-1) ?? '';
    const after = text.slice(end, end + AROUND).split('\n')[0] ?? '';
    return [
      before.length < AROUND ? before : `…${before.replace(/^\S{0,12}(?=\s)|^[\udc00-\udfff]/, '')}`,
      after.length < AROUND ? after : `${after.replace(/(?<=\s)\S{0,12}$|[\ud800-\udbff]$/, '')}…`,
    ];
  };
}

/** Opened at first where a person can take them all in. */
const FEW = 12;

/** Places of the numbers that can be seen in the text; those of link addresses and tags cannot. */
const placed = (text: Markup): ReadonlySet<number> =>
  new Set(Array.from(text.text.matchAll(/ id="skipped-(\d+)"/g), ([, at]) => Number(at)));

function reasonMarkup(
  reason: SkipReason,
  omissions: readonly Omission[],
  content: SourceContent,
  seen: ReadonlySet<number>,
): Markup {
  const around = surroundings(content);
  const isShown = content.source.entry.redistribute === 'full';
  const items = omissions.map((omission) => {
    const [before, after] = around(omission);
    const { quote, period } = omission.row;
    const number = seen.has(omission.at) ? html`<a href="#skipped-${omission.at}">${quote}</a>` : html`<b>${quote}</b>`;
    const read = period === null || period === quote ? null : html` <small>read as ${period}</small>`;
    return html`<li>${before}${number}${after}${read}</li>`;
  });
  const open = omissions.length <= FEW ? html` open` : null;
  return html`<details class="reason"${open}><summary><b>${spoken(reason)}</b> <span class="count">${omissions.length}</span> <span>${reasonWords(reason)}</span></summary><ul class="${isShown ? 'around' : 'bare'}">${items}</ul></details>`;
}

function byReason(omissions: readonly Omission[]): [SkipReason, Omission[]][] {
  const groups = grouping(omissions, ({ row }) => row.reason as SkipReason);
  return [...groups].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
}

/** A link to the figure or number that a remark is about, where the page shows one. */
function placeOf(diagnostic: Diagnostic, marks: readonly Mark[]): Content {
  if (diagnostic.end === 0) return null;
  const mark = marks[firstBehind(marks, diagnostic.start)];
  if (!mark?.figure || mark.start > diagnostic.start) return null;
  return html` <a class="to" href="#${mark.figure.row.figure_id}">${mark.figure.words}</a>`;
}

function remarks({ diagnostics, marks }: SourceContent): Content {
  if (diagnostics.length === 0) return html`<p>The program had nothing to remark.</p>`;
  const items = diagnostics.map((diagnostic) => {
    const { severity, help } = DIAGNOSTICS[diagnostic.code];
    return html`<li data-severity="${severity}"><b>${severity}</b> ${sentenceOf(diagnostic)}${placeOf(diagnostic, marks)} <small>${help}</small></li>`;
  });
  return html`<details class="reason" open><summary><b>Remarks of the program</b> <span class="count">${diagnostics.length}</span></summary><ul class="remarks">${items}</ul></details>`;
}

/** The panel of one source; `text` is what the page shows of it. */
export function omissionsMarkup(content: SourceContent, text: Markup, isOnly: boolean): Markup {
  const seen = placed(text);
  const groups = byReason(content.omissions);
  const title = isOnly ? null : html`<h3>${content.source.entry.title}</h3>`;
  const total = html`<p>${count(content.omissions.length, 'number')} of the text ${content.omissions.length === 1 ? 'is' : 'are'} no figure.</p>`;
  return html`<div class="omitted">${title}${total}${groups.map(([reason, list]) => reasonMarkup(reason, list, content, seen))}${remarks(content)}</div>`;
}
