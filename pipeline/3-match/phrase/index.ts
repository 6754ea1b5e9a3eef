/** Recognises number phrases: a number with its sign, modifier, currency, unit, range or spread. */
import type { Mention } from '../../model/mention.js';
import type { Tokens } from '../../model/tokens.js';
import { modifierAfter, modifierBefore } from './modifiers.js';
import { partAt } from './part.js';
import { movedTo, rangeFrom, sharedScale, spreadAt } from './range.js';
import { substanceEnd } from './substance.js';
import { unitAt } from './units.js';

/**
 * The number phrase that begins at token `at`, or null.
 * @param from first token of the sentence
 * @param limit one past its last token
 * @param busy one past the last token of the mention before
 */
export function matchPhrase(t: Tokens, at: number, from: number, limit: number, busy: number): Mention | null {
  const part = partAt(t, at, limit);
  if (part === null) return null;
  const before = modifierBefore(t, part.first, from, busy);
  const outerFirst = before?.first ?? part.first;
  const spread = spreadAt(t, part.last, limit);
  const range = spread === null ? rangeFrom(t, part, outerFirst, from, limit) : null;
  const twin = range === null && spread === null ? movedTo(t, part, outerFirst, from, limit) : null;
  let last = range?.upper.last ?? spread?.end ?? part.last;
  let { unitKind, unit, minor } = range !== null && range.upper.unitKind !== 'none' ? range.upper : (twin ?? part);
  const rules = [...part.rules, ...(range?.upper.rules ?? [])];
  if (spread !== null && unitKind === 'none') {
    const behind = unitAt(t, last, limit, true);
    if (behind !== null) {
      ({ kind: unitKind, unit, minor } = behind);
      last = behind.end;
      rules.push(behind.rule);
    }
  }
  const after = modifierAfter(t, last, limit);
  const chosen = after !== null && (before === null || before.modifier === 'approximately') ? after : before;
  if (chosen !== null) rules.push(chosen.rule);
  return {
    first: part.first,
    last,
    magnitude: range?.lower ?? (twin === null ? part.magnitude : sharedScale(part.magnitude, twin.magnitude, true)),
    upper: range?.upper.magnitude ?? null,
    spread: spread?.magnitude ?? null,
    sign: part.sign,
    unitKind,
    unit,
    minor,
    modifier:
      range === null ? (chosen?.modifier ?? 'exact') : before?.modifier === 'approximately' ? 'approximately' : 'exact',
    outerFirst,
    outerLast: after?.last ?? (unitKind === 'physical' ? substanceEnd(t, last, limit) : last),
    rules,
  };
}
