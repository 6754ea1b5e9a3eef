import { describe, expect, it } from 'vitest';
import { looksEnglish } from '../../pipeline/1-read/index.js';
import { readCase } from './shown.js';

const GERMAN =
  'Im Jahr 2022 ist die Zahl der Erwerbstätigen in Deutschland um 1,3 % gestiegen. Damit waren im Durchschnitt 45,6 Millionen Menschen mit Arbeitsort in Deutschland erwerbstätig, wie das Statistische Bundesamt mitteilt.';
const FRENCH =
  'En 2022, le nombre de demandeurs de brevets a augmenté de 5,3 % dans les pays de la région, et les dépenses des entreprises ont atteint 12 millions pour la première fois.';
const SPANISH =
  'En 2022 el número de empresas con patentes en vigor aumentó un 5,3 % en los países de la región, y las ventas de los productos alcanzaron los 12 millones.';
const POLISH =
  'W 2022 roku liczba przedsiębiorstw wzrosła o 5,3 % i wyniosła 12 tysięcy, a zatrudnienie w sektorze nie zmieniło się w porównaniu do roku 2021, jak podaje Główny Urząd Statystyczny.';
const CHINESE = '2022年，全国专利商标质押融资额达4868.8亿元，同比增长57.1%，惠及企业2.6万家。';
const RUSSIAN = 'В 2022 году число предприятий выросло на 5,3 %.';

describe('the language', () => {
  it.each([
    [
      'an English sentence',
      'In 2022 the number of firms rose by 5.3% to 12 million, and sales were higher than in 2021.',
    ],
    ['a few words', 'Ventas 2022: 5 millones'],
    ['nothing', ''],
    ['numbers', '5 6 7 8 9'],
    ['English with Chinese names', 'The Office (国家知识产权局) granted 5 patents to 华为 in the year.'],
    [
      'English with foreign names',
      'The Instituto Nacional de las Mujeres and the Cour des comptes de la République said that it was 5% of the total in the year.',
    ],
    [
      'a list of labels',
      'Males 5 Females 6 Total 7 Scotland 8 Wales 9 England 10 Northern Ireland 11 Quarter One Two Three Four Five Six',
    ],
  ])('%s is English', (_what, text) => {
    expect(looksEnglish(text)).toBe(true);
  });

  it.each([
    ['German', GERMAN],
    ['French', FRENCH],
    ['Spanish', SPANISH],
    ['Polish', POLISH],
    ['Chinese', CHINESE],
    ['Russian', RUSSIAN],
    [
      'a language unknown here',
      'Vuonna kaksituhatta yritysten lukumäärä kasvoi viisi prosenttia ja oli miljoona '.repeat(10),
    ],
  ])('%s is not', (_what, text) => {
    expect(looksEnglish(text)).toBe(false);
  });

  it.each([GERMAN, CHINESE])('a text in another language gives no figures and says so', (text) => {
    const { report, said } = readCase(`# 2022\n\n${text}\n`);
    expect(said.map(({ code }) => code)).toEqual(['not-english']);
    expect(report.runs).toHaveLength(0);
    expect(report.blocks).toEqual([]);
    expect(report.zones).toEqual([{ start: 0, end: report.text.length, reason: 'language' }]);
  });
});
