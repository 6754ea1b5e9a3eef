/**
 * The version of the rule tables: a hash of everything they export, so that it changes when a rule does
 * and only then, on any machine. The lexicon is left out: it is the other tables, compiled. A test holds
 * that no table is missing.
 */

import { hash64 } from './kit/hash.js';
import * as areas from './rules/areas.js';
import * as contexts from './rules/contexts.js';
import * as contradictionCues from './rules/contradiction-cues.js';
import * as currencies from './rules/currencies.js';
import * as diagnostics from './rules/diagnostics.js';
import * as measureWords from './rules/measure-words.js';
import * as modifiers from './rules/modifiers.js';
import * as movement from './rules/movement.js';
import * as nouns from './rules/nouns.js';
import * as numerals from './rules/numerals.js';
import * as partsOfSpeech from './rules/parts-of-speech.js';
import * as periods from './rules/periods.js';
import * as skipReasons from './rules/skip-reasons.js';
import * as sumCues from './rules/sum-cues.js';
import * as traps from './rules/traps.js';
import * as unitScales from './rules/unit-scales.js';
import * as units from './rules/units.js';
import * as verbs from './rules/verbs.js';
import * as words from './rules/words.js';

const TABLES = {
  areas,
  contexts,
  contradictionCues,
  currencies,
  diagnostics,
  measureWords,
  modifiers,
  movement,
  nouns,
  numerals,
  partsOfSpeech,
  periods,
  skipReasons,
  sumCues,
  traps,
  unitScales,
  units,
  verbs,
  words,
};

/** Sets, maps and patterns as JSON writes them out, which by itself it does not. */
function plain(_key: string, value: unknown): unknown {
  if (value instanceof Map || value instanceof Set) return [...value];
  if (value instanceof RegExp) return String(value);
  return typeof value === 'bigint' ? value.toString() : value;
}

/** 16 hexadecimal digits. */
export function rulesVersion(): string {
  return hash64(JSON.stringify(TABLES, plain));
}
