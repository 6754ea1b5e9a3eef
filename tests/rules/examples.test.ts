/** Every row of the rule tables: what it must match, and where its words mean something else. */
import { describe, expect, it } from 'vitest';
import { CONTEXTS } from './examples/contexts.js';
import { MOVEMENT } from './examples/movement.js';
import { NOUNS } from './examples/nouns.js';
import { NUMBERS } from './examples/numbers.js';
import { TIME } from './examples/time.js';
import { TRAP_SUITES } from './examples/traps.js';
import { UNIT_SUITES } from './examples/units.js';

describe.each([...NOUNS, ...NUMBERS, ...UNIT_SUITES, ...MOVEMENT, ...CONTEXTS, ...TIME, ...TRAP_SUITES])(
  '$name',
  (suite) => {
    it('has an example for every row, and none without a row', () => {
      expect(suite.unspoken()).toEqual([]);
      expect(suite.strangers()).toEqual([]);
    });

    it('matches what it must', () => expect(suite.missed()).toEqual([]));

    it('leaves alone what means something else', () => expect(suite.misled()).toEqual([]));
  },
);
