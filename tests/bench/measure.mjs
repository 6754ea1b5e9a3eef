// Timing for the bench: the least processor time of several runs, after a warm-up, in MB of text a second.

/** MB/s of `work` on `characters` of text: the best of `runs`. */
export function speed(characters, runs, work) {
  work();
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i++) {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, user + system);
  }
  return characters / best;
}

/** Speeds of several works in turns, so that a slow spell of the machine meets all of them. */
export function inTurns(characters, rounds, works) {
  const best = new Map(Object.keys(works).map((name) => [name, 0]));
  for (let i = 0; i < rounds; i++) {
    for (const [name, work] of Object.entries(works))
      best.set(name, Math.max(best.get(name), speed(characters, 1, work)));
  }
  return Object.fromEntries(best);
}

/**
 * Speeds of several works once all are warm, in turns: rounds go on until none of them has got better by more than
 * `GAIN` for `PATIENCE` rounds. A work is `[characters, function]`: slow ones read less text, which takes nothing from them.
 */
export function warmInTurns(works) {
  const best = new Map(Object.keys(works).map((name) => [name, 0]));
  let rounds = 0;
  for (let idle = 0; idle < PATIENCE && rounds < MOST_ROUNDS; rounds++) {
    idle++;
    for (const [name, [characters, work]] of Object.entries(works)) {
      const start = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(start);
      const rate = characters / (user + system);
      if (rate > (1 + GAIN) * best.get(name)) idle = 0;
      best.set(name, Math.max(best.get(name), rate));
    }
  }
  return { ...Object.fromEntries(best), rounds };
}

/** A tool is warm when so many rounds have brought no gain of so much; a bound on the rounds, should a machine never be quiet. */
const PATIENCE = 8;
const GAIN = 0.02;
const MOST_ROUNDS = 60;

/** A scan over the character codes that does nothing but count digits. */
export function bareScan(text) {
  let digits = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) digits++;
  }
  return digits;
}
