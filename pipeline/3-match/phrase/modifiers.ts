/** Modifiers on either side of a number: `about`, `at least`, `or more`. */
import { Words } from '../../kit/words.js';
import type { Modifier } from '../../model/figure.js';
import { T, type Tokens } from '../../model/tokens.js';
import { COLUMNS, TABLES, VerbDoes, W } from '../../rules/lexicon.js';
import { P } from '../../rules/parts-of-speech.js';
import { isNumber, touches } from '../cursor.js';
import { PLUS } from './part.js';

/** Words that are modifiers (`over 5`) or compare what stands before (`rose over`). */
const AMBIGUOUS_MODIFIERS = new Set([W.over, W.above, W.below, W.under, W.more, W.less]);

/** A modifier that ends right before token `at`; `busy` is the end of the mention before. */
export function modifierBefore(
  t: Tokens,
  at: number,
  from: number,
  busy: number,
): { modifier: Modifier; first: number; rule: string } | null {
  const hit = TABLES.modifiersBefore.before(t, at, from);
  if (hit === 0) return null;
  let first = at - (hit & 15);
  let row = TABLES.modifiersBefore.row(hit);
  if (t.gap[at] === 2 && first < at && t.gap[first] === 2) return null;
  if (first === busy && busy > from) return null; // `5 more than 10`, `2 points below 20 %`
  if (
    t.type[first] === T.word &&
    AMBIGUOUS_MODIFIERS.has(t.word[first] as never) &&
    first > from &&
    COLUMNS.comparative[t.word[first - 1]] > 0 &&
    t.word[first - 1] !== W.up &&
    t.word[first - 1] !== W.down
  )
    return null;
  if (
    row.id === 'at-most' &&
    t.word[first] === W.up &&
    first > from &&
    t.type[first - 1] === T.word &&
    (PHRASAL.at(t, first - 1) ||
      (COLUMNS.verbDoes[t.word[first - 1]] > 0 &&
        COLUMNS.verbDoes[t.word[first - 1]] !== VerbDoes.take &&
        !closes(t, first - 1)))
  )
    return null;
  if (t.word[first] === W.a && isReached(t, first, from)) return null;
  // Where two meet (`estimated at around`, `about at least`), the bound wins.
  const outer = first > from ? TABLES.modifiersBefore.before(t, first, from) : 0;
  if (outer !== 0 && first - (outer & 15) >= busy) {
    const outerRow = TABLES.modifiersBefore.row(outer);
    const article = t.word[first] === W.an && AMBIGUOUS_MODIFIERS.has(t.word[first - 1] as never); // `jurisdiction over an estimated 1.2 million`
    if (!article && (row.modifier === 'approximately' || outerRow.modifier === 'approximately')) {
      first -= outer & 15;
      if (row.modifier === 'approximately') row = outerRow;
    }
  }
  if (row.id === 'more-than' && isForbidden(t, first, from))
    return { modifier: 'at_most', first, rule: 'modifier:at-most' };
  return { modifier: row.modifier, first, rule: `modifier:${row.id}` };
}

/** `reached a maximum of 41 °C`: an extreme that was measured, and no bound. */
const REACHES = new Words('reached|reaches|reach|reaching|hit|hits|hitting|touched|touching|recorded|measured');

/** Such a verb right before the article at a token, or before another extreme joined by `and`. */
function isReached(t: Tokens, article: number, from: number): boolean {
  if (article === from || REACHES.at(t, article - 1)) return article > from;
  if (t.word[article - 1] !== W.and) return false;
  for (let i = article - 2; i >= Math.max(from, article - 10); i--) if (REACHES.at(t, i)) return true;
  return false;
}

const NOT = new Words('not|cannot|never');

/** `may not contain more than 30 pupils`: a bound that must not be passed, the verb aside. */
function isForbidden(t: Tokens, at: number, from: number): boolean {
  if (t.text.slice(t.start[at], t.end[at]) !== 'more' || t.word[at + 1] !== W.than) return false;
  for (let i = at - 1; i >= from && i > at - 4; i--) {
    if (t.type[i] !== T.word) return false;
    if (NOT.at(t, i)) return (i > from && (t.pos[i - 1] & P.modal) !== 0) || t.text.startsWith('cannot', t.start[i]);
  }
  return false;
}

/** `before picking up to 6.6%`, `backed up to 5`: the verb and its particle. */
const PHRASAL = new Words(
  'back|pick|picks|picked|picking|catch|catches|caught|catching|ramp|ramped|ramping|perk|perked',
);

/** `plans to close up to 15 stores`: a level behind `to` is done to things, and none is reached. */
const closes = (t: Tokens, verb: number): boolean =>
  COLUMNS.verbDoes[t.word[verb]] === VerbDoes.level && verb > 0 && t.word[verb - 1] === W.to;

/** `190 points and higher discounts the rest`: behind `and`, the comparative belongs to the noun that follows, unlike `90 and over totals`. */
const comparesNext = (t: Tokens, and: number, end: number, limit: number): boolean =>
  t.word[and] === W.and &&
  end < limit &&
  t.type[end] === T.word &&
  (t.pos[end] & (P.prep | P.conj | P.be | P.have | P.verb | P.modal | P.rel | P.adverb)) === 0 &&
  /^(?:higher|lower|more|greater)$/.test(t.text.slice(t.start[end - 1], t.end[end - 1]));

/** A modifier behind token `at`: directly, or behind the counted noun (`10 employees or more`). */
export function modifierAfter(
  t: Tokens,
  at: number,
  limit: number,
): { modifier: Modifier; last: number; rule: string } | null {
  for (let i = at; i < Math.min(limit, at + 4); i++) {
    // `60,000 people higher or lower` says which way, and no bound
    if (i > at && t.type[i - 1] === T.word && COLUMNS.comparative[t.word[i - 1]] > 0) return null;
    const hit = TABLES.modifiersAfter.at(t, i, limit);
    const plus = hit !== 0 && i > at && TABLES.modifiersAfter.row(hit).id === 'plus-after'; // `ten Jobcentre Plus offices`
    if (hit !== 0 && !plus && !comparesNext(t, i, i + (hit & 15), limit)) {
      const row = TABLES.modifiersAfter.row(hit);
      return { modifier: row.modifier, last: i === at ? i + (hit & 15) : at, rule: `modifier:${row.id}` };
    }
    if (
      t.type[i] === T.punct &&
      t.code[i] === PLUS &&
      i === at &&
      touches(t, i) &&
      !(i + 1 < limit && isNumber(t, i + 1, limit))
    )
      return { modifier: 'more_than', last: i + 1, rule: 'modifier:plus-sign' };
    if (
      t.type[i] !== T.word ||
      (t.pos[i] & (P.prep | P.conj | P.be | P.have | P.verb | P.modal | P.rel)) !== 0 ||
      t.gap[i] === 2
    )
      return null;
  }
  return null;
}
