/** Headings without marks, and the captions of figures and tables. */
import { Style } from '../model/report.js';
import { lineEnd, nextLine, type RawBlock, skipSpaces } from './raw.js';
import { startsLower } from './sentence-ends.js';

const MAX_TITLE = 120;
/** Longer lines are neither. */
const MAX_LINE = 300;
const BELOW_CAPTION = /^(?:\[?!\[|<|source\b|note\b|\||\(?unit)/i;
/** Level of a heading that has no mark: below all that have one. */
const UNMARKED = 7;
const CAPTION =
  /^(?:[*_]{0,3})(?:figure|fig\.|table|chart|map|box|graph|exhibit|diagram|infographic)\s+[a-z]?\d+(?:[.\-–]\d+)*[a-z]?(?=[\s:.–—|*_-]|$)[*_]{0,3}\s*(?:[:.–—|-]\s*)?/i;
const NUMBERED =
  /^(\d{1,2}(?:\.\d{1,2}){1,3}\.?|[A-Z]\.\d{1,2}(?:\.\d{1,2})*|(?:chapter|part|section|annex|appendix)\s+(?:\d{1,3}|[ivxlc]{1,6}|[a-h])\b[:.]?)(?:\s+|$)/i;
const CLOSED = /[.!?;,]$/;
/** Words that only a sentence has. */
const VERB =
  /\b(?:is|are|was|were|has|have|had|rose|fell|increased|decreased|reached|shows?|stood|grew|amounted|accounted|made|came|will|can|may)\b/i;

/** Gives headings without marks and captions their kinds. */
export function findTitles(text: string, blocks: readonly RawBlock[]): RawBlock[] {
  const result: RawBlock[] = [];
  for (let at = 0; at < blocks.length; at++) titled(text, blocks[at]!, blocks[at + 1], result);
  return result;
}

function titled(text: string, block: RawBlock, next: RawBlock | undefined, result: RawBlock[]): void {
  const { kind, start, end } = block;
  const stop = mayBeTitle(block) ? lineEnd(text, start, Math.min(end, start + MAX_LINE)) : end;
  if (!mayBeTitle(block) || stop - start >= MAX_LINE) {
    result.push(block);
    return;
  }
  const line = text.slice(start, stop).trimEnd();
  if (kind === 'paragraph' && stop < end) splitCaption(text, block, line, stop, result);
  else if (isCaption(line)) result.push({ ...block, kind: 'caption' });
  else if (kind === 'paragraph') result.push(asHeading(text, block, line, next) ?? block);
  else result.push(block);
}

const mayBeTitle = ({ kind, holes }: RawBlock): boolean =>
  (kind === 'paragraph' || kind === 'heading') && holes.length === 0;

/** The heading that a line without marks is: in bold from end to end, or numbered; null when it is none. */
function asHeading(text: string, block: RawBlock, line: string, next: RawBlock | undefined): RawBlock | null {
  if (line.length > MAX_TITLE + 4) return null;
  const bold = block.style & Style.bold ? line : boldOnly(line);
  const introduces = bold?.endsWith(':') && next?.kind === 'item';
  if (bold !== null && !introduces && !CLOSED.test(bold.replace(/\?$/, ''))) {
    return { ...block, kind: 'heading', level: UNMARKED, ...unmarked(text, block, line) };
  }
  if (!isNumberedTitle(line) && !isInCapitals(line)) return null;
  if (next && startsLower(text, next)) return null;
  return { ...block, kind: 'heading', level: UNMARKED };
}

/** The words between two marks of strong emphasis that stand around a whole line; null when they do not. */
function boldOnly(line: string): string | null {
  const found = /^(\*\*|__)(?!\*)(.+?)\1$/.exec(line);
  return found && !found[2].includes(found[1]) ? found[2].trim() : null;
}

/** `** Title**` is no emphasis by the rules (a blank follows the marks), but it was meant so. */
function unmarked(text: string, { start, end }: RawBlock, line: string): Partial<RawBlock> {
  if (!/^(?:\*\*|__)\s|\s(?:\*\*|__)$/.test(line)) return {};
  return { start: skipSpaces(text, start + 2, end), end: end - 2, style: Style.bold };
}

/** `Figure 3: …`, `Chart 8.3 Changes in …`, `Table 2`: names a figure and is no sentence about it. */
function isCaption(line: string): boolean {
  const name = CAPTION.exec(line);
  if (!name) return false;
  const rest = line.slice(name[0].length).replace(/^[*_\s]+/, '');
  if (rest === '') return true;
  if (/[:.–—|-]\s*$/.test(name[0].replace(/[*_]+/g, ''))) return !/[.!?]\s+[A-Z]/.test(rest);
  return (
    /^[A-Z\d]/.test(rest) && !CLOSED.test(rest) && !/^\S+\s+(?:shows?|gives?|presents?|illustrates?)\b/i.test(rest)
  );
}

/** A caption on the first line of a paragraph, with a source note or a picture below it. */
function splitCaption(text: string, block: RawBlock, line: string, stop: number, result: RawBlock[]): void {
  const rest = skipSpaces(text, nextLine(text, stop), block.end);
  if (isCaption(line) && BELOW_CAPTION.test(text.slice(rest, rest + 10))) {
    result.push({ ...block, kind: 'caption', end: block.start + line.length }, { ...block, start: rest });
  } else result.push(block);
}

/** `2.1 Patent filings`, `Chapter 4: Results`, `CHAPTER IV`: a number of a section, a few words, no verb, no full stop. */
function isNumberedTitle(line: string): boolean {
  const number = line.length <= 90 ? NUMBERED.exec(line) : null;
  if (!number) return false;
  const rest = line.slice(number[0].length);
  if (rest === '') return /^[a-z]/i.test(line);
  return /^\p{Lu}/u.test(rest) && !CLOSED.test(rest) && !VERB.test(rest) && !/\d/.test(rest);
}

/** `SUMMARY OF FINDINGS`: a short line in capitals, with no number that could be a figure. */
function isInCapitals(line: string): boolean {
  return line.length <= 80 && /^(?=(?:.*\p{Lu}){4})[\p{Lu}\s&'’,:()/–—-]+$/u.test(line) && !CLOSED.test(line);
}
