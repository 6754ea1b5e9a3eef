/** One thing stated twice with two values: in the summary and in the body of a report, in the same words. */

import { uncertain } from '../6-derive/interval.js';
import { baseUnit } from '../kit/unit-scale.js';
import type { Extraction, Figure } from '../model/figure.js';
import type { Block } from '../model/report.js';
import { meet, printBounds } from './bounds.js';
import type { Contradiction } from './contradiction.js';
import { isSummary, tellingWords } from './statement.js';

/** Kinds of which a thing has one value for a time. */
const HELD: ReadonlySet<string> = new Set(['count', 'amount', 'share', 'ratio', 'quantity', 'change']);

/** What must be the same for two figures to be of one thing; null where the text does not say it. */
function thingOf(extraction: Extraction, figure: Figure): string | null {
  const { measure, kind, unit, per, statistic, basis, role, period, periodBasis } = figure;
  if (measure === null || period === null || periodBasis !== 'stated' || role !== 'statement' || !HELD.has(kind))
    return null;
  if (kind === 'change' && (basis === null || basis === 'unspecified')) return null;
  const words = tellingWords(extraction, figure);
  return words === null ? null : JSON.stringify([words, kind, baseUnit(unit), per, statistic, basis, period]);
}

/** Whether two blocks speak of one thing when their words do: no other heading or lead-in stands over either. */
const areOfOnePart = (a: Block | undefined, b: Block | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  (a.section === b.section ? a.leadIn === b.leadIn : isSummary(a.section) !== isSummary(b.section));

/** Statements of one thing that are compared at most: what is said so often is a list. */
const MOST = 12;

/** Every pair of statements in the same words, of one time, with two values. Linear in the figures. */
export function statedTwice(extraction: Extraction): readonly Contradiction[] {
  const { report, sentences, figures } = extraction;
  const things = new Map<string, Figure[]>();
  for (const figure of figures) {
    const thing = thingOf(extraction, figure);
    if (thing === null) continue;
    const list = things.get(thing);
    if (list) list.push(figure);
    else things.set(thing, [figure]);
  }
  const blockOf = (figure: Figure): Block | undefined => report.blocks[sentences[figure.sentence]?.block ?? -1];
  return [...things.values()].flatMap((list) =>
    list.slice(0, MOST).flatMap((figure, at) => {
      const other = list
        .slice(0, at)
        .find(
          (first) =>
            first.unit === figure.unit &&
            first.sentence !== figure.sentence &&
            !meet(uncertain(first), uncertain(figure)) &&
            areOfOnePart(blockOf(first), blockOf(figure)),
        );
      return other ? [contradiction(figure, other)] : [];
    }),
  );
}

function contradiction(figure: Figure, first: Figure): Contradiction {
  const [given, stated] = [uncertain(first), uncertain(figure)];
  const details = {
    quote: figure.quote,
    other: first.quote,
    measure: figure.measure as string,
    period: figure.period as string,
    stated: printBounds(stated),
    given: printBounds(given),
  };
  const arithmetic = `${figure.value} against ${first.value}`;
  return {
    rule: 'stated_twice',
    code: 'stated-otherwise',
    figure,
    against: [first],
    arithmetic,
    given,
    stated,
    details,
  };
}
