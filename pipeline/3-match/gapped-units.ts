/** Numbers of a clause that leaves out its unit, and often its verb: `output fell to 4.1 million tonnes, that of zinc to 2.1 million`. */
import { decimalPlaces } from '../kit/decimal.js';
import type { Mention } from '../model/mention.js';
import { T, type Tokens } from '../model/tokens.js';
import { W } from '../rules/lexicon.js';
import { P } from '../rules/parts-of-speech.js';

/** Codes of `,` and `%`. */
const COMMA = 44;
const PERCENT = 37;

/** Tokens in front of a clause part in which its thing may be named, at most. */
const REACH = 60;

/** Where the clause part of a number begins, by the comma or conjunction before it and behind `from`; -1 where none begins. */
function partStart(t: Tokens, from: number, at: number): number {
  for (let i = at - 1; i >= Math.max(from, at - REACH); i--) {
    if (t.type[i] === T.punct && t.code[i] !== PERCENT) return t.code[i] === COMMA && i < at - 1 ? i + 1 : -1;
    if ((t.pos[i] & P.conj) !== 0) return i < at - 1 ? i + 1 : -1;
  }
  return -1;
}

/** `that of zinc`, `aluminium output` behind `steel output`: the part is told of the same thing as what stands before it. */
function sameThing(t: Tokens, start: number, part: number, at: number): boolean {
  for (let i = part; i < at; i++) {
    if (t.type[i] !== T.word) continue;
    if ((t.word[i] === W.that || t.word[i] === W.those) && (t.pos[i + 1] & P.prep) !== 0) return true;
    if ((t.pos[i] & (P.prep | P.det | P.conj | P.adverb | P.adjective)) !== 0 || t.end[i] - t.start[i] < 4) continue;
    const noun = t.text.slice(t.start[i], t.end[i]).toLowerCase();
    for (let k = Math.max(start, part - REACH); k < part - 1; k++)
      if (t.end[k] - t.start[k] === noun.length && t.text.slice(t.start[k], t.end[k]).toLowerCase() === noun)
        return true;
  }
  return false;
}

/**
 * The number before `i` whose unit it has: one behind the same preposition (or behind none) and written alike, in a clause on the
 * same thing; null where there is none. The numbers of changes in between (`3% higher at`) are passed.
 */
export function gappedLender(t: Tokens, mentions: readonly Mention[], i: number, start: number): Mention | null {
  const b = mentions[i];
  if (b.magnitude.form !== 'digits' || b.upper !== null) return null;
  const before = t.word[b.outerFirst - 1];
  const led = (t.pos[b.outerFirst - 1] & P.prep) !== 0 && t.type[b.outerFirst - 1] === T.word;
  for (let k = i - 1; k >= Math.max(0, i - 4); k--) {
    const a = mentions[k];
    if (a.unitKind === 'percent' || a.unitKind === 'none') continue;
    if (a.unitKind !== 'physical' && a.unitKind !== 'time' && a.unitKind !== 'money') return null;
    const alike =
      a.magnitude.scale === b.magnitude.scale &&
      decimalPlaces(a.magnitude.digits) === decimalPlaces(b.magnitude.digits);
    if (!alike || (a.unitKind === 'money' && b.magnitude.scale === 0)) return null;
    const part = partStart(t, a.last, b.outerFirst);
    if (part < 0 || !sameThing(t, start, part, b.outerFirst)) return null;
    return !led || t.word[a.outerFirst - 1] === before || before === W.from ? a : null;
  }
  return null;
}
