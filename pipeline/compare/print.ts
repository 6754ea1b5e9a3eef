/** A comparison for people, as Markdown, and as a section of the dataset's changelog. */
import { harmless } from '../kit/diagnostic-text.js';
import type { Diff } from './diff.js';
import { type Section, type Style, sectionsOf, versionLine, versionOf } from './words.js';

const PLAIN: Style = { quote: (words) => `"${harmless(words)}"`, code: harmless };

/** Words of a source as Markdown: nothing in them may become markup. */
const escaped = (words: string): string =>
  harmless(words).replace(/[\\`*_{}[\]<>()#+!|~&-]/g, (sign) =>
    sign === '<' ? '&lt;' : sign === '&' ? '&amp;' : `\\${sign}`,
  );

const MARKDOWN: Style = {
  quote: escaped,
  code: (name) => `\`${harmless(name).replaceAll('`', "'")}\``,
};

const list = (sections: readonly Section[], head: (title: string) => string, bullet: string): string =>
  sections.map(({ title, lines }) => [head(title), ...lines.map((line) => `${bullet}${line}`)].join('\n')).join('\n\n');

/** For people at a terminal. */
export function printDiff(diff: Diff): string {
  const sections = sectionsOf(diff, PLAIN);
  const body = sections.length === 0 ? '' : `\n\n${list(sections, (title) => title, '  ')}`;
  return `${diff.dataset} ${versionLine(diff)}${body}\n`;
}

const body = (diff: Diff, level: string): string => {
  const sections = sectionsOf(diff, MARKDOWN);
  return sections.length === 0 ? '' : `\n\n${list(sections, (title) => `${level} ${title}\n`, '- ')}`;
};

/** As a Markdown document, for a pull request or a release note. */
export const diffMarkdown = (diff: Diff): string =>
  `# ${diff.dataset}\n\n${escaped(versionLine(diff))}${body(diff, '##')}\n`;

const TITLE = '# Changes of the data\n';

/** One section of the changelog, headed by the version and the day. */
function changelogSection(diff: Diff, day: string | null): string {
  const head = `## ${versionOf(diff)}${day === null ? '' : ` (${day})`}`;
  return `${head}\n\n${escaped(versionLine(diff))}${body(diff, '###')}\n`;
}

/**
 * The changelog with the section of this comparison on top. A section of the same version is replaced,
 * so writing it twice changes nothing. A comparison without differences leaves it as it is.
 * @param before the changelog as it is, empty for none
 */
export function withChangelog(before: string, diff: Diff, day: string | null): string {
  if (diff.version.level === 'none') return before;
  const [first = '', ...sections] = before.split(/^(?=## )/m);
  const isSame = (text: string): boolean => text.split(/[\s(]+/)[1] === versionOf(diff);
  const kept = sections.filter((text) => !isSame(text)).map((text) => `${text.trimEnd()}\n`);
  const title = first.trim() === '' ? TITLE : `${first.trimEnd()}\n`;
  return [title, changelogSection(diff, day), ...kept].join('\n');
}
