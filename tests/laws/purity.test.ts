/** Rooms are pure: (input, context) -> output. No clock, no random, no log, no state of their own. */
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { codeOnly, isRoom, sourceFiles } from './source-tree.js';

/** Everything that takes part in a result. */
const PURE = sourceFiles.filter(
  (file) => isRoom(file.room) || ['model', 'rules', 'kit', 'schemas', 'registry'].includes(file.room),
);

const BANNED: ReadonlyArray<{ what: string; pattern: RegExp }> = [
  { what: 'the clock', pattern: /\bDate \. now\b|\bnew Date \( \)|\bperformance\b|\bhrtime\b/ },
  { what: 'a random source', pattern: /\bMath \. random\b|\brandom(UUID|Bytes|Int)\b/ },
  { what: 'a log', pattern: /\bconsole \./ },
  {
    what: 'the locale or the time zone',
    pattern: /\btoLocale\w*|\blocaleCompare\b|\bIntl \.|\bget(Hours|Date|Month|FullYear|Day)\b/,
  },
  { what: 'the environment', pattern: /\bprocess \. (env|cwd|argv|exit)\b/ },
];

describe('purity', () => {
  it.each(BANNED)('no room uses $what', ({ pattern }) => {
    const hits = PURE.filter((file) => pattern.test(codeOnly(file.text))).map((file) => file.path);
    // The one exception: where the writer runs, it may name files after the process, see 8-write.
    expect(hits).toEqual([]);
  });

  it('no module of a room holds state that changes', () => {
    const states = PURE.flatMap((file) => {
      const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest);
      return source.statements
        .filter(ts.isVariableStatement)
        .filter((statement) => !(statement.declarationList.flags & ts.NodeFlags.Const))
        .map((statement) => `${file.path}: ${statement.getText(source).slice(0, 60)}`);
    });
    expect(states).toEqual([]);
  });
});
