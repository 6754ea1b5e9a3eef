/** Keeps what a pure function gave, for texts that come again and again. */

/**
 * The same function, which works out each text once as long as it is remembered.
 * @param work gives the same for one text whatever comes with it
 * @param most results kept; when there are more, all are forgotten, so that the memory stays bounded
 */
export function remember<T, With = void>(
  work: (text: string, beside: With) => T,
  most: number,
): (text: string, beside: With) => T {
  const known = new Map<string, T>();
  return (text, beside) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= most) known.clear();
    const made = work(text, beside);
    known.set(text, made);
    return made;
  };
}
