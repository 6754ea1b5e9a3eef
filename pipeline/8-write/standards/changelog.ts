/** `CHANGELOG.md` of a release: what each version changed, as the comparison of releases wrote it into the dataset's folder. */
import type { Dataset } from '../../model/dataset.js';

export function changelogFile({ entry, changelog }: Dataset): string {
  if (changelog !== undefined && changelog !== null) return changelog;
  const day = entry.released === null ? '' : ` (${entry.released})`;
  return `# Changes of the data\n\n## ${entry.version}${day}\n\nThe first version whose changes are recorded.\n`;
}
