/** Examples of rules: a text in which braces mark the number that it is about, and what the program makes of that number. */
import type { Figure, Skipped } from '../../pipeline/model/figure.js';
import type { SourceContext } from '../../pipeline/model/report.js';
import { extractionOf } from '../properties/extraction.js';

/** Examples of one row: texts in which it decides about the marked number, and texts in which its words mean something else. */
export interface Examples {
  readonly match: readonly string[];
  readonly not?: readonly string[];
}

/** What became of the marked number. */
export interface Outcome {
  /** The figure that has exactly the marked span. */
  readonly figure: Figure | null;
  /** What was skipped at the first character of the mark. */
  readonly skip: Skipped | null;
  /** Everything that was found, for messages. */
  readonly found: string;
}

/** A table of rules as the test asks for it. */
interface Rules<Row> {
  readonly rows: readonly Row[];
  readonly id: (row: Row) => string;
  /** Examples made from the forms of a row, one or more a form; none where only the written examples speak for it. */
  readonly frames?: (row: Row) => readonly string[];
  readonly examples?: Readonly<Record<string, Examples>>;
  /** True where the marked number became what the row says. */
  readonly means: (outcome: Outcome, row: Row) => boolean;
  /** What the examples of a row need to be known of their source, beside its period and area. */
  readonly source?: (row: Row) => Partial<SourceContext>;
}

/** What a table is asked, whatever its rows are. Each answer lists faults, and is empty when there are none. */
export interface Suite {
  readonly name: string;
  /** Rows that no example must match. */
  readonly unspoken: () => readonly string[];
  /** Examples whose row is not in the table. */
  readonly strangers: () => readonly string[];
  /** Examples that the row must match and does not. */
  readonly missed: () => readonly string[];
  /** Examples that the row must not match and does. */
  readonly misled: () => readonly string[];
}

export function suite<Row>(name: string, rules: Rules<Row>): Suite {
  const { rows, id, frames = () => [], examples = {}, means, source = () => ({}) } = rules;
  const written = (row: Row) => examples[id(row)]?.match ?? [];
  const wrong = (row: Row, texts: readonly string[], wanted: boolean): string[] =>
    texts.flatMap((text) => {
      const outcome = outcomeOf(text, wanted ? source(row) : {});
      return means(outcome, row) === wanted ? [] : [`${id(row)}: ${text} → ${outcome.found}`];
    });
  return {
    name,
    unspoken: () => rows.filter((row) => frames(row).length + written(row).length === 0).map(id),
    strangers: () => Object.keys(examples).filter((key) => !rows.some((row) => id(row) === key)),
    missed: () => rows.flatMap((row) => wrong(row, [...frames(row), ...written(row)], true)),
    misled: () => rows.flatMap((row) => wrong(row, examples[id(row)]?.not ?? [], false)),
  };
}

const CONTEXT: Partial<SourceContext> = { period: '2020', area: 'GB', currency: 'GBP' };

/** What the program makes of the number in braces. */
function outcomeOf(example: string, source: Partial<SourceContext>): Outcome {
  const start = example.indexOf('{');
  const end = example.indexOf('}') - 1;
  if (start < 0 || end <= start) throw new Error(`no number in braces: ${example}`);
  const { figures, skipped } = extractionOf(example.replace(/[{}]/g, ''), { ...CONTEXT, ...source });
  const figure = figures.find((one) => one.start === start && one.end === end) ?? null;
  const skip = skipped.find((one) => one.start <= start && one.end > start) ?? null;
  const found = [
    ...figures.map(
      (one) => `${one.quote} ${one.kind} ${one.value} ${one.unit} ${one.modifier} ${one.role} ${one.basis ?? ''}`,
    ),
    ...skipped.map((one) => `(${one.reason} ${one.period ?? ''})`),
  ];
  return { figure, skip, found: found.join('; ') };
}

/** The forms of a row as they are written: `~` stands for a space and for a hyphen. */
export const formsOf = ({ forms }: { readonly forms: string }): string[] =>
  forms
    .split('|')
    .map((form) => form.trim())
    .flatMap((form) =>
      form.length > 1 && form.includes('~') ? [form.replaceAll('~', ' '), form.replaceAll('~', '-')] : [form],
    );
