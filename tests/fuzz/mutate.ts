/** Texts changed at random: what a fuzzer does to its seeds. Everything follows from the random numbers handed in. */

const PIECES =
  ') ( [ ] % $ £ . , ; : - – − / " “ ” * _ ** # > | ` < </sup> <sup> & \n\n \n \n-\u0020 \n1.\u0020 0 1 9 2022 1,234 five twenty- half third million bn lakh percent points per of to from between and or than the a one in rose fell by respectively each March Q3 end year-on-year'
    .split(' ')
    .concat(['\u00a0', '\u2009', '\u200b', '\ud83d\ude00', '\ud800', '\u0000', '\u00ad', '\ufeff', ' ', '  ']);

/** Changes a text in one to twelve places. */
export function mutate(seed: string, other: string, random: () => number): string {
  const int = (n: number) => Math.floor(random() * Math.max(1, n));
  let text = seed;
  for (let n = 1 + int(12); n > 0; n--) {
    const at = int(text.length + 1);
    const length = int(40);
    const kinds: ReadonlyArray<() => string> = [
      () => text.slice(0, at) + PIECES[int(PIECES.length)] + text.slice(at),
      () => text.slice(0, at) + text.slice(at + 1 + int(3)),
      () => text.slice(0, at) + text.slice(at + length),
      () => text.slice(0, at) + text.slice(at, at + length).repeat(2 + int(4)) + text.slice(at + length),
      () => text.slice(0, at) + other.slice(int(other.length)).slice(0, 10 + length * 3) + text.slice(at),
      () => text.slice(0, at) + String.fromCharCode(int(random() < 0.7 ? 128 : 65536)) + text.slice(at + 1),
      () => text.replaceAll(PIECES[int(PIECES.length)], PIECES[int(PIECES.length)]),
      () => text.slice(at) + text.slice(0, at),
      () => text.slice(0, at) + text.slice(at).toUpperCase(),
    ];
    text = kinds[int(kinds.length)]().slice(0, 60_000);
  }
  return text;
}
