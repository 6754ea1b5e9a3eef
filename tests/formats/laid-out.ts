/** Reports as publishers lay them out, each with the Markdown that says the same: boxes, quotations, tables among columns. */

export interface LaidOut {
  readonly name: string;
  readonly format: 'A4' | 'Letter';
  readonly css: string;
  readonly html: string;
  readonly md: string;
}

const P: readonly string[] = [
  'In 2023, exports of the region rose by 5.2% to £1,204 million, compared with £1,144 million in 2022. Imports fell by 3.1% to £982 million over the same period, the largest annual fall since 2015.',
  'The number of registered enterprises was 48,200 at the end of December 2023, an increase of 1,350 (2.9%) from the year before. Of these, 12,400 were in manufacturing and 22,700 in services; the remainder were in agriculture and construction.',
  'Average weekly earnings grew by 6.4% in the year to March 2023, to £612. Earnings in the public sector grew by 5.1%, while those in the private sector grew by 6.9%.',
  'Household spending on energy reached £2,150 per household, up from £1,480 in 2022. About one in five households (19%) said that they had reduced heating in at least one room, and 7% had stopped using it altogether.',
  'The unemployment rate was 4.3% in the three months to June 2023, down 0.4 percentage points on the quarter. There were 31,500 unemployed people aged 16 years and over, 2,800 fewer than a year earlier.',
  'Tourist arrivals totalled 3.4 million in 2023, which is 88% of the level of 2019. Visitors from abroad accounted for 1.1 million of these arrivals and spent £640 million.',
  'Greenhouse gas emissions were estimated at 8.7 million tonnes of carbon dioxide equivalent in 2023, a decrease of 4.6% from 2022 and 27% below the level of 2010.',
  'Housing starts fell to 5,430 in 2023, 12% fewer than in 2022. Completions were 6,120, of which 1,480 (24%) were affordable homes.',
  'Full-time students numbered 64,300 in the academic year 2022/23, an increase of 3%. International students made up 21% of the total.',
  'The budget deficit narrowed to £142 million, or 1.3% of regional GDP, from £205 million a year earlier. Revenue rose by 7.8% to £3.9 billion and expenditure by 5.6% to £4.0 billion.',
];

const YEARS = [2019, 2020, 2021, 2022, 2023].map((year, i) => [year, 1010 + i * 47, 940 + i * 13, 70 + i * 34]);
const TRADES = [
  'Manufacturing',
  'Construction',
  'Wholesale and retail trade; repair of motor vehicles',
  'Transport',
].map((name, i) => [name, `${210 + i * 17}.${i}`, `${220 + i * 13}.5`, `${i - 1}.2`]);
const CAPTION = 'Table 1: Exports and imports, 2019 to 2023';
const HEADS = [
  ['Year', 'Exports (£m)', 'Imports (£m)', 'Balance'],
  ['', '2021-22', '2022-23', 'Change (%)'],
] as const;

type Rows = ReadonlyArray<ReadonlyArray<string | number>>;
const tagged = (rows: Rows, tag: string): string =>
  rows.map((row) => `<tr>${row.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`).join('');
const piped = (rows: Rows): string => rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
const tableOf = (head: readonly string[], rows: Rows, caption = ''): string =>
  `<table>${caption}<thead>${tagged([head], 'th')}</thead><tbody>${tagged(rows, 'td')}</tbody></table>`;
const tableMdOf = (head: readonly string[], rows: Rows): string =>
  `${piped([head])}\n|---|---|---|---|\n${piped(rows)}`;

const table = tableOf(HEADS[0], YEARS, `<caption>${CAPTION}</caption>`);
const tableMd = `${CAPTION}\n\n${tableMdOf(HEADS[0], YEARS)}`;
const table2 = tableOf(HEADS[1], TRADES);
const tableMd2 = tableMdOf(HEADS[1], TRADES);
const svg = '<svg width="100%" height="120"><rect width="90%" height="100" fill="#ccd"/></svg>';
const at = (...places: readonly number[]): string => places.map((i) => P[i]).join('\n\n');
const p = (i: number): string => `<p>${P[i]}</p>`;
const earlier = (...places: readonly number[]): string[] =>
  places.map((i) => `One year before, things stood otherwise. ${P[i]!.replace(/2023/g, '2022')}`);

export const LAID_OUT: readonly LaidOut[] = [
  {
    name: 'box',
    format: 'A4',
    css: 'body{font:10.5pt/1.4 Georgia,serif}h1{font-size:26pt}h2{font-size:15pt;color:#036}h3{font-size:11.5pt}aside{border:1px solid #888;background:#eef;padding:8px 12px;font-family:sans-serif;font-size:9.5pt;margin:12px 0}figcaption{font:bold 9.5pt sans-serif}.src{font:8pt sans-serif;color:#555}table{border-collapse:collapse;width:100%;font:9pt sans-serif}td,th{border-bottom:1px solid #ccc;padding:3px 6px;text-align:right}td:first-child{text-align:left}caption{text-align:left;font-weight:bold}.q{font:italic 15pt Georgia;border-left:4px solid #036;padding-left:12px;margin:14px 40px}',
    html: `<main><h1>Regional economy: 2023</h1><h2>1. Main points</h2><ul><li>Exports rose by 5.2% to £1,204 million.</li><li>The unemployment rate was 4.3%, down 0.4 percentage points on the quarter.</li><li>Housing starts fell by 12% to 5,430.</li></ul><h2>2. Trade</h2>${p(0)}<figure><figcaption>Figure 1: Exports of goods, 2010 to 2023</figcaption>${svg}<p class=src>Source: Office of Regional Statistics</p></figure>${p(1)}${table}<p class=src>Source: Office of Regional Statistics, Trade Survey</p>${p(2)}<aside><h3>Box 1: How earnings are measured</h3>${p(8)}</aside>${p(3)}<h2>3. Labour market</h2><h3>3.1 Unemployment</h3>${p(4)}${p(5)}${table2}${p(6)}<h2>4. Public finances</h2>${p(9)}${p(7)}</main>`,
    md: `# Regional economy: 2023\n\n## 1. Main points\n\n- Exports rose by 5.2% to £1,204 million.\n- The unemployment rate was 4.3%, down 0.4 percentage points on the quarter.\n- Housing starts fell by 12% to 5,430.\n\n## 2. Trade\n\n${P[0]}\n\nFigure 1: Exports of goods, 2010 to 2023\n\nSource: Office of Regional Statistics\n\n${P[1]}\n\n${tableMd}\n\nSource: Office of Regional Statistics, Trade Survey\n\n${P[2]}\n\n### Box 1: How earnings are measured\n\n${at(8, 3)}\n\n## 3. Labour market\n\n### 3.1 Unemployment\n\n${at(4, 5)}\n\n${tableMd2}\n\n${P[6]}\n\n## 4. Public finances\n\n${at(9, 7)}`,
  },
  {
    name: 'pull',
    format: 'Letter',
    css: 'body{font:9.5pt/1.35 Georgia,serif}h1{font:bold 24pt sans-serif;column-span:all}h2{font:bold 13pt sans-serif}main{columns:2;column-gap:9mm;text-align:justify;hyphens:auto}blockquote{font:italic 15pt/1.2 Georgia;color:#036;margin:10px 0;border-top:2px solid;border-bottom:2px solid;padding:6px 0;text-align:left}p{margin:0;text-indent:1.2em}h2+p{text-indent:0}table{border-collapse:collapse;width:100%;font:8pt sans-serif;margin:8px 0}td,th{text-align:right;padding:2px 4px;border-bottom:1px solid #ccc}td:first-child{text-align:left}sup{font-size:6pt;line-height:0}.n{font-size:7.5pt;margin-top:10px}.n p{text-indent:0}',
    html: `<main><h1>Annual review of the region</h1><h2>Economy</h2>${p(0)}${p(1)}${p(2)}<blockquote>“Families cut back on heating and on travel”</blockquote>${p(3)}<h2>People</h2>${p(4)}${table2}${p(5)}${p(6)}<h2>Homes and schools</h2>${p(7)}${p(8)}${p(9)}<p>${earlier(0, 2, 4, 6, 8).join('</p><p>')}</p>${table}${p(1)}${p(3)}</main>`,
    md: `# Annual review of the region\n\n## Economy\n\n${at(0, 1, 2)}\n\n> “Families cut back on heating and on travel”\n\n${P[3]}\n\n## People\n\n${P[4]}\n\n${tableMd2}\n\n${at(5, 6)}\n\n## Homes and schools\n\n${at(7, 8, 9)}\n\n${earlier(0, 2, 4, 6, 8).join('\n\n')}\n\n${tableMd}\n\n${at(1, 3)}`,
  },
  {
    name: 'numbered',
    format: 'A4',
    css: 'body{font:10pt/1.45 Arial,sans-serif}h1{font-size:22pt;color:#722}h2{font-size:13pt;color:#722}.n{display:grid;grid-template-columns:1.1cm 1fr;margin:8px 0}.n p{margin:0}ol.notes{font-size:8pt;border-top:1px solid #000;width:100%;margin-top:18px;padding-top:4px;list-style:none;padding-left:0}sup{font-size:7pt;line-height:0}ul{margin:6px 0 6px 1.6cm}',
    html: `<main><h1>Financial report of the council</h1><h2>Part A. Overview</h2>${[0, 1, 2, 3].map((i, k) => `<div class=n><span>1.${k + 1}</span><p>${P[i]!.replace('million,', k === 0 ? 'million<sup>1</sup>,' : 'million,')}</p></div>`).join('')}<ul><li>Revenue rose by 7.8%;</li><li>spending rose by 5.6%; and</li><li>debt fell to £1.2 billion.</li></ul><h2>Part B. Services</h2>${[4, 5, 6, 7, 8, 9].map((i, k) => `<div class=n><span>2.${k + 1}</span><p>${P[i]}</p></div>`).join('')}<ol class="notes footnotes"><li><sup>1</sup> At prices of 2020; revised from £1,190 million.</li><li><sup>2</sup> Includes 40 schools that closed during the year.</li></ol></main>`,
    md: `# Financial report of the council\n\n## Part A. Overview\n\n${[0, 1, 2, 3]
      .map((i, k) => `1.${k + 1} ${P[i]}`)
      .join('\n\n')
      .replace(
        'million,',
        'million[^1],',
      )}\n\n- Revenue rose by 7.8%;\n- spending rose by 5.6%; and\n- debt fell to £1.2 billion.\n\n## Part B. Services\n\n${[4, 5, 6, 7, 8, 9].map((i, k) => `2.${k + 1} ${P[i]}`).join('\n\n')}\n\n[^1]: At prices of 2020; revised from £1,190 million.\n\n[^2]: Includes 40 schools that closed during the year.`,
  },
  {
    name: 'three',
    format: 'Letter',
    css: 'body{font:8.5pt/1.35 Arial,sans-serif}h1{font-size:26pt;column-span:all;margin:0}.lead{column-span:all;font-size:12pt}main{columns:3;column-gap:6mm}h2{font-size:11pt;color:#060;margin:8px 0 2px}h3{font-size:9pt;margin:6px 0 0}p{margin:0 0 6px}.key{background:#dfd;padding:6px;break-inside:avoid;margin:6px 0}.key b{font-size:18pt;display:block}figure{margin:6px 0;break-inside:avoid}figcaption{font-weight:bold}.src{font-size:7pt}table{font-size:7.5pt;border-collapse:collapse;width:100%}td,th{text-align:right;padding:1px 3px}td:first-child{text-align:left}ul{padding-left:1.2em;margin:4px 0}',
    html: `<main><h1>Quarterly monitor</h1><p class=lead>Growth slowed in the fourth quarter, and prices rose less than at any time since 2021.</p><h2>Trade</h2>${p(0)}${p(1)}<figure><figcaption>Figure 2: Index of prices, 2015 = 100</figcaption>${svg}<p class=src>Source: Price Survey. Note: seasonally adjusted.</p></figure>${p(2)}<h2>Work</h2><ul><li>Employment rose by 1.4% to 702,000.</li><li>Vacancies fell by 9% in the year, to 18,300, which is the lowest number since records began in 2011.</li></ul>${p(4)}<h3>Visitors</h3>${p(5)}${table}${p(6)}<h2>Homes</h2>${p(7)}<h2>Schools</h2>${p(8)}<h2>Budget</h2>${p(9)}${p(3)}<p>${earlier(1, 3, 5, 7, 9).join('</p><p>')}</p></main>`,
    md: `# Quarterly monitor\n\nGrowth slowed in the fourth quarter, and prices rose less than at any time since 2021.\n\n## Trade\n\n${at(0, 1)}\n\nFigure 2: Index of prices, 2015 = 100\n\nSource: Price Survey. Note: seasonally adjusted.\n\n${P[2]}\n\n## Work\n\n- Employment rose by 1.4% to 702,000.\n- Vacancies fell by 9% in the year, to 18,300, which is the lowest number since records began in 2011.\n\n${P[4]}\n\n### Visitors\n\n${P[5]}\n\n${tableMd}\n\n${P[6]}\n\n## Homes\n\n${P[7]}\n\n## Schools\n\n${P[8]}\n\n## Budget\n\n${at(9, 3)}\n\n${earlier(1, 3, 5, 7, 9).join('\n\n')}`,
  },
  {
    name: 'wide',
    format: 'Letter',
    css: 'body{font:9pt/1.35 Georgia,serif}main{columns:3;column-gap:6mm;text-align:justify;hyphens:auto}h1{column-span:all;font-size:22pt}h2{font-size:12pt;margin:8px 0 2px}p{margin:0;text-indent:1em}table{column-span:all;width:100%;border-collapse:collapse;margin:10px 0;font:9pt Georgia}td,th{text-align:right;border-bottom:1px solid #ccc}td:first-child,th:first-child{text-align:left}caption{text-align:left;font-weight:bold}',
    html: `<main><h1>Trade review</h1><h2>Goods</h2>${p(0)}${p(1)}${p(2)}${p(3)}${p(4)}${table}<h2>Services</h2>${p(5)}${p(6)}${p(7)}${table2}<h2>Outlook</h2>${p(8)}${p(9)}<p>${earlier(1, 3, 5, 7, 9).join('</p><p>')}</p></main>`,
    md: `# Trade review\n\n## Goods\n\n${at(0, 1, 2, 3, 4)}\n\n${tableMd}\n\n## Services\n\n${at(5, 6, 7)}\n\n${tableMd2}\n\n## Outlook\n\n${at(8, 9)}\n\n${earlier(1, 3, 5, 7, 9).join('\n\n')}`,
  },
  {
    name: 'side',
    format: 'A4',
    css: 'body{font:10pt/1.4 Arial,sans-serif}main{display:grid;grid-template-columns:4.2cm 1fr;column-gap:8mm}h1{grid-column:1/3;font-size:24pt}nav2,.m{font-size:8.5pt;color:#345}.m h3{font-size:9pt}h2{font-size:14pt;color:#345}.big{font-size:20pt;font-weight:bold}',
    html: `<main><h1>Snapshot of the region</h1><div class=m><h3>Contact</h3><p>Office of Regional Statistics, press desk, open on weekdays.</p><h3>At a glance</h3><p>Exports rose by 5.2% in the year and imports fell by 3.1%.</p><p>The unemployment rate was 4.3% in June.</p></div><div><h2>Trade</h2>${p(0)}${p(1)}<h2>Work</h2>${p(2)}${p(4)}<h2>Visitors</h2>${p(5)}${p(6)}${p(7)}</div></main>`,
    md: `# Snapshot of the region\n\n### Contact\n\nOffice of Regional Statistics, press desk, open on weekdays.\n\n### At a glance\n\nExports rose by 5.2% in the year and imports fell by 3.1%.\n\nThe unemployment rate was 4.3% in June.\n\n## Trade\n\n${at(0, 1)}\n\n## Work\n\n${at(2, 4)}\n\n## Visitors\n\n${at(5, 6, 7)}`,
  },
];
