/** The part of parquetjs-lite 0.8.7 that the writer uses; the package ships no types. */
declare module 'parquetjs-lite' {
  export interface FieldOptions {
    readonly type: 'UTF8' | 'DOUBLE' | 'INT32' | 'BOOLEAN' | 'DATE';
    readonly optional: boolean;
    readonly compression: 'SNAPPY' | 'UNCOMPRESSED';
    readonly statistics?: false;
  }

  export interface WriterOptions {
    readonly pageIndex: false;
    readonly useDataPageV2: false;
    readonly pageSize: number;
    readonly rowGroupSize: number;
  }

  export class ParquetSchema {
    constructor(fields: Record<string, FieldOptions>);
  }

  export class ParquetEnvelopeWriter {
    constructor(
      schema: ParquetSchema,
      write: (bytes: Buffer) => void,
      close: () => void,
      fileOffset: number,
      options: WriterOptions,
    );
  }

  /** One column of the rows that are not yet in a page; an internal that page filling relies on. */
  export interface ColumnBuffer {
    dlevels: number[];
    rlevels: number[];
    values: unknown[];
    distinct_values: Set<unknown>;
    count: number;
  }

  export interface RowBuffer {
    rowCount: number;
    pageRowCount: number;
    columnData: Record<string, ColumnBuffer>;
    pages: Record<string, unknown[]>;
  }

  export class ParquetWriter {
    constructor(schema: ParquetSchema, envelope: ParquetEnvelopeWriter, options: WriterOptions);
    rowBuffer: RowBuffer | Record<string, never>;
    appendRow(row: Record<string, unknown>): Promise<void>;
    setMetadata(key: string, value: string): void;
    setRowGroupSize(rows: number): void;
    close(): Promise<void>;
  }
}
