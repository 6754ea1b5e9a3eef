/** Rooms 2 to 5 as one step: from what was read to the figures, with an account of every number that is none. */
import { lex } from './2-lex/lex.js';
import { matchSentence } from './3-match/match.js';
import { withDefinedUnits } from './3-match/phrase/defined-units.js';
import { periodContext } from './3-match/reader.js';
import { normalise } from './4-normalise/normalise.js';
import { DocumentLinker } from './5-link/link.js';
import { accountOf } from './account.js';
import type { Context } from './model/diagnostic.js';
import type { Extraction } from './model/figure.js';
import type { Matched, Skip } from './model/mention.js';
import type { Report } from './model/report.js';
import { LEXICON } from './rules/lexicon.js';

/**
 * Finds the figures of a report.
 * @param report what room 1 read
 * @param context where diagnostics go
 */
export function extractReport(report: Report, context: Context): Extraction {
  const { tokens: lexed, sentences } = lex(report, LEXICON);
  const tokens = withDefinedUnits(lexed);
  const linker = new DocumentLinker(tokens);
  const matched: Matched[] = [];
  const dropped: Skip[] = [];
  const time = periodContext(report.source);
  let block = -1;
  for (const [index, sentence] of sentences.entries()) {
    const blockFirst = sentence.block !== block;
    if (blockFirst) {
      block = sentence.block;
    }
    const found = matchSentence(tokens, sentence, { ...time }, blockFirst);
    matched.push(found);
    if (found.mentions.length === 0) linker.pass(sentence, index, found);
    else for (const skip of linker.add(sentence, index, found, normalise).dropped) dropped.push(skip);
  }
  const figures = linker.finish();
  const undated = figures.filter((figure) => figure.period === null).length;
  if (report.source.period === null && undated > 0)
    context.report('no-period', { start: 0, end: 0 }, { count: undated });
  return { report, sentences, figures, skipped: accountOf(tokens, matched, dropped, figures) };
}
