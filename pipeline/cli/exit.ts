/** Exit codes, the only three. */
import type { Severity } from '../model/diagnostic.js';

export const Exit = {
  /** Done; warnings and notes may have been said. */
  ok: 0,
  /** Done, and a diagnostic of severity error was said, or with --strict a warning. */
  found: 1,
  /** Could not run: wrong arguments, unusable input, unwritable output. */
  failed: 2,
} as const;

export type ExitCode = (typeof Exit)[keyof typeof Exit];

/** What the diagnostics of a run mean for its exit code. Notes ask for nothing, so they never fail a run. */
export function exitFor(severities: Iterable<Severity>, strict: boolean): ExitCode {
  for (const severity of severities) {
    if (severity === 'error' || (strict && severity === 'warning')) return Exit.found;
  }
  return Exit.ok;
}
