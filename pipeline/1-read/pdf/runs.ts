/** Whether a letter goes on in a run of letters, or begins one of its own. Asked for nearly every letter of some files. */
import type { Matrix } from './matrix.js';
import type { Face, Run } from './model.js';

/** Gaps in sizes: up to here letters touch, unless a space stands there; words of one run are no further apart, nor closer. */
const TOUCHING = 0.03;
const TRACKING = 0.102;
export const APART = 0.6;
export const OVERLAP = -0.2;
/** Letters no further off the line than this, in sizes, are in the run. */
const OFF_LINE = 0.25;
const NEAR_ZERO = 1e-6;
/** By how much sizes and directions of one run may differ, in sizes. */
const SAME_SIZE = 0.02;
/** No gap: comparisons with it are false. */
export const NOT_BEHIND = Number.NaN;

/** A space stands in the gap: it is wide, or one was shown and the letters do not overlap. */
export const isSpaceWide = (gap: number, shown: boolean): boolean =>
  gap > TRACKING || (shown && (gap > TOUCHING || Math.abs(gap) < NEAR_ZERO));

/** How far a letter stands behind a run, in sizes; `NOT_BEHIND` when it is on another line or before its end. */
export function gapBehind(last: Run, base: Matrix, size: number, x: number, y: number): number {
  const [a, b] = [base[0], base[1]];
  const dx = x - last.x;
  const dy = y - last.y;
  const wide = a * a + b * b;
  const off = Math.abs(dx * b - dy * a) / Math.sqrt(wide);
  if (off > OFF_LINE * size * Math.sqrt(base[2] * base[2] + base[3] * base[3])) return NOT_BEHIND;
  const gap = (dx * a + dy * b) / wide / size;
  return gap < OVERLAP ? NOT_BEHIND : gap;
}

/** Font, size and direction are those of the run. */
export function isSetAlike(
  { matrix, face }: Run,
  now: { readonly face: Face | null; readonly size: number; readonly stretch: number },
  base: Matrix,
): boolean {
  if (face !== now.face) return false;
  const wide = now.size * now.stretch;
  const high = now.size * face.height;
  const off =
    Math.abs(base[0] * wide - matrix[0]) +
    Math.abs(base[1] * wide - matrix[1]) +
    Math.abs(base[2] * high - matrix[2]) +
    Math.abs(base[3] * high - matrix[3]);
  return off < SAME_SIZE * Math.abs(high) * (Math.abs(base[2]) + Math.abs(base[3]));
}

/** The run, which now ends here. */
export function ended(run: Run, x: number, y: number): Run {
  run.x = x;
  run.y = y;
  return run;
}
