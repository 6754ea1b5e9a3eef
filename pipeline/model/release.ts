/** What goes into a release beside the data itself: the files that were read, and with what they were read. */

/** A file that the build read. */
export interface Input {
  /** Path below the dataset's folder, with forward slashes. */
  readonly path: string;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** What made the release. A release made by the same versions from the same inputs has the same bytes. */
export interface Versions {
  /** Version of figurate. */
  readonly tool: string;
  /** Version of the rule tables: anything that changes when a rule does. */
  readonly rules: string;
  /** Exact versions of the libraries, by package name. */
  readonly libraries: Readonly<Record<string, string>>;
}
