/** Two releases of a dataset against one another. Pure: what is read of them comes in. */
import type { DerivedRow, FigureRow, IndicatorRow, ObservationRow, SourceRow } from '../../schemas/columns.js';
import type { Manifest } from '../../schemas/manifest.js';
import { diffFigures, type FigureDiff } from './figures.js';
import { diffIndicators, type IndicatorDiff } from './indicators.js';
import { pair } from './pair.js';
import { type Level, type NextVersion, nextVersion } from './version.js';

export interface Release {
  readonly manifest: Manifest;
  readonly figures: readonly FigureRow[];
  readonly derived: readonly DerivedRow[];
  readonly observations: readonly ObservationRow[];
  readonly indicators: readonly IndicatorRow[];
  readonly sources: readonly SourceRow[];
}

export interface DerivedDiff {
  readonly added: readonly DerivedRow[];
  readonly removed: readonly DerivedRow[];
  readonly revised: readonly { readonly old: DerivedRow; readonly new: DerivedRow }[];
}

export interface Columns {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

export interface Diff {
  readonly dataset: string;
  readonly version: NextVersion;
  readonly sources: {
    readonly added: readonly string[];
    readonly removed: readonly string[];
    readonly changed: readonly string[];
  };
  readonly figures: Omit<FigureDiff, 'counterpart'>;
  readonly derived: DerivedDiff;
  readonly indicators: IndicatorDiff;
  readonly columns: Columns;
  /** Files that differ, appeared or went. */
  readonly files: readonly string[];
}

const VALUES = ['value_text', 'value_low', 'value_high', 'unit', 'period', 'measure', 'formula'] as const;

function diffDerived(old: Release, now: Release, counterpart: ReadonlyMap<string, string>): DerivedDiff {
  const isOld = new Set(old.derived);
  const here = (row: DerivedRow, id: string): string => (isOld.has(row) ? (counterpart.get(id) ?? id) : id);
  const inputs = (row: DerivedRow): string =>
    JSON.stringify([row.rule, here(row, row.level_figure_id), here(row, row.by_figure_id)]);
  const { pairs, gone, fresh } = pair(old.derived, now.derived, [{ of: inputs }]);
  const revised = pairs.filter(([a, b]) => VALUES.some((column) => a[column] !== b[column]));
  return { added: fresh, removed: gone, revised: revised.map(([a, b]) => ({ old: a, new: b })) };
}

function diffSources(old: Release, now: Release): Diff['sources'] {
  const { pairs, gone, fresh } = pair(old.sources, now.sources, [{ of: ({ source_id }) => source_id }]);
  const changed = pairs.filter(([a, b]) => JSON.stringify(a) !== JSON.stringify(b));
  const ids = (rows: readonly SourceRow[]): string[] => rows.map(({ source_id }) => source_id);
  return { added: ids(fresh), removed: ids(gone), changed: ids(changed.map(([, now]) => now)) };
}

function diffColumns(old: Manifest, now: Manifest): Columns {
  const names = ({ tables }: Manifest): string[] =>
    tables.flatMap(({ name, columns }) => columns.map((column) => `${name}.${column.name} (${column.type})`));
  const [before, after] = [names(old), names(now)];
  const [had, has] = [new Set(before), new Set(after)];
  return { added: after.filter((name) => !had.has(name)), removed: before.filter((name) => !has.has(name)) };
}

function diffFiles(old: Manifest, now: Manifest): string[] {
  const hashes = ({ files }: Manifest): Map<string, string> => new Map(files.map(({ path, sha256 }) => [path, sha256]));
  const [before, after] = [hashes(old), hashes(now)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((path) => before.get(path) !== after.get(path))
    .sort();
}

function levelOf({ figures, derived, indicators, columns, sources, files }: Omit<Diff, 'version' | 'dataset'>): Level {
  const isUnitNew = indicators.changed.some(({ changes }) => changes.some(({ column }) => column === 'unit'));
  const some = (...lists: readonly (readonly unknown[])[]): boolean => lists.some((list) => list.length > 0);
  if (isUnitNew || some(figures.removed, indicators.removed, indicators.renamed, columns.removed, sources.removed))
    return 'breaking';
  if (some(figures.revised, derived.revised, derived.removed, indicators.changed)) return 'revision';
  if (some(figures.added, derived.added, indicators.added, columns.added, sources.added)) return 'addition';
  return some(files, figures.moved, figures.reviewed, sources.changed) ? 'place' : 'none';
}

/**
 * Compares two releases.
 * @param day ISO day on which the new one is released, for its version; null takes the one it states
 */
export function diffReleases(old: Release, now: Release, day: string | null): Diff {
  const indicators = diffIndicators(old, now);
  const names = new Map(indicators.renamed.map(({ from, to }) => [from, to]));
  const { counterpart, ...figures } = diffFigures(old.figures, now.figures, (from, to) => names.get(from) === to);
  const parts = {
    sources: diffSources(old, now),
    figures,
    derived: diffDerived(old, now, counterpart),
    indicators,
    columns: diffColumns(old.manifest, now.manifest),
    files: diffFiles(old.manifest, now.manifest),
  };
  const [before, after] = [old.manifest.dataset, now.manifest.dataset];
  const version = nextVersion(before.version, after.version, levelOf(parts), day ?? after.released);
  return { dataset: after.id, version, ...parts };
}
