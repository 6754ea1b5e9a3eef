/** Places and directions, as the parser gives them: six numbers, with which places are turned, stretched and moved. */
export type Matrix = readonly [number, number, number, number, number, number];

/** Everything stays where it is. */
export const STILL: Matrix = [1, 0, 0, 1, 0, 0];

/** A matrix that changes: some programs place each letter by itself, and a new matrix for each would be most of the work. */
export type Place = [number, number, number, number, number, number];

/** First `b`, then `a`; written to `into`, which is neither of them. */
export function times(a: Matrix, b: Matrix, into: Place = [0, 0, 0, 0, 0, 0]): Place {
  into[0] = a[0] * b[0] + a[2] * b[1];
  into[1] = a[1] * b[0] + a[3] * b[1];
  into[2] = a[0] * b[2] + a[2] * b[3];
  into[3] = a[1] * b[2] + a[3] * b[3];
  into[4] = a[0] * b[4] + a[2] * b[5] + a[4];
  into[5] = a[1] * b[4] + a[3] * b[5] + a[5];
  return into;
}

/** Moves a place along its own directions, like `times` with a mere move. */
export function move(m: Place, x: number, y: number): void {
  m[4] += m[0] * x + m[2] * y;
  m[5] += m[1] * x + m[3] * y;
}

/** A copy that was moved. */
export function moved(m: Matrix, x: number, y: number): Place {
  const copy: Place = [...m];
  move(copy, x, y);
  return copy;
}

/** Which way letters run: 0 to the right, 1 down, 2 to the left, 3 up; 4 for what is askew. */
export function turnOf([a, b]: Matrix): number {
  const quarter = Math.atan2(b, a) / (Math.PI / 2);
  const whole = Math.round(quarter);
  return Math.abs(quarter - whole) < 0.05 ? (whole + 4) % 4 : 4;
}
