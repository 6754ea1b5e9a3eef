/** What the words around a number say of it: a change and which way, a level, a share, a contribution; and whose. */
import type { Sized } from '../../model/mention.js';
import { VerbDoes } from '../../rules/lexicon.js';
import type { Range } from '../noun-phrase/range.js';
import type { Subject } from '../subject.js';
import type { View } from '../view/view.js';

/** What a number says of its measure. */
type Meaning = 'level' | 'change' | 'share' | 'contribution';

/** What the words around a number say of it. */
export interface Cue {
  readonly meaning: Meaning;
  /** 1 up, -1 down, 0 not said. */
  readonly direction: 1 | -1 | 0;
  /** Token of the governing verb, noun or comparative, -1 for none. */
  readonly anchor: number;
  /** The phrase that has or did it, when the clause names one. */
  readonly subject: Subject | null;
  /** A phrase that the cue itself names: `an increase in exports of 5 %`, `sales of €5 m`. */
  readonly named: Range | null;
  /** The preposition that introduces the number, as a word id, 0 for none. */
  readonly via: number;
  /** True where the figure is set against another and stands beside it without a clause of its own. */
  readonly appositive: boolean;
  /** The mention it is coordinated with, whose cue it repeats, -1 for none. */
  readonly listedWith: number;
  readonly rule: string;
}

const NOTHING: Partial<Cue> = {};

/** A cue from its parts, everything not said left open. */
export const cue = (meaning: Meaning, rule: string, extra: Partial<Cue> = NOTHING): Cue => ({
  meaning,
  direction: extra.direction ?? 0,
  anchor: extra.anchor ?? -1,
  subject: extra.subject ?? null,
  named: extra.named ?? null,
  via: extra.via ?? 0,
  appositive: extra.appositive ?? false,
  listedWith: extra.listedWith ?? -1,
  rule,
});

/** A cue with some parts told otherwise, null for none. It has the shape of all cues; a copy by `...` would be of another, and code that sees objects of many shapes is slow. */
export const amended = (was: Cue, other: Partial<Cue>): Cue => ({
  meaning: other.meaning ?? was.meaning,
  direction: other.direction ?? was.direction,
  anchor: other.anchor ?? was.anchor,
  subject: other.subject ?? was.subject,
  named: other.named ?? was.named,
  via: other.via ?? was.via,
  appositive: other.appositive ?? was.appositive,
  listedWith: other.listedWith ?? was.listedWith,
  rule: other.rule ?? was.rule,
});

/** The direction in a column of nouns or comparatives. */
export const sign = (column: number): 1 | -1 | 0 => (column === 1 ? 1 : column === 2 ? -1 : 0);

/** The direction of a verb. */
export const verbSign = (does: number): 1 | -1 | 0 => (does === VerbDoes.up ? 1 : does === VerbDoes.down ? -1 : 0);

/** True for verbs of rise and fall. */
export const moves = (does: number): boolean => does === VerbDoes.up || does === VerbDoes.down;

/** True for numbers that can be a part of a whole. */
export const isPart = (s: Sized): boolean =>
  s.unit === 'percent' ||
  (s.mention.magnitude.form === 'fraction' && s.mention.unitKind === 'none' && s.mention.magnitude.scale === 0);

/** A bare count. */
export const isUnitless = (v: View, number: number): boolean => v.mentions[number].mention.unitKind === 'none';
