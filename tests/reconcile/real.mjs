/**
 * Builds the real series of three yearly editions into a scratch folder and prints its reconciliation.
 * Needs ../shared/corpus/uk-environmental-accounts beside the checkout, whose texts are no part of the project.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readRows } from '../../dist/pipeline/8-write/read-rows.js';
import { build } from '../../dist/pipeline/index.js';

const PROJECT = join(import.meta.dirname, '../..');
export const CORPUS = join(PROJECT, '../shared/corpus/uk-environmental-accounts');
const ID = 'uk-environmental-accounts';
const LICENSE = {
  id: 'OGL-UK-3.0',
  title: 'Open Government Licence v3.0',
  url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
};

const writeJson = (path, value) => writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);

/** Writes a dataset folder of the editions below `root`. */
function register(root) {
  const folder = join(root, 'sources', ID);
  rmSync(root, { recursive: true, force: true });
  for (const row of parse(readFileSync(join(CORPUS, 'index.csv')), { columns: true })) {
    const source = join(folder, row.file.replace(/\.md$/, ''));
    mkdirSync(source, { recursive: true });
    copyFileSync(join(CORPUS, row.file), join(source, 'text.md'));
    const { title, period, area, currency, published, sha256 } = row;
    const known = { title, publisher: 'Office for National Statistics', period, area, language: 'en', currency };
    const rest = { url: null, license: LICENSE.id, redistribute: 'quotes', fiscal_year_start: 4, sha256, published };
    writeJson(join(source, 'source.json'), {
      ...known,
      ...rest,
      obtained: 'from the folder shared beside the checkout',
    });
  }
  writeJson(join(folder, 'dataset.json'), {
    id: ID,
    title: 'UK Environmental Accounts, three editions',
    description: 'A series to prove the reconciliation on. It is not published.',
    version: '2026.11.0',
    released: null,
    publisher: { name: 'figurate' },
    contributors: [{ name: 'The figurate contributors', roles: ['compiler'] }],
    license: LICENSE,
    keywords: ['environmental accounts'],
  });
  return folder;
}

/** Builds the series below `root`; the rows of its reconciliation. */
export async function reconcileReal(root) {
  const { folder } = await build(register(root), { output: join(root, 'output') });
  return { folder, rows: readRows(folder, 'reconciliation') };
}

const side = (row, at) =>
  `${row[`${at}_status`]} in ${row[`${at}_source_id`] ?? row[`${at}_publication`]}: ${row[`${at}_value`]} ` +
  `(${row[`${at}_low`] ?? '…'} to ${row[`${at}_high`] ?? '…'}) ${row[`${at}_unit`]}, "${row[`${at}_quote`]}"`;

function print(rows) {
  const counts = new Map();
  for (const row of rows) {
    counts.set(row.verdict, (counts.get(row.verdict) ?? 0) + 1);
    console.log(`${row.verdict} [${row.match}, ${row.relation}] ${row.indicator}, ${row.period}`);
    console.log(`  ${side(row, 'first')}\n  ${side(row, 'second')}\n  ${row.reason}\n`);
  }
  console.log([...counts].map(([verdict, count]) => `${count} ${verdict}`).join(', '));
}

if (process.argv[1] === import.meta.filename) {
  if (existsSync(CORPUS)) {
    const { rows, folder } = await reconcileReal(join(PROJECT, '.cache/reconcile-real'));
    print(rows);
    console.error(`tables: ${folder}`);
  } else {
    console.error(`reconcile-real: there is no ${CORPUS}; put the folder "shared" beside the checkout`);
    process.exitCode = 2;
  }
}
