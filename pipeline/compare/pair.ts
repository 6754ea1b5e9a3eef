/** Finds for the members of one list their counterparts in another, by keys from strict to loose. */

export interface Key<T> {
  of(one: T): string | null;
  /** Only where the key names one member on either side; else equal keys are paired in their order. */
  readonly alone?: boolean;
}

export interface Paired<T> {
  readonly pairs: readonly (readonly [old: T, now: T])[];
  /** Members without a counterpart, in their order. */
  readonly gone: readonly T[];
  readonly fresh: readonly T[];
}

function buckets<T>(list: Iterable<T>, key: Key<T>): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const one of list) {
    const name = key.of(one);
    if (name === null) continue;
    const same = found.get(name);
    if (same) same.push(one);
    else found.set(name, [one]);
  }
  return found;
}

/** Pairs by each key in turn what the keys before left over. Linear in the lists for each key. */
export function pair<T>(olds: readonly T[], news: readonly T[], keys: readonly Key<T>[]): Paired<T> {
  const gone = new Set(olds);
  const fresh = new Set(news);
  const counterpart = new Map<T, T>();
  for (const key of keys) {
    const before = buckets(gone, key);
    for (const [name, now] of buckets(fresh, key)) {
      const old = before.get(name) ?? [];
      if (key.alone && (old.length !== 1 || now.length !== 1)) continue;
      now.slice(0, old.length).forEach((one, at) => {
        counterpart.set(old[at] as T, one);
        gone.delete(old[at] as T);
        fresh.delete(one);
      });
    }
  }
  const pairs = olds.flatMap((old) => (counterpart.has(old) ? [[old, counterpart.get(old) as T] as const] : []));
  return { pairs, gone: [...gone], fresh: [...fresh] };
}
