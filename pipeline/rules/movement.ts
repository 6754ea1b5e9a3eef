/** Nouns and comparatives that say how something moved or differs. `direction`: 1 up, -1 down, 0 not said. */
export interface MovementRow {
  readonly id: string;
  readonly direction: 1 | -1 | 0;
  readonly forms: string;
}

export const MOVEMENT_NOUNS: readonly MovementRow[] = [
  {
    id: 'noun-up',
    direction: 1,
    forms: 'increase increases rise rises growth growths gain gains jump jumps surge surges advance upturn uptick expansion climb hike hikes improvement rebound recovery leap upswing boost appreciation acceleration plus',
  },
  {
    id: 'noun-down',
    direction: -1,
    forms: 'decrease decreases decline declines drop drops fall falls dip reduction reductions contraction contractions loss losses slump slumps plunge downturn cut cuts slowdown slide shrinkage depreciation deterioration cutback drawdown minus',
  },
  { id: 'noun-change', direction: 0, forms: 'change changes revision revisions swing adjustment turnaround' },
];

/** Words right behind a number that make it a difference: `282 billion more than`. */
export const COMPARATIVES: readonly MovementRow[] = [
  { id: 'comparative-up', direction: 1, forms: 'more higher larger greater bigger above longer dearer older wider heavier stronger faster better ahead warmer hotter taller deeper up upward upwards extra additional' },
  { id: 'comparative-down', direction: -1, forms: 'less fewer lower smaller below shorter cheaper younger narrower lighter weaker slower worse behind cooler colder short under earlier down downward downwards' },
  { id: 'comparative-other', direction: 0, forms: 'different apart' },
];
