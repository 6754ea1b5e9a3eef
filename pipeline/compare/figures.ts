/** Figures of two releases against one another: added, removed, revised, and merely moved. */
import type { FigureRow } from '../../schemas/columns.js';
import { type Key, pair } from './pair.js';

/** What a revision touches, and the columns that say it. */
export const ASPECTS = {
  value: ['value_text', 'value_low', 'value_high', 'scale', 'modifier'],
  unit: ['unit', 'per', 'kind'],
  period: ['period', 'period_start', 'period_end', 'change_basis', 'base_period'],
  link: ['of_figure_id'],
  meaning: ['measure', 'statistic', 'role', 'area'],
  review: ['review'],
} as const satisfies Record<string, readonly (keyof FigureRow)[]>;

export type Aspect = keyof typeof ASPECTS;

export interface Change {
  readonly aspect: Aspect | 'indicator';
  readonly column: string;
  readonly old: string | number | null;
  readonly new: string | number | null;
}

export interface Revision {
  readonly old: FigureRow;
  readonly new: FigureRow;
  readonly changes: readonly Change[];
}

export interface FigureDiff {
  readonly added: readonly FigureRow[];
  readonly removed: readonly FigureRow[];
  readonly revised: readonly Revision[];
  /** Figures that say the same at another place or in a sentence that changed around them. */
  readonly moved: readonly { readonly old: FigureRow; readonly new: FigureRow }[];
  /** Figures about which only the reviewers' word changed. */
  readonly reviewed: readonly { readonly old: FigureRow; readonly new: FigureRow }[];
  readonly unchanged: number;
  /** Ids of the old release by their counterparts in the new one. */
  readonly counterpart: ReadonlyMap<string, string>;
}

const PLACE = ['section', 'paragraph', 'sentence', 'char_start', 'char_end', 'sentence_text', 'figure_id'] as const;

const key = (...cells: readonly unknown[]): string => JSON.stringify(cells);

/** The sentence with its figures blanked, and which of them this one is: what stays when a number or unit is revised. */
function templates(rows: readonly FigureRow[]): ReadonlyMap<FigureRow, string> {
  const bySentence = new Map<string, FigureRow[]>();
  for (const row of rows) {
    if (row.sentence_text === null) continue;
    const sentence = key(row.source_id, row.sentence);
    const same = bySentence.get(sentence);
    if (same) same.push(row);
    else bySentence.set(sentence, [row]);
  }
  const found = new Map<FigureRow, string>();
  for (const [, figures] of bySentence) {
    let words = (figures[0] as FigureRow).sentence_text as string;
    for (const { quote } of figures) words = words.replace(quote, '\u0000');
    figures.forEach((row, rank) => {
      found.set(row, key(row.source_id, words.replace(/[\d.,]+/g, '#'), rank));
    });
  }
  return found;
}

function keys(olds: readonly FigureRow[], news: readonly FigureRow[]): readonly Key<FigureRow>[] {
  const template = new Map([...templates(olds), ...templates(news)]);
  const content = (row: FigureRow): readonly unknown[] => {
    const { source_id, kind, unit, measure, period, change_basis, statistic } = row;
    return [source_id, kind, unit, measure, period, change_basis, statistic];
  };
  return [
    { of: (row) => row.figure_id },
    { of: (row) => key(...content(row), row.quote, row.value_text, row.role) },
    { of: (row) => template.get(row) ?? null },
    { of: (row) => key(row.source_id, row.sentence_text, row.quote), alone: true },
    { of: (row) => key(...content(row)), alone: true },
  ];
}

function changesOf(old: FigureRow, now: FigureRow, counterpart: ReadonlyMap<string, string>): Change[] {
  const changes: Change[] = [];
  for (const aspect of Object.keys(ASPECTS) as Aspect[]) {
    for (const column of ASPECTS[aspect]) {
      const before =
        column === 'of_figure_id' ? (counterpart.get(old.of_figure_id ?? '') ?? old.of_figure_id) : old[column];
      if (before !== now[column]) changes.push({ aspect, column, old: old[column], new: now[column] });
    }
  }
  return changes;
}

/**
 * Compares the figures of two releases.
 * @param renamed ids of indicators in the old release by their ids in the new one: such a change revises no figure
 */
export function diffFigures(
  olds: readonly FigureRow[],
  news: readonly FigureRow[],
  renamed: (old: string, now: string) => boolean,
): FigureDiff {
  const { pairs, gone, fresh } = pair(olds, news, keys(olds, news));
  const counterpart = new Map(pairs.map(([old, now]) => [old.figure_id, now.figure_id]));
  const revised: Revision[] = [];
  const moved: { old: FigureRow; new: FigureRow }[] = [];
  const reviewed: { old: FigureRow; new: FigureRow }[] = [];
  for (const [old, now] of pairs) {
    const changes = changesOf(old, now, counterpart);
    const [from, to] = [old.indicator_id, now.indicator_id];
    if (from !== to && !(from !== null && to !== null && renamed(from, to)))
      changes.push({ aspect: 'indicator', column: 'indicator_id', old: from, new: to });
    if (changes.length > 0 && changes.every(({ aspect }) => aspect === 'review')) reviewed.push({ old, new: now });
    else if (changes.length > 0) revised.push({ old, new: now, changes });
    else if (PLACE.some((column) => old[column] !== now[column])) moved.push({ old, new: now });
  }
  const unchanged = pairs.length - revised.length - moved.length - reviewed.length;
  return { added: fresh, removed: gone, revised, moved, reviewed, unchanged, counterpart };
}
