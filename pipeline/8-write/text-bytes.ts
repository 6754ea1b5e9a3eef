/** A column of text as UTF-8, one cell behind the other: what Arrow and Parquet both are made of, encoded once for both. */
import type { TextColumn } from './batch.js';

export interface TextBytes {
  readonly bytes: Buffer;
  /** Where each cell begins, and where the last one ends; a null cell is as long as none. */
  readonly offsets: Int32Array;
  /** 0 where a cell is null, else 1. */
  readonly valid: Uint8Array;
}

/** The encoded form belongs to the column and goes with it. */
const encoded = new WeakMap<TextColumn, TextBytes>();

function encode({ values }: TextColumn): TextBytes {
  const joined = values.join('');
  const bytes = Buffer.from(joined, 'utf8');
  const offsets = new Int32Array(values.length + 1);
  const valid = new Uint8Array(values.length);
  // Where each unit takes one byte, as it nearly always does, lengths need not be asked for one by one.
  const isPlain = bytes.length === joined.length;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (value === null) {
      offsets[i + 1] = offsets[i]!;
      continue;
    }
    valid[i] = 1;
    offsets[i + 1] = offsets[i]! + (isPlain ? value!.length : Buffer.byteLength(value!, 'utf8'));
  }
  return { bytes, offsets, valid };
}

export function textBytes(column: TextColumn): TextBytes {
  const known = encoded.get(column) ?? encode(column);
  encoded.set(column, known);
  return known;
}
