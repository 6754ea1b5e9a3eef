/** The interval that the wording of a gold figure allows, as decimals; an open or unknown end is null. */
export function interval(figure: {
  readonly quote: string;
  readonly kind: string;
  readonly unit: string;
  readonly value: string;
  readonly scale: number;
  readonly modifier: string;
}): [string | null, string | null];
