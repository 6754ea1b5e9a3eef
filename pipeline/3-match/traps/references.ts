/** Numbers that point or count off: `Table 3`, footnote marks, `1.` before an item. */
import { Words } from '../../kit/words.js';
import { Style } from '../../model/report.js';
import { NumberShape, T, type Tokens } from '../../model/tokens.js';
import { TABLES, W } from '../../rules/lexicon.js';
import { P } from '../../rules/parts-of-speech.js';
import type { SkipReason } from '../../rules/skip-reasons.js';
import { isDashAt, isNumber, isPunct, monthAt, numberLength, plainNumber, touches } from '../cursor.js';
import { moneyBefore } from '../phrase/units.js';
import { hasUnit, slice, type Trap, trap } from './trap.js';

/** A raised or bracketed mark, or one glued to a word or a full stop. */
export function footnoteMark(t: Tokens, at: number, from: number, limit: number): Trap | null {
  const small = plainNumber(t, at, limit) >= 0 && numberLength(t, at) <= 3;
  if (!small) return null;
  if ((t.style[at] & (Style.sup | Style.sub)) !== 0) return trap(at + 1, 'footnote-mark');
  if (at > from && isPunct(t, at - 1, limit, 91) && isPunct(t, at + 1, limit, 93) && touches(t, at))
    return trap(at + 1, 'footnote-mark');
  if (at === from || !touches(t, at) || (at + 1 < limit && touches(t, at + 1) && t.type[at + 1] !== T.punct))
    return null;
  const before = at - 1;
  if (
    t.type[before] === T.word &&
    t.end[before] - t.start[before] >= 3 &&
    (t.pos[before] & P.allCaps) === 0 &&
    numberLength(t, at) <= 2
  )
    return trap(at + 1, 'footnote-mark');
  const stop =
    t.type[before] === T.punct &&
    (t.code[before] === 46 ||
      t.code[before] === 44 ||
      t.code[before] === 0x201d ||
      t.code[before] === 41 ||
      t.code[before] === 34) &&
    touches(t, before);
  return stop && numberLength(t, at) <= 2 ? trap(at + 1, 'footnote-mark') : null;
}

/** A word of the trap table before the number, or a list of numbers that one began (`Chapters 5 and 6`). */
export function wordBefore(
  t: Tokens,
  at: number,
  from: number,
  limit: number,
  previous: { last: number; reason: SkipReason } | null,
): Trap | null {
  const end = pointerEnd(t, at, limit);
  if (hasUnit(t, at, limit) && !isPagePair(t, at, limit)) return null;
  if (TABLES.trapsAfter.at(t, at + 1, limit) !== 0) return trap(at + 1, 'name');
  if (
    previous !== null &&
    at > from &&
    (previous.reason === 'reference' || previous.reason === 'standard' || previous.reason === 'legal') &&
    continuesList(t, previous.last, at, limit)
  )
    return trap(end, previous.reason);
  if (previous?.reason === 'name' && qualifies(t, previous.last - 1, from) && listsOn(t, previous.last, at, limit))
    return trap(end, previous.reason); // `Scope 1 and 2 emissions`
  // `Rule 71(3)`
  if (
    previous !== null &&
    previous.last === at - 1 &&
    isPunct(t, at - 1, limit, 40) &&
    touches(t, at - 1) &&
    touches(t, at)
  )
    return trap(end, previous.reason);
  let before = at;
  if (before > from && isPunct(t, before - 1, limit, 46) && touches(t, before - 1)) {
    const dotted = TABLES.trapsBefore.before(t, before, from);
    if (dotted === 0) before--;
  }
  if (before > from && isPunct(t, before - 1, limit, 40) && isPunct(t, at + 1, limit, 41)) before--; // `note (2) above`
  if (before > from && isPunct(t, before - 1, limit, 58) && touches(t, before - 1) && touches(t, before)) before--; // `doi:10.46446`
  const hit = TABLES.trapsBefore.before(t, before, from);
  if (hit === 0) return capsBefore(t, at, from, limit);
  const row = TABLES.trapsBefore.row(hit);
  const word = before - (hit & 15);
  if (row.reason === 'phone')
    return numberLength(t, at) >= 3 || plainNumber(t, at, limit) < 0 || isNumber(t, at + 1, limit)
      ? trap(end, 'phone')
      : null;
  const capital = t.type[word] !== T.word || (t.pos[word] & P.capital) !== 0;
  // a pointer of two words (`background note 4`) is nothing else in lower case
  const safe =
    row.qualifies === true ||
    SAFE_POINTERS.has(slice(t, word).toLowerCase()) ||
    (row.capital === false && before - word > 1);
  if (!capital && !safe && (numberLength(t, at) > 3 || !endsPhrase(t, at, limit))) return null;
  if (countsPlural(t, at, limit) && !safe && word === from && row.reason !== 'standard') return null;
  if (slice(t, word).toLowerCase() === 'number' && (numberLength(t, at) < 3 || !endsPhrase(t, at, limit))) return null;
  if ((t.code[at] & NumberShape.grouped) !== 0) return null;
  return trap(end, row.reason);
}

const PAGES = new Words('pp');

/** `131 pp 19-27`: a volume before its pages. */
export const isPagePair = (t: Tokens, at: number, limit: number): boolean =>
  at + 2 < limit && t.type[at + 1] === T.word && PAGES.at(t, at + 1) && isNumber(t, at + 2, limit);

/**
 * `33, 1674-1685`, `59:115–120`, `117: 9-19`, `131 pp 19-27`: volume and pages at the end of an entry in a list of
 * references. Two rising whole numbers with a dash must close the sentence.
 */
export function citation(t: Tokens, at: number, limit: number): Trap | null {
  if (plainNumber(t, at, limit) < 0) return null;
  const issue = pagesBehindIssue(t, at, limit);
  if (issue > 0) return trap(issue, 'reference');
  let i = at + 1;
  if (isPagePair(t, at, limit) || isPunct(t, i, limit, 58) || isPunct(t, i, limit, 44)) i++;
  else return null;
  if (t.type[i] === T.word && /^pp?$/i.test(slice(t, i))) i++;
  if (isPunct(t, i, limit, 46)) i++;
  const first = plainNumber(t, i, limit);
  if (first < 0 || !isDashAt(t, i + 1, limit) || !touches(t, i + 1) || plainNumber(t, i + 2, limit) <= first)
    return null;
  const end = i + 3;
  const closes =
    end >= limit || (t.type[end] === T.punct && (end + 1 >= limit || t.code[end] === 59 || t.code[end] === 41));
  return closes ? trap(end, 'reference') : null;
}

/** One past the pages of `60(12): 2755-2771`, a volume with its issue; 0 for none. */
function pagesBehindIssue(t: Tokens, at: number, limit: number): number {
  const open = isPunct(t, at + 1, limit, 40) && touches(t, at + 1) && isNumber(t, at + 2, limit);
  if (!open || !isPunct(t, at + 3, limit, 41) || !isPunct(t, at + 4, limit, 58)) return 0;
  if (!isNumber(t, at + 5, limit)) return 0;
  return isDashAt(t, at + 6, limit) && isNumber(t, at + 7, limit) ? at + 8 : at + 6;
}

/** Nothing behind the number that it could count. */
function endsPhrase(t: Tokens, at: number, limit: number): boolean {
  const next = at + 1;
  return next >= limit || t.type[next] === T.punct || (t.pos[next] & (P.be | P.verb | P.conj | P.modal)) !== 0;
}

/** Pointers that are pointers in lower case too. */
const SAFE_POINTERS = new Set(
  'table tables figure figures fig figs chart charts chapter chapters section sections page pages p pp annex annexes annexure annexures number appendix appendices footnote footnotes s ss item items graph graphs paragraph paragraphs para paras article articles rule rules clause no nos code codes octane issn isbn doi tel telephone phone fax'.split(
    ' ',
  ),
);

/** A plural noun behind the number: it counts. */
function countsPlural(t: Tokens, at: number, limit: number): boolean {
  const next = at + 1;
  return (
    next < limit &&
    t.type[next] === T.word &&
    (t.pos[next] & (P.capital | P.prep | P.be | P.verb | P.verbOrNoun)) === 0 && // `Map 1 shows`
    t.text.charCodeAt(t.end[next] - 1) === 115
  );
}

/** `DUKES 1.1`, `NAICS 2017`, `ISO 27001`: an all-capitals name right before a bare number. */
function capsBefore(t: Tokens, at: number, from: number, limit: number): Trap | null {
  const before = at - 1;
  if (
    before < from ||
    t.type[before] !== T.word ||
    (t.pos[before] & P.allCaps) === 0 ||
    t.gap[at] === 2 ||
    (t.code[at] & NumberShape.grouped) !== 0
  )
    return null;
  if (
    t.end[before] - t.start[before] < 2 ||
    moneyBefore(t, at, from) ||
    monthAt(t, before, limit) > 0 ||
    (t.pos[before] & (P.verb | P.be | P.prep | P.conj | P.det)) !== 0
  )
    return null;
  const next = at + 1;
  if (
    next < limit &&
    t.type[next] === T.word &&
    t.gap[next] < 2 &&
    (t.pos[next] & (P.prep | P.conj | P.be | P.verb | P.verbOrNoun | P.capital | P.have)) === 0
  )
    return null;
  return trap(pointerEnd(t, at, limit), 'standard');
}

/** The end of a pointer: `2.5`, `2-1`, `A37`, `24B`, `5 (a)`. */
function pointerEnd(t: Tokens, at: number, limit: number): number {
  let i = at + 1;
  while (
    i + 1 < limit &&
    touches(t, i) &&
    touches(t, i + 1) &&
    (isDashAt(t, i, limit) || isPunct(t, i, limit, 47) || isPunct(t, i, limit, 46)) &&
    isNumber(t, i + 1, limit)
  )
    i += 2;
  if (i < limit && touches(t, i) && t.type[i] === T.word && t.end[i] - t.start[i] === 1) i++;
  return i;
}

/** Between two pointers: `and`, `to`, a comma, a dash; nothing else. */
function continuesList(t: Tokens, last: number, at: number, limit: number): boolean {
  if (!listsOn(t, last, at, limit)) return false;
  const next = at + 1;
  return !(
    next < limit &&
    t.type[next] === T.word &&
    (t.pos[next] &
      (P.prep | P.conj | P.be | P.verb | P.verbOrNoun | P.capital | P.have | P.modal | P.adverb | P.ed)) ===
      0
  );
}

/** True where the words of such a number say which kind is meant (`Scope 1`). */
const qualifies = (t: Tokens, at: number, from: number): boolean => {
  const hit = TABLES.trapsBefore.before(t, at, from);
  return hit !== 0 && TABLES.trapsBefore.row(hit).qualifies === true;
};

/** True where nothing but the signs and words of a list stands between two numbers. */
function listsOn(t: Tokens, last: number, at: number, limit: number): boolean {
  if (at - last < 1 || at - last > 3) return false;
  for (let i = last; i < at; i++) {
    const word = t.type[i] === T.word;
    if (
      word
        ? t.word[i] !== W.of && t.word[i] !== W.and && t.word[i] !== W.to && t.word[i] !== W.or
        : !(isPunct(t, i, limit, 44) || isPunct(t, i, limit, 47) || isPunct(t, i, limit, 38) || isDashAt(t, i, limit))
    )
      return false;
  }
  return true;
}

/** `(1)`, `(ii)` before an item of a list that runs in a sentence. */
export function enumerator(t: Tokens, at: number, from: number, limit: number): Trap | null {
  const n = plainNumber(t, at, limit);
  if (n < 1 || n > 30 || at === from || !isPunct(t, at - 1, limit, 40) || !isPunct(t, at + 1, limit, 41)) return null;
  const before = at - 2;
  const free = before < from || (t.type[before] === T.punct && t.code[before] !== 37) || (t.pos[before] & P.conj) !== 0;
  const next = at + 2;
  return free && next < limit && t.type[next] === T.word ? trap(at + 1, 'list-marker') : null;
}
