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

  /** What a column chunk says of a page. */
  export interface PageStatistics {
    readonly min_value: unknown;
    readonly max_value: unknown;
    readonly null_count: number;
  }

  /** A finished page of one column; an internal that writing by columns relies on. */
  export interface Page {
    readonly page: Uint8Array;
    readonly statistics: PageStatistics | undefined;
    readonly first_row_index: number;
    readonly distinct_values: { forEach(add: (value: unknown) => void): void };
    readonly num_values: number;
  }

  export class ParquetEnvelopeWriter {
    constructor(
      schema: ParquetSchema,
      write: (bytes: Buffer) => void,
      close: () => void,
      fileOffset: number,
      options: WriterOptions,
    );
    writeHeader(): void;
    writeRowGroup(records: { readonly rowCount: number; readonly pages: Record<string, Page[]> }): void;
    writeFooter(metadata: Record<string, string>): void;
  }

  export class ParquetWriter {
    constructor(schema: ParquetSchema, envelope: ParquetEnvelopeWriter, options: WriterOptions);
    appendRow(row: Record<string, unknown>): Promise<void>;
    setMetadata(key: string, value: string): void;
    close(): Promise<void>;
  }
}
