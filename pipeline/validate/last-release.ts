/** Indicators against those of the last release: what somebody who loads them by their ids would miss. */

import type { IndicatorRow, ObservationRow } from '../../schemas/columns.js';
import { diffIndicators } from '../compare/indicators.js';
import type { Dataset } from '../model/dataset.js';
import { type Finding, plainFinding } from './finding.js';

export interface LastRelease {
  /** Folder of the release, for messages. */
  readonly folder: string;
  readonly indicators: readonly IndicatorRow[];
  readonly observations: readonly ObservationRow[];
}

export function againstLast({ tables }: Dataset, last: LastRelease): Finding[] {
  const { changed, renamed, removed } = diffIndicators(last, tables);
  const at = { file: last.folder };
  const units = changed.flatMap(({ id, changes }) =>
    changes
      .filter(({ column }) => column === 'unit')
      .map((change) => {
        const details = { indicator: id, unit: change.new ?? 'nothing', old: change.old ?? 'nothing' };
        return plainFinding('indicator-unit-changed', details, at);
      }),
  );
  const gone = [
    ...renamed.map(({ from, to }) => ({ indicator: from, renamed: `; it is called "${to}" now` })),
    ...removed.map(({ indicator_id }) => ({ indicator: indicator_id, renamed: '' })),
  ];
  return [...units, ...gone.map((details) => plainFinding('indicator-gone', details, at))];
}
