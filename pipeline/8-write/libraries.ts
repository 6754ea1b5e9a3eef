/**
 * The format libraries, loaded when first needed. They are fetched with `require`: their CommonJS
 * builds start in a third of the time that `import` takes (DuckDB 0.13 s for 0.46 s), and
 * apache-arrow's single-file build in a tenth (0.03 s for 0.27 s) with the same bytes written, which
 * a test holds. Together they decide whether a small build stays under a second.
 */
import { createRequire } from 'node:module';
import type * as DuckDb from '@duckdb/node-api';
import type * as Arrow from 'apache-arrow';
import type * as CsvStringify from 'csv-stringify/sync';
import type * as Parquet from 'parquetjs-lite';

const load = createRequire(import.meta.url);

export type ArrowLibrary = typeof Arrow;
export type DuckDbLibrary = typeof DuckDb;

/** What was loaded, without asking `require` again: it takes longer to answer than most of what it is asked for. */
function once<T>(make: () => T): () => T {
  let made: T | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

export const arrow = once(() => load('apache-arrow/Arrow.esnext.min') as ArrowLibrary);
export const csvStringify = (): typeof CsvStringify => load('csv-stringify/sync') as typeof CsvStringify;
/** Path of the library that writes workbooks; it is loaded in a thread of its own. */
export const workbookLibrary = (): string => load.resolve('write-excel-file/node');
export const duckDb = (): DuckDbLibrary => load('@duckdb/node-api') as DuckDbLibrary;

/**
 * parquetjs-lite makes thousands of buffers by the deprecated `new Buffer`, and Node examines the call
 * stack of each to see whether to warn: 80 ms of a small build. Having warned once, in silence, it
 * stops examining.
 */
function stopExaminingBuffers(): void {
  const { noDeprecation } = process;
  process.noDeprecation = true;
  // biome-ignore lint/suspicious/noExplicitAny: the deprecated constructor is meant
  new (Buffer as any)(0);
  process.noDeprecation = noDeprecation ?? false;
}

export const parquet = once(() => {
  stopExaminingBuffers();
  return load('parquetjs-lite') as typeof Parquet;
});

/** A structure of Parquet's footer or page headers, filled field by field. */
// biome-ignore lint/suspicious/noExplicitAny: generated code without types
type Thrift = any;

/** The parts of parquetjs-lite that pages are made with; it does not export them. */
export interface ParquetParts {
  readonly types: Readonly<
    Record<
      'PageHeader' | 'DataPageHeader' | 'Statistics' | 'RowGroup' | 'ColumnChunk' | 'ColumnMetaData',
      new (
        fields?: object,
      ) => Thrift
    >
  > &
    Readonly<Record<'PageType' | 'Encoding' | 'CompressionCodec' | 'Type', Readonly<Record<string, number>>>>;
  serialize(structure: Thrift): Buffer;
  deflate(method: 'SNAPPY', bytes: Buffer): Buffer;
}

export const parquetParts = once((): ParquetParts => {
  stopExaminingBuffers();
  const types = load('parquetjs-lite/gen-nodejs/parquet_types') as ParquetParts['types'];
  const { serializeThrift } = load('parquetjs-lite/lib/util') as { serializeThrift: ParquetParts['serialize'] };
  const { deflate } = load('parquetjs-lite/lib/compression') as Pick<ParquetParts, 'deflate'>;
  return { types, serialize: serializeThrift, deflate };
});
