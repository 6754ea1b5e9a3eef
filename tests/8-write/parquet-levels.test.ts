/** Definition levels: the bytes of parquetjs-lite's own codec, for any column. */
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { levels } from '../../pipeline/8-write/parquet-levels.js';

const codec = createRequire(import.meta.url)('parquetjs-lite/lib/codec/rle') as {
  encodeValues(type: 'INT32', values: number[], options: { bitWidth: number }): Buffer;
};

const run = fc
  .tuple(fc.constantFrom(0, 1), fc.integer({ min: 1, max: 300 }))
  .map(([bit, times]) => Array(times).fill(bit));
const column = fc.oneof(
  fc.array(fc.constantFrom(0, 1), { minLength: 1 }),
  fc.array(run, { minLength: 1 }).map((runs) => runs.flat()),
);

it('are those of the library', () => {
  fc.assert(
    fc.property(column, (bits) => {
      const wanted = codec.encodeValues('INT32', [...bits], { bitWidth: 1 });
      expect(levels(Uint8Array.from(bits)).equals(wanted)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
