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
      write: (bytes: Uint8Array) => void,
      close: () => void,
      fileOffset: number,
      options: WriterOptions,
    );
    writeHeader(): void;
    /** Internals that writing by columns relies on: where the file ends, and what its footer will say. */
    offset: number;
    rowCount: number;
    readonly rowGroups: object[];
    writeSection(bytes: Uint8Array): void;
    writeFooter(metadata: Record<string, string>): void;
  }

  export class ParquetWriter {
    constructor(schema: ParquetSchema, envelope: ParquetEnvelopeWriter, options: WriterOptions);
    appendRow(row: Record<string, unknown>): Promise<void>;
    setMetadata(key: string, value: string): void;
    close(): Promise<void>;
  }
}
