/** Joins a paragraph that a page break, or what stands at one, has cut in two. */
import type { RawBlock } from './raw.js';
import { endsMidPhrase, endsOpen, startsLower, startsWord } from './sentence-ends.js';

/** Without any sign of a page break, the first part must be this long: verses and labels are shorter. */
const LEAST_PART = 40;
/** What may stand in the break. */
const BETWEEN = new Set(['page-number', 'running-head', 'image', 'table', 'markup']);

/** One paragraph for the parts of a broken one; what stands between them follows the joined block. */
export function joinBroken(text: string, blocks: readonly RawBlock[]): RawBlock[] {
  const result: RawBlock[] = [];
  /** Place in `result` of the block that may go on; -1 when none may. */
  let open = -1;
  let last: RawBlock | null = null;
  let holes: number[] | null = null;
  for (const block of blocks) {
    const first: RawBlock | null = open >= 0 ? result[open] : null;
    if (first && last && goesOn(text, last, block, result.length - 1 - open)) {
      if (holes === null) holes = [...first.holes];
      holes.push(last.end, block.start, ...block.holes);
      result[open] = { ...first, end: block.end, holes };
      last = block;
      continue;
    }
    result.push(block);
    if (block.kind === 'paragraph' || block.kind === 'item') {
      open = result.length - 1;
      last = block;
      holes = null;
    } else if (!mayStandBetween(block)) open = -1;
  }
  return result;
}

const mayStandBetween = ({ kind, reason }: RawBlock): boolean =>
  kind === 'rule' || (kind === 'skip' && BETWEEN.has(reason));

/** Whether `next` is the rest of `part`; `between` counts the blocks that stand in the break. */
function goesOn(text: string, part: RawBlock, next: RawBlock, between: number): boolean {
  if (next.kind !== 'paragraph' || !endsOpen(text, part)) return false;
  if (between > 0) return startsLower(text, next) || (endsMidPhrase(text, part) && startsWord(text, next));
  return (
    part.kind === 'paragraph' &&
    part.end - part.start >= LEAST_PART &&
    startsLower(text, next) &&
    isPageBreak(text, part, next)
  );
}

/** A blank line, or a form feed, and nothing else lies between the parts. */
const isPageBreak = (text: string, part: RawBlock, next: RawBlock): boolean =>
  text.slice(part.end, Math.min(next.start, part.end + 64)).trim() === '';
