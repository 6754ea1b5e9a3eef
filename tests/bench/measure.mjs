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

/** A scan over the character codes that does nothing but count digits. */
export function bareScan(text) {
  let digits = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) digits++;
  }
  return digits;
}
