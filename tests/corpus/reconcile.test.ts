/** The pass over a corpus and the check of a dataset find the same pairs, with the same verdicts. */
import { expect, it } from 'vitest';
import { derive } from '../../pipeline/6-derive/index.js';
import { check } from '../../pipeline/7-check/index.js';
import { Reconciliation } from '../../pipeline/7-check/reconcile/stream.js';
import { documentRows } from '../../pipeline/corpus/document.js';
import { extractText } from '../../pipeline/run.js';
import type { ReconciliationRow } from '../../schemas/columns.js';
import type { ReadingRow } from '../../schemas/corpus.js';
import { ENTRY } from '../7-check/dataset.js';
import { prose } from '../bench/prose.mjs';

const DOCUMENTS = Array.from({ length: 12 }, (_, at) => ({
  id: `report-${at}`,
  text: prose(6000, 40 + at),
  period: '2020',
  area: 'CN',
  currency: 'CNY',
  title: `Report ${at}`,
  publisher: 'An office',
  published: `2021-0${1 + (at % 9)}-01`,
}));

/** What a row says, without the ids of indicators, which a corpus makes otherwise. */
const said = (rows: readonly ReconciliationRow[]): string[] =>
  rows
    .filter(({ match }) => match !== 'similar_words')
    .map((row) =>
      JSON.stringify([
        row.first_source_id,
        row.first_quote,
        row.second_source_id,
        row.second_quote,
        row.period,
        row.match,
        row.relation,
        row.verdict,
        row.reason,
      ]),
    )
    .sort();

function byDataset(): readonly ReconciliationRow[] {
  const silent = { report: () => {} };
  const results = DOCUMENTS.map(({ text, ...known }) => {
    const source = { ...known, decimal: 'point', fiscalYearStart: null } as const;
    const { extraction } = extractText(text, source, 'markdown');
    const rest = {
      language: 'en',
      url: null,
      license: null,
      redistribute: 'full',
      fiscal_year_start: null,
      decimal: 'point',
    } as const;
    const entry = { ...known, ...rest, file: 'text.md', sha256: 'a'.repeat(64), obtained: 'by hand' };
    return { entry, result: { extraction, derived: derive(extraction, silent) }, diagnostics: [] };
  });
  return check(ENTRY, [], results).tables.reconciliation;
}

/** As DuckDB sorts them: the last published first. */
function sorted(rows: readonly ReadingRow[]): ReadingRow[] {
  const key = (row: ReadingRow) => [row.indicator_id, row.area ?? '', row.place_period ?? '', row.standing];
  return [...rows].sort((a, b) => {
    const [one, other] = [JSON.stringify(key(a)), JSON.stringify(key(b))];
    if (one !== other) return one < other ? -1 : 1;
    if (a.published !== b.published) return (a.published ?? '') < (b.published ?? '') ? 1 : -1;
    return a.reading_id < b.reading_id ? -1 : 1;
  });
}

it('are the pairs of a dataset', () => {
  const rows: ReconciliationRow[] = [];
  const pass = new Reconciliation(
    (row) => rows.push(row),
    () => {},
  );
  for (const row of sorted(DOCUMENTS.flatMap((document) => documentRows(document).readings))) pass.add(row);
  pass.end();
  const wanted = said(byDataset());
  expect(wanted.length).toBeGreaterThan(30);
  expect(said(rows)).toEqual(wanted);
});
