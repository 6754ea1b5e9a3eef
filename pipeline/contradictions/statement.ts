/** What a figure is said of: the words of its clause that tell it from other statements. */
import type { Extraction, Figure } from '../model/figure.js';
import { CONTRADICTION_CUES } from '../rules/contradiction-cues.js';
import { COLUMNS, LEXICON, VerbDoes } from '../rules/lexicon.js';
import { P } from '../rules/parts-of-speech.js';

const QUIET: ReadonlySet<string> = new Set(CONTRADICTION_CUES.quiet);
const ANAPHORS: ReadonlySet<string> = new Set(CONTRADICTION_CUES.anaphors);
const SUMMARY = new RegExp(`\\b(?:${CONTRADICTION_CUES.summaries})\\b`, 'i');

/** Verbs that only say that something is or was so, and past forms; what moves, or may be a noun as well, is none of them. */
const QUIET_BITS = P.be | P.have | P.modal | P.verb | P.ed;
const LOUD_BITS = P.noun | P.verbOrNoun | P.adjective | P.negation;

/** Words and numbers, marks aside. */
const TOKENS = /\p{L}+(?:['’]\p{L}+)*|\d[\d.,]*/gu;

function isQuiet(word: string): boolean {
  if (QUIET.has(word)) return true;
  const id = LEXICON.idOf(word);
  const bits = LEXICON.posOf(id);
  const does = COLUMNS.verbDoes[id];
  if (does === VerbDoes.up || does === VerbDoes.down) return false;
  return (bits & QUIET_BITS) !== 0 && (bits & LOUD_BITS) === 0;
}

/** Where the clause of a figure ends: at the next comma, semicolon, bracket or the end of the sentence. */
const REST = /^[^,;()]*/;

/** Behind a number that is a label: `Headline 2:`. */
const LABEL = /^:/;

/**
 * The telling words of the clause of a figure, in the order of the alphabet: two figures of one kind, unit and
 * time with the same words are of one thing. Null where the clause points elsewhere, or tells nothing.
 */
export function tellingWords({ report, sentences, skipped }: Extraction, figure: Figure): string | null {
  const { start, end } = sentences[figure.sentence] ?? { start: 0, end: 0 };
  if (LABEL.test(report.text.slice(figure.end, figure.end + 1))) return null;
  const stop = figure.end + (REST.exec(report.text.slice(figure.end, end))?.[0].length ?? 0);
  const hidden = skipped.filter((one) => one.period !== null && one.start < stop && one.end > start);
  const words: string[] = [];
  for (const match of report.text.slice(start, stop).matchAll(TOKENS)) {
    const at = start + match.index;
    const word = match[0].toLowerCase();
    const isIn = (span: { readonly start: number; readonly end: number }): boolean => at >= span.start && at < span.end;
    if (isIn(figure) || hidden.some(isIn)) continue;
    if (ANAPHORS.has(word)) return null;
    if (!isQuiet(word)) words.push(word);
  }
  return words.some((word) => /\p{L}/u.test(word)) ? words.sort().join(' ') : null;
}

/** Whether a part of a document says again what the others say. */
export const isSummary = (section: string): boolean => SUMMARY.test(section);
