/** Rooms 2 to 5 as one step: from what was read to the figures, with an account of every number that is none. */
import { lex } from './2-lex/lex.js';
import { matchSentence } from './3-match/match.js';
import { withDefinedUnits } from './3-match/phrase/defined-units.js';
import { periodContext } from './3-match/reader.js';
import { normalise } from './4-normalise/normalise.js';
import { link } from './5-link/link.js';
import { accountOf } from './account.js';
import type { Context } from './model/diagnostic.js';
import type { Extraction } from './model/figure.js';
import type { Matched } from './model/mention.js';
import type { Report } from './model/report.js';
import type { TokenSentence, Tokens } from './model/tokens.js';
import { LEXICON } from './rules/lexicon.js';

/**
 * Finds the figures of a report.
 * @param report what room 1 read
 * @param context where diagnostics go
 */
export function extractReport(report: Report, context: Context): Extraction {
  const { tokens: lexed, sentences } = lex(report, LEXICON);
  const tokens = withDefinedUnits(lexed);
  const matched = matchAll(tokens, sentences);
  const { figures, dropped } = link(tokens, { sentences, matched, size: normalise });
  const undated = figures.filter((figure) => figure.period === null).length;
  if (report.source.period === null && undated > 0)
    context.report('no-period', { start: 0, end: 0 }, { count: undated });
  return { report, sentences, figures, skipped: accountOf(tokens, matched, dropped, figures) };
}

/** What stands in each sentence. */
function matchAll(tokens: Tokens, sentences: readonly TokenSentence[]): Matched[] {
  const time = periodContext(tokens.report.source);
  return sentences.map((sentence, index) => {
    const blockFirst = index === 0 || sentences[index - 1].block !== sentence.block;
    return matchSentence(tokens, sentence, { ...time }, blockFirst);
  });
}
