/** `figurate explain FIGURE_ID`: where a published figure comes from. */
import type { DerivedRow, FigureRow } from '../../schemas/columns.js';
import { InputError } from '../model/errors.js';
import { Exit, type ExitCode } from './exit.js';
import { explanation } from './explanation.js';
import { type Found, findFigure } from './find-figure.js';
import type { CommonFlags } from './flags.js';
import { print } from './output.js';

export interface ExplainFlags extends CommonFlags {
  readonly output: string;
  readonly sources: string;
}

/**
 * Runs the command.
 * @throws InputError when no dataset in the output folder has such a figure
 */
export async function explain(id: string, flags: ExplainFlags): Promise<ExitCode> {
  const found = findFigure(id, flags.output, flags.sources);
  if (found === null) {
    throw new InputError(
      `no dataset in ${flags.output} has the figure "${id}"`,
      undefined,
      undefined,
      'the ids stand in the column figure_id of the table figures, and derived_id of derived',
    );
  }
  await print(flags.json ? `${JSON.stringify(toJson(found))}\n` : explanation(found));
  return Exit.ok;
}

function toJson({ dataset, figure, derived, of, line }: Found): {
  dataset: string;
  figure: FigureRow;
  line: number | null;
  of: FigureRow | null;
  derived: readonly DerivedRow[];
} {
  return { dataset, figure, line, of, derived };
}
