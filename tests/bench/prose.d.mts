/** Seeded random numbers from 0 to 1. */
export function randomFrom(seed: number): () => number;
/** At least `characters` of the paragraphs of a text, all of them again and again in another order. */
export function shuffled(text: string, characters: number, seed?: number): string;
/** At least `characters` of Markdown prose, as dense in figures as the chapter that the project publishes. */
export function prose(characters: number, seed?: number): string;
