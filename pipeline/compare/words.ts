/** A comparison as an outline of words, from which the text for people, the Markdown and the changelog follow. */
import type { DerivedRow, FigureRow } from '../../schemas/columns.js';
import type { Diff } from './diff.js';
import type { Revision } from './figures.js';
import { LEVELS } from './version.js';

export interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

/** How a medium writes a word of a source and a name. */
export interface Style {
  quote(words: string): string;
  code(name: string): string;
}

const shown = (cell: string | number | null): string => (cell === null ? '(none)' : String(cell));

const about = ({ measure, period }: Pick<FigureRow, 'measure' | 'period'>): string =>
  [measure ?? 'no measure', period].filter(Boolean).join(', ');

const figureLine = (row: FigureRow, style: Style): string =>
  `${style.quote(row.quote)} ${style.quote(about(row))} (${style.code(row.figure_id)})`;

function revisionLine({ old, new: now, changes }: Revision, style: Style): string {
  const quote =
    old.quote === now.quote ? style.quote(now.quote) : `${style.quote(old.quote)} to ${style.quote(now.quote)}`;
  const list = changes.map(
    ({ column, old: a, new: b }) => `${column} ${style.quote(shown(a))} to ${style.quote(shown(b))}`,
  );
  const id = old.figure_id === now.figure_id ? '' : `, once ${style.code(old.figure_id)}`;
  return `${quote} ${style.quote(about(now))} (${style.code(now.figure_id)}${id}): ${list.join('; ')}`;
}

const derivedLine = (row: DerivedRow, style: Style): string =>
  `${row.rule} ${row.value_text} ${style.code(row.unit)} ${style.quote(about(row))} (${style.code(row.derived_id)})`;

const section = (title: string, lines: readonly string[]): Section[] =>
  lines.length === 0 ? [] : [{ title: `${title}: ${lines.length}`, lines }];

function figureSections({ figures, derived }: Diff, style: Style): Section[] {
  const line = (row: FigureRow): string => figureLine(row, style);
  const derivedNow = (row: DerivedRow): string => derivedLine(row, style);
  return [
    ...section('Figures removed', figures.removed.map(line)),
    ...section(
      'Figures revised',
      figures.revised.map((one) => revisionLine(one, style)),
    ),
    ...section('Figures added', figures.added.map(line)),
    ...section('Derived figures removed', derived.removed.map(derivedNow)),
    ...section(
      'Derived figures revised',
      derived.revised.map((one) => `${derivedNow(one.new)}, was ${one.old.value_text} ${style.code(one.old.unit)}`),
    ),
    ...section('Derived figures added', derived.added.map(derivedNow)),
  ];
}

function indicatorSections({ indicators }: Diff, { code, quote }: Style): Section[] {
  const changed = indicators.changed.map(({ id, changes }) => {
    const list = changes.map(({ column, old, new: now }) => `${column} ${quote(shown(old))} to ${quote(shown(now))}`);
    return `${code(id)}: ${list.join('; ')}`;
  });
  return [
    ...section(
      'Indicators renamed',
      indicators.renamed.map(({ from, to }) => `${code(from)} to ${code(to)}`),
    ),
    ...section(
      'Indicators removed',
      indicators.removed.map((row) => code(row.indicator_id)),
    ),
    ...section('Indicators changed', changed),
    ...section(
      'Indicators added',
      indicators.added.map((row) => code(row.indicator_id)),
    ),
  ];
}

/** Everything that differs, what matters most first; what merely moved is counted, not listed. */
export function sectionsOf(diff: Diff, style: Style): readonly Section[] {
  const { sources, columns, figures } = diff;
  const counted = (title: string, number: number): Section[] =>
    number === 0 ? [] : [{ title: `${title}: ${number}`, lines: [] }];
  return [
    ...section('Columns removed', columns.removed.map(style.code)),
    ...section('Columns added', columns.added.map(style.code)),
    ...section('Sources removed', sources.removed.map(style.code)),
    ...section('Sources changed', sources.changed.map(style.code)),
    ...section('Sources added', sources.added.map(style.code)),
    ...indicatorSections(diff, style),
    ...figureSections(diff, style),
    ...counted('Figures merely moved in the text', figures.moved.length),
    ...counted('Figures as they were, with another word of the reviewers', figures.reviewed.length),
  ];
}

/** `2026.11.0 to 2026.12.0: values or their description changed`. */
export function versionLine({ version }: Diff): string {
  const { old, new: now, next, level, isRight } = version;
  if (level === 'none') return `${old}: ${LEVELS.none}`;
  const wrong = isRight ? '' : ` (the new release still calls itself ${now}: set "version" in dataset.json)`;
  return `${old} to ${isRight ? now : next}: ${LEVELS[level]}${wrong}`;
}

/** The version that the changelog puts over the differences. */
export const versionOf = ({ version: { isRight, new: now, next } }: Diff): string => (isRight ? now : next);
