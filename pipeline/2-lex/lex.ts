/** Room 2: which signs are these? One pass over the runs of a report, offsets only. */
import { codesOf } from '../kit/codes.js';
import type { Vocabulary } from '../kit/vocabulary.js';
import { type Report, RUN_WIDTH } from '../model/report.js';
import { type Lexed, T, type TokenSentence, type Tokens } from '../model/tokens.js';
import { P } from '../rules/parts-of-speech.js';
import { C, CHARACTERS } from './characters.js';
import { ColumnsBuilder } from './columns.js';
import { scanNumber } from './number-shape.js';
import { splitSentences } from './sentences.js';
import { wordClass } from './word-class.js';

const POINT = 46;
/** Room 3 finds what a text defines. */
const NO_UNITS: Tokens['units'] = new Map();
const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019;

/** End of the word that begins at `at`: letters, apostrophes between letters, and the points of `p.p`, `U.S`. */
function scanWord(codes: Uint16Array, at: number, limit: number): number {
  let end = at + 1;
  for (;;) {
    while (end < limit && CHARACTERS[codes[end]] === C.letter) end++;
    if (end + 1 >= limit || CHARACTERS[codes[end + 1]] !== C.letter) break;
    const code = codes[end];
    const initials =
      code === POINT &&
      (end - at === 1 || codes[end - 2] === POINT) &&
      (end + 2 >= limit || CHARACTERS[codes[end + 2]] !== C.letter);
    if (!isApostrophe(code) && !initials) break;
    end += 2;
  }
  return end;
}

/** Adds a mark or the sign of a fraction. */
function pushMark(
  columns: ColumnsBuilder,
  vocabulary: Vocabulary,
  start: number,
  end: number,
  code: number,
  gap: number,
  style: number,
): void {
  if (CHARACTERS[code] === C.fraction) columns.push(start, end, T.fraction, 0, code, 0, 0, gap, style);
  else columns.push(start, end, T.punct, 0, code, 0, vocabulary.tablesOfMark(code), gap, style);
}

/** Scans one run into the columns; `gap` is the separation before its first token. Returns the gap after its last. */
function lexRun(
  columns: ColumnsBuilder,
  vocabulary: Vocabulary,
  text: string,
  codes: Uint16Array,
  start: number,
  limit: number,
  style: number,
  gapBefore: number,
  decimalComma: boolean,
): number {
  let gap = gapBefore;
  let at = start;
  while (at < limit) {
    const code = codes[at];
    const kind = CHARACTERS[code];
    if (kind === C.space) {
      if (gap === 0) gap = 1;
      at++;
      continue;
    }
    let end = at + 1;
    if (kind === C.letter) {
      end = scanWord(codes, at, limit);
      const id = vocabulary.find(codes, at, end);
      const pos = wordClass(vocabulary, id, codes, at, end);
      columns.push(at, end, T.word, id, 0, pos, vocabulary.tablesOf(id), gap, style);
    } else if (
      kind === C.digit ||
      (code === POINT && !decimalComma && gap !== 0 && at + 1 < limit && CHARACTERS[codes[at + 1]] === C.digit)
    ) {
      const scanned = scanNumber(text, at, limit, decimalComma);
      end = Math.floor(scanned / 16);
      columns.push(at, end, T.number, 0, scanned & 15, 0, 0, gap, style);
    } else {
      pushMark(columns, vocabulary, at, end, code, gap, style);
    }
    gap = 0;
    at = end;
  }
  return gap;
}

/** A run that stands for one character (`&pound;`); returns the gap after it. */
function lexEntity(
  columns: ColumnsBuilder,
  vocabulary: Vocabulary,
  start: number,
  end: number,
  style: number,
  gap: number,
  code: number,
): number {
  const kind = CHARACTERS[code] ?? C.letter;
  if (kind === C.space) return gap === 0 ? 1 : gap;
  if (kind === C.letter) columns.push(start, end, T.word, 0, 0, P.noun, 0, gap, style);
  else pushMark(columns, vocabulary, start, end, code, gap, style);
  return 0;
}

/**
 * Turns a report into tokens and sentences.
 * @param report what room 1 read; offsets of the tokens are UTF-16 units of its text
 */
export function lex(report: Report, vocabulary: Vocabulary): Lexed {
  const { text, runs, blocks } = report;
  const codes = codesOf(text);
  const columns = new ColumnsBuilder(Math.max(64, Math.ceil(text.length / 5)));
  const sentences: TokenSentence[] = [];
  const decimalComma = report.source.decimal === 'comma';
  for (const [index, block] of blocks.entries()) {
    const first = columns.count;
    let gap = 2;
    for (let run = block.firstRun; run < block.endRun; run++) {
      const base = run * RUN_WIDTH;
      const join = runs[base + 3];
      if ((join & 1) === 1) gap = 2;
      if (join >> 1 !== 0) {
        gap = lexEntity(columns, vocabulary, runs[base], runs[base + 1], runs[base + 2], gap, join >> 1);
        continue;
      }
      gap = lexRun(columns, vocabulary, text, codes, runs[base], runs[base + 1], runs[base + 2], gap, decimalComma);
    }
    splitSentences(columns, text, first, columns.count, index, sentences);
  }
  const { count, start, end, type, word, code, pos, begins, gap, style } = columns;
  const units = NO_UNITS;
  const tokens = { report, text, codes, count, start, end, type, word, code, pos, begins, gap, style, units };
  return { tokens, sentences };
}
