/** Rooms 2 to 5 as one step: from what was read to the figures, with an account of every number that is none. */
import { lex } from './2-lex/lex.js';
import { matchSentence } from './3-match/match.js';
import { withDefinedUnits } from './3-match/phrase/defined-units.js';
import { type PeriodContext, periodContext } from './3-match/reader.js';
import { normalise } from './4-normalise/normalise.js';
import { DocumentLinker } from './5-link/link.js';
import { accountOf, type Told, toldOf } from './account.js';
import type { Context } from './model/diagnostic.js';
import type { Extraction } from './model/figure.js';
import type { Matched } from './model/mention.js';
import type { Report } from './model/report.js';
import type { TokenSentence, Tokens } from './model/tokens.js';
import { LEXICON } from './rules/lexicon.js';

/** Sentences that go through the rooms together: enough for the code of each question to stay in the processor's cache while it is asked, few enough for what is known of them to stay there too. */
const STRETCH = 400;

/**
 * Finds the figures of a report.
 * @param report what room 1 read
 * @param context where diagnostics go
 * @param size sentences that go through the rooms together; no figure depends on it
 */
export function extractReport(report: Report, context: Context, size = STRETCH): Extraction {
  const { tokens: lexed, sentences } = lex(report, LEXICON);
  const tokens = withDefinedUnits(lexed);
  const linker = new DocumentLinker(tokens, normalise);
  const told: Told[] = [];
  const time = periodContext(report.source);
  for (let first = 0; first < sentences.length; ) {
    const stretch = sentences.slice(first, stretchEnd(sentences, first, size));
    const matched = matchAll(tokens, stretch, time);
    const dropped = linker.add({ sentences: stretch, matched, first });
    toldOf(matched, dropped, told);
    first += stretch.length;
  }
  const figures = linker.finish();
  const undated = figures.filter((figure) => figure.period === null).length;
  if (report.source.period === null && undated > 0)
    context.report('no-period', { start: 0, end: 0 }, { count: undated });
  return { report, sentences, figures, skipped: accountOf(tokens, told, figures) };
}

/** One past the last sentence of the stretch that begins at `first`: it holds whole paragraphs and items. */
function stretchEnd(sentences: readonly TokenSentence[], first: number, size: number): number {
  let end = Math.min(first + size, sentences.length);
  while (end < sentences.length && sentences[end].block === sentences[end - 1].block) end++;
  return end;
}

/** What stands in each sentence. */
function matchAll(tokens: Tokens, sentences: readonly TokenSentence[], time: PeriodContext): Matched[] {
  return sentences.map((sentence, index) => {
    const blockFirst = index === 0 || sentences[index - 1].block !== sentence.block;
    return matchSentence(tokens, sentence, time, blockFirst);
  });
}
