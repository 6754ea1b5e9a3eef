/** Totals of a sentence with their parts, where words leave no doubt that the parts are all of it. */
import type { Extraction, Figure } from '../model/figure.js';
import { SUM_CUES } from '../rules/sum-cues.js';

export interface Sum {
  readonly total: Figure;
  readonly parts: readonly Figure[];
}

const BEFORE = new RegExp(`\\b(?:${SUM_CUES.before})\\b`, 'i');
const BEHIND = new RegExp(`\\b(?:${SUM_CUES.behind})\\b`, 'i');
/** What stands between two members of a list: a comma or `and`, and a few words of the first. */
const LIST = /^[^,;.]{0,60}(?:,|\band\b)[^,;.]{0,30}$/i;

const SUMMED: ReadonlySet<string> = new Set(['count', 'amount', 'quantity']);

const isAlike = (a: Figure, b: Figure): boolean =>
  a.kind === b.kind && a.unit === b.unit && a.role === b.role && a.period === b.period && a.statistic === b.statistic;

/** Figures of each sentence that can be summed, in the order of the text. */
function bySentence({ figures }: Extraction): readonly (readonly Figure[])[] {
  const groups = new Map<number, Figure[]>();
  for (const figure of figures) {
    if (!SUMMED.has(figure.kind)) continue;
    const group = groups.get(figure.sentence);
    if (group) group.push(figure);
    else groups.set(figure.sentence, [figure]);
  }
  return [...groups.values()].filter((group) => group.length > 2);
}

/** The total first: `20 projects, consisting of 12 roads and 8 bridges`. */
function totalFirst(group: readonly Figure[], between: (at: number) => string): Sum | null {
  const at = group.findIndex((_, index) => index < group.length - 1 && BEFORE.test(between(index)));
  if (at < 0) return null;
  const parts = group.slice(at + 1);
  const isList = parts.every((_, index) => index === parts.length - 1 || LIST.test(between(at + 1 + index)));
  return isList ? { total: group[at] as Figure, parts } : null;
}

/** The total last: `5 million in the north and 3 million in the south, a total of 8 million`. */
function totalLast(group: readonly Figure[], between: (at: number) => string): Sum | null {
  const last = group.length - 1;
  const parts = group.slice(0, last);
  const total = group[last] as Figure;
  const isList = parts.every((_, index) => index === parts.length - 1 || LIST.test(between(index)));
  const isOneThing = total.kind !== 'count' || parts.every(({ measure }) => measure === total.measure);
  return BEHIND.test(between(last - 1)) && isList && isOneThing ? { total, parts } : null;
}

/** Every total that the text states with all of its parts. Linear in the figures. */
export function statedSums(extraction: Extraction): readonly Sum[] {
  const { text } = extraction.report;
  return bySentence(extraction).flatMap((group) => {
    const between = (at: number): string => text.slice((group[at] as Figure).end, (group[at + 1] as Figure).start);
    const sum = totalFirst(group, between) ?? totalLast(group, between);
    return sum && sum.parts.length > 1 && sum.parts.every((part) => isAlike(part, sum.total)) ? [sum] : [];
  });
}
