/** Numbers that their own words deny: `rose by −3%`, `rose from 486 to 310`. */

import { uncertain } from '../6-derive/interval.js';
import { compareDecimal } from '../kit/decimal.js';
import { fold } from '../kit/vocabulary.js';
import type { Extraction, Figure } from '../model/figure.js';
import { CONTRADICTION_CUES } from '../rules/contradiction-cues.js';
import { COLUMNS, LEXICON, VerbDoes } from '../rules/lexicon.js';
import { meet, printBounds } from './bounds.js';
import type { Contradiction } from './contradiction.js';

/** Signs that a number is written with, by the way they point. */
const SIGN = /^[^\d\p{L}]{0,3}?([-+−–])/u;

/** The last words of a text, from the last one backwards; a sign or mark between them ends the list. */
function* lastWords(text: string): Generator<string> {
  let end = text.length;
  for (;;) {
    const match = /(\p{L}+)(\s+)$/u.exec(text.slice(0, end));
    if (!match) return;
    yield match[1] as string;
    end = match.index;
  }
}

/** Characters before a number that may hold the words it depends on. */
const REACH = 60;
/** Words between a verb and its number at most. */
const WORDS_BETWEEN = 2;

/** Adverbs and the like, which may stand between; another verb or a preposition may not. */
const isAdverb = (word: string): boolean => /ly$/.test(word);

interface Said {
  readonly verb: string;
  readonly direction: 1 | -1;
}

/** The verb of movement that a number depends on by one of `links`, or directly where that is allowed. */
function movementBefore(text: string, links: readonly string[], mayTouch: boolean): Said | null {
  let isLinked = mayTouch;
  let between = 0;
  for (const word of lastWords(text)) {
    const does = COLUMNS.verbDoes[LEXICON.idOf(word)];
    if (does === VerbDoes.up || does === VerbDoes.down) {
      return isLinked ? { verb: word, direction: does === VerbDoes.up ? 1 : -1 } : null;
    }
    const isLink = links.includes([...word].map((sign) => String.fromCharCode(fold(sign.charCodeAt(0)))).join(''));
    if (isLink && between === 0) isLinked = true;
    else if (!isAdverb(word)) return null;
    between += 1;
    if (between > WORDS_BETWEEN) return null;
  }
  return null;
}

const WAY = { 1: 'up', '-1': 'down' } as const;

function denied(figure: Figure, said: Said, words: string, against: readonly Figure[]): Contradiction {
  const stated = uncertain(figure);
  const details = { quote: figure.quote, words, direction: WAY[said.direction] };
  return { rule: 'words', code: 'denied-by-words', figure, against, arithmetic: words, given: null, stated, details };
}

/** A change whose written sign points the other way than its verb. */
function deniedChange(figure: Figure, before: string): readonly Contradiction[] {
  const sign = SIGN.exec(figure.quote)?.[1];
  if (figure.kind !== 'change' || sign === undefined) return [];
  const said = movementBefore(before, CONTRADICTION_CUES.size, true);
  const written = sign === '+' ? 1 : -1;
  if (!said || said.direction === written) return [];
  const from = before.lastIndexOf(said.verb);
  return [denied(figure, said, `${before.slice(from)}${figure.quote}`, [])];
}

/** Characters between two levels of one movement at most: `from 486 in 2021 to 310`. */
const SPAN = 40;

/** Two levels that a verb leads from the one to the other, in the other direction than it says. */
function deniedLevels(later: Figure, earlier: Figure, text: string, from: number): readonly Contradiction[] {
  if (earlier.sentence !== later.sentence || earlier.end > later.start || later.start - earlier.end > SPAN) return [];
  if (earlier.unit !== later.unit || meet(uncertain(earlier), uncertain(later))) return [];
  const link = lastWords(text.slice(earlier.end, later.start)).next().value;
  if (link === undefined || !(CONTRADICTION_CUES.end as readonly string[]).includes(link)) return [];
  const before = text.slice(Math.max(from, earlier.start - REACH), earlier.start);
  const said = movementBefore(before, CONTRADICTION_CUES.start, false);
  const went = compareDecimal(later.value, earlier.value) > 0 ? 1 : -1;
  if (!said || said.direction === went) return [];
  const words = text.slice(earlier.start - before.length + before.lastIndexOf(said.verb), later.end);
  const details = { quote: later.quote, words, direction: WAY[said.direction] };
  const given = uncertain(earlier);
  const arithmetic = `${printBounds(given)} to ${printBounds(uncertain(later))}`;
  const stated = uncertain(later);
  return [
    { rule: 'words', code: 'denied-by-words', figure: later, against: [earlier], arithmetic, given, stated, details },
  ];
}

/** Every change and every pair of levels that the verb before it denies. Linear in the figures. */
export function deniedByWords({ report, sentences, figures }: Extraction): readonly Contradiction[] {
  const { text } = report;
  return figures.flatMap((figure) => {
    const from = sentences[figure.sentence]?.start ?? 0;
    const before = text.slice(Math.max(from, figure.start - REACH), figure.start);
    const earlier = figures[figure.earlier];
    return [...deniedChange(figure, before), ...(earlier ? deniedLevels(figure, earlier, text, from) : [])];
  });
}
