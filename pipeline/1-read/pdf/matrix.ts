/** Places and directions, as the parser gives them: six numbers, with which places are turned, stretched and moved. */
export type Matrix = readonly [number, number, number, number, number, number];

/** Everything stays where it is. */
export const STILL: Matrix = [1, 0, 0, 1, 0, 0];

/** First `b`, then `a`. */
export function times(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ];
}

/** The same as `times` with a mere move. Asked for each letter of a file: it takes no matrix apart. */
export const moved = (m: Matrix, x: number, y: number): Matrix => [
  m[0],
  m[1],
  m[2],
  m[3],
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
];

/** Which way letters run: 0 to the right, 1 down, 2 to the left, 3 up; 4 for what is askew. */
export function turnOf([a, b]: Matrix): number {
  const quarter = Math.atan2(b, a) / (Math.PI / 2);
  const whole = Math.round(quarter);
  return Math.abs(quarter - whole) < 0.05 ? (whole + 4) % 4 : 4;
}
