/** Figures point at one another by index; when some are put in or taken out, the links follow. */
import type { Figure } from '../model/figure.js';

const LINKS = ['of', 'totalOf', 'earlier', 'countOf'] as const;

/** The figure with its links in new numbers; `newIndex` has -1 for one that is gone. */
export function relinked(figure: Figure, newIndex: readonly number[]): Figure {
  const links = LINKS.map((link) => [link, figure[link] < 0 ? -1 : (newIndex[figure[link]] ?? -1)] as const);
  return links.every(([link, at]) => figure[link] === at) ? figure : { ...figure, ...Object.fromEntries(links) };
}

/** Old figures and new ones in the order of the text, with the place that each old one got. */
export function merged(
  old: readonly Figure[],
  added: readonly Figure[],
): { readonly figures: readonly Figure[]; readonly oldAt: readonly number[]; readonly addedAt: readonly number[] } {
  const order = [...old, ...added].map((figure, from) => ({ figure, from }));
  order.sort((a, b) => a.figure.start - b.figure.start || a.from - b.from);
  const at: number[] = new Array(order.length);
  order.forEach(({ from }, place) => {
    at[from] = place;
  });
  const oldAt = at.slice(0, old.length);
  return { figures: order.map(({ figure }) => relinked(figure, oldAt)), oldAt, addedAt: at.slice(old.length) };
}
