import { describe, expect, it } from 'vitest';
import { extractionOf } from '../properties/extraction.js';
import { caseFiles, faultsOf } from './case-file.js';

const FOLDERS = ['./cases/', '../5-link/cases/'].map((path) => new URL(path, import.meta.url).pathname);

for (const { file, cases } of FOLDERS.flatMap(caseFiles)) {
  describe(file, () => {
    it.each(cases.map((one) => [one.title, one] as const))('%s', (_title, one) => {
      const faults = faultsOf(one, extractionOf(one.text, one.source));
      expect(faults, `${one.text}\n  ${faults.join('\n  ')}\n`).toEqual([]);
    });
  });
}
