/** `CITATION.cff`: Citation File Format 1.2.0 (https://citation-file-format.github.io). */
import { authorsOf, type Description } from './description.js';

/** A string as a YAML scalar: a JSON string is one, once what YAML cannot hold unescaped is written as an escape. */
function scalar(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Items of a list, each a few lines of `key: value`; a null value leaves its line out. */
function items(list: readonly (readonly (readonly [string, string | null])[])[], indent: string): string[] {
  return list.flatMap((item) =>
    item
      .filter(([, value]) => value !== null)
      .map(([key, value], i) => `${indent}${i === 0 ? '- ' : '  '}${key}: ${scalar(value!)}`),
  );
}

/** What stands in a registry entry where nobody has stated a licence; the format knows no such licence. */
const NO_LICENSE = 'NOASSERTION';

export function citationFile({ entry, sources }: Description): string {
  const lines = [
    'cff-version: 1.2.0',
    `message: ${scalar('If you use this dataset, please cite it as below.')}`,
    'type: dataset',
    `title: ${scalar(entry.title)}`,
    `abstract: ${scalar(entry.description)}`,
    `version: ${scalar(entry.version)}`,
    ...(entry.released === null ? [] : [`date-released: '${entry.released}'`]),
    ...(entry.license.id === NO_LICENSE ? [] : [`license: ${entry.license.id}`]),
    'authors:',
    ...items(
      authorsOf(entry).map(({ name, url }) => [
        ['name', name],
        ['website', url],
      ]),
      '  ',
    ),
    'keywords:',
    ...[...new Set(entry.keywords)].map((keyword) => `  - ${scalar(keyword)}`),
  ];
  // What is referred to must have an author.
  const published = sources.filter(({ entry: { publisher } }) => publisher !== null);
  if (published.length > 0) lines.push('references:');
  for (const { entry: source } of published) {
    lines.push(
      ...items(
        [
          [
            ['type', 'report'],
            ['title', source.title],
            ['url', source.url],
            ['date-published', source.published],
          ],
        ],
        '  ',
      ),
      '    authors:',
      ...items([[['name', source.publisher]]], '      '),
    );
  }
  return `${lines.join('\n')}\n`;
}
