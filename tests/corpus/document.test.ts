/** One document of a corpus: its rows depend on it alone, and what is wrong with it is a row too. */
import { describe, expect, it } from 'vitest';
import { Reconciliation } from '../../pipeline/7-check/reconcile/stream.js';
import { type Candidate, Ranking } from '../../pipeline/7-check/series.js';
import { documentRows, quarantine } from '../../pipeline/corpus/document.js';
import type { ReconciliationRow, SeriesRow } from '../../schemas/columns.js';
import type { CandidateRow, ReadingRow } from '../../schemas/corpus.js';

const NORTH = {
  id: 'north-2022',
  text: 'In 2022, the exports of Norland reached £120 million, an increase of 20% from £100 million in 2021. Emissions of lead fell to 4 Mt.',
  period: '2022',
  area: 'GB',
  currency: 'GBP',
  publisher: 'An office',
};
const SOUTH = {
  ...NORTH,
  id: 'south',
  text: 'The Exports of Norland came to £135 million in 2022. Lead emissions were 4 million tonnes.',
};

const only = (rows: ReturnType<typeof documentRows>) =>
  rows.quarantine.map(({ document, code, problem }) => [document, code, problem]);

describe('a document', () => {
  it('gives rows of every table', () => {
    const rows = documentRows(NORTH);
    expect(rows.figures.map(({ quote, value, source_id }) => [quote, value, source_id])).toContainEqual([
      '20%',
      20,
      'north-2022',
    ]);
    expect(rows.derived.map(({ rule }) => rule)).toContain('baseline');
    expect(rows.skipped.map(({ quote }) => quote)).toEqual(['2022', '2021']);
    expect(rows.sources).toMatchObject([
      { source_id: 'north-2022', title: null, publisher: 'An office', characters: NORTH.text.length },
    ]);
    expect(rows.quarantine).toEqual([]);
    expect(rows.candidates.map(({ indicator_id }) => indicator_id)).toEqual(
      expect.arrayContaining(rows.indicators.map(({ indicator_id }) => indicator_id)),
    );
  });

  it('names an indicator by what it is, whoever words it', () => {
    const ids = [NORTH, SOUTH].map(
      (one) => new Map(documentRows(one).indicators.map((row) => [row.indicator_id, row])),
    );
    const shared = [...ids[0]!.keys()].filter((id) => ids[1]!.has(id));
    expect(shared.map((id) => id.replace(/_[0-9a-f]{12}$/, '')).sort()).toEqual([
      'lead_emission_quantity_t',
      'norland_export_amount_gbp',
    ]);
    for (const id of shared) expect(ids[0]!.get(id)).toEqual(ids[1]!.get(id));
  });

  it('takes what is known of all documents where it says nothing', () => {
    const { sources } = documentRows(
      { id: 'a', text: 'Sales rose by 5%.' },
      { period: '2019', area: 'FR', publisher: 'B' },
    );
    expect(sources).toMatchObject([{ period: '2019', area: 'FR', publisher: 'B' }]);
    expect(documentRows({ ...NORTH, period: '2020' }, { period: '2019' }).sources[0]!.period).toBe('2020');
  });

  it.each([
    ['no object', 5, null, /the document/],
    ['no id', { text: 'x' }, null, /id/],
    ['no text', { id: 'a' }, 'a', /text/],
    ['a wrong period', { ...NORTH, period: '2022-13' }, 'north-2022', /period/],
    ['half a character', { ...NORTH, text: 'Sales rose by 5% \ud83d.' }, 'north-2022', /text: holds half/],
    ['half a character in the id', { ...NORTH, id: 'a\udc00' }, null, /id: holds half/],
  ])('with %s is a row of quarantine', (_, document, id, problem) => {
    const rows = documentRows(document);
    expect(only(rows)).toEqual([[id, 'document-invalid', expect.stringMatching(problem)]]);
    expect([rows.sources, rows.figures, rows.candidates].flat()).toEqual([]);
  });

  it('over which the program fails is one too', () => {
    const broken = new Proxy(
      {},
      {
        get: () => {
          throw new Error('broken');
        },
      },
    );
    expect(only(documentRows(NORTH, broken))).toEqual([
      ['north-2022', 'document-failed', 'the program failed over this document: broken'],
    ]);
  });

  it('whose id was given before is one', () => {
    const rows = quarantine('a', 'document-repeated', { id: 'a' });
    expect(rows.quarantine).toMatchObject([{ document: 'a', record: null, problem: expect.stringContaining('"a"') }]);
  });
});

/** The order in which the pass over all documents hands them over. */
const byKeys =
  <T>(...keys: readonly ((row: T) => string | number | null)[]) =>
  (a: T, b: T): number => {
    for (const key of keys) {
      const [one, other] = [key(a) ?? '', key(b) ?? ''];
      if (one !== other) return one < other ? -1 : 1;
    }
    return 0;
  };

function reconciled(...documents: readonly object[]): { rows: ReconciliationRow[]; told: string[] } {
  const rows: ReconciliationRow[] = [];
  const told: string[] = [];
  const pass = new Reconciliation(
    (row) => rows.push(row),
    (what) => told.push(what),
  );
  const readings = documents.flatMap((document) => documentRows(document).readings);
  readings.sort(
    byKeys<ReadingRow>(
      (row) => row.indicator_id,
      (row) => row.area,
      (row) => row.place_period,
      (row) => row.standing,
      (row) => row.reading_id,
    ),
  );
  for (const reading of readings) pass.add(reading);
  pass.end();
  return { rows, told };
}

describe('all documents', () => {
  it('are reconciled place after place', () => {
    const east = { ...NORTH, id: 'east', text: 'The exports of Norland came to £121 million in 2022.' };
    const { rows, told } = reconciled(NORTH, SOUTH, east);
    const said = rows.map(({ first_quote, second_quote, match, verdict }) => [
      first_quote,
      second_quote,
      match,
      verdict,
    ]);
    expect(said).toContainEqual(['£120 million; 20%', '£100 million', 'sentence', 'agrees']);
    expect(
      said.filter(([, , match]) => match === 'words').map(([a, b, , verdict]) => [...[a, b].sort(), verdict]),
    ).toEqual(
      expect.arrayContaining([
        ['£120 million', '£135 million', 'disagrees'],
        ['4 Mt', '4 million tonnes', 'agrees'],
      ]),
    );
    expect(told).toContain('values-disagree');
  });

  it('say a pair once, by its sentence', () => {
    const { rows } = reconciled(NORTH);
    expect(rows.map(({ match }) => match)).toEqual(['sentence']);
  });

  it('hold many values against the best alone', () => {
    const many = Array.from({ length: 9 }, (_, at) => ({
      ...NORTH,
      id: `d${at}`,
      text: `The exports of Norland came to £12${at} million in 2022.`,
    }));
    expect(reconciled(...many.slice(0, 6)).rows).toHaveLength(15);
    expect(reconciled(...many).rows).toHaveLength(8);
  });

  it('are told when values lie too far apart', () => {
    const far = { ...NORTH, id: 'far', text: 'The exports of Norland came to £900 million in 2022.' };
    expect(reconciled(SOUTH, far).told).toContain('values-apart');
  });

  it('are ranked place after place', () => {
    const series: SeriesRow[] = [];
    const ranking = new Ranking((row) => series.push(row));
    const row = (id: string, indicator_id: string) =>
      ({ observation_id: id, indicator_id, area: null, period: '2022' }) as unknown as CandidateRow;
    const candidate = (id: string, indicator: string, rest: Partial<Candidate>): Candidate => ({
      row: row(id, indicator),
      standing: 0,
      date: '',
      width: 1,
      published: null,
      ...rest,
    });
    const ranks = [
      candidate('a', 'x', {}),
      candidate('b', 'x', { standing: 1 }),
      candidate('c', 'y', { date: '2022' }),
      candidate('d', 'y', {}),
      candidate('e', 'z', {}),
    ].map((one) => ranking.add(one));
    ranking.end();
    expect(ranks).toEqual([1, 2, 1, 2, 1]);
    expect(series.map(({ observation_id, alternatives, reason }) => [observation_id, alternatives, reason])).toEqual([
      ['a', 1, 'stated'],
      ['c', 1, 'latest'],
      ['e', 0, 'only'],
    ]);
  });
});
