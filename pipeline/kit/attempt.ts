/** Steps over many things at once, of which one may fail without the others. */

/** What a step threw over one thing. */
export class Failure {
  constructor(readonly error: Error) {}
}

/** Does a step for each thing that no step before failed over, and keeps the failures in their places. */
export const attempt = <A, B>(
  things: readonly (A | Failure)[],
  step: (thing: A, at: number) => B,
): readonly (B | Failure)[] =>
  things.map((thing, at) => {
    if (thing instanceof Failure) return thing;
    try {
      return step(thing, at);
    } catch (error) {
      return new Failure(error as Error);
    }
  });
