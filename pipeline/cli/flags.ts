/** The options that every command has. */
export interface CommonFlags {
  readonly quiet?: boolean;
  readonly json?: boolean;
}
