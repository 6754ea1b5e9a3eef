/**
 * Carries messages between the two halves of the parser, which run in one thread here. The parser's own port copies every
 * message whole. Of the words of a page and what it draws, which are most of all, the lists are enough: the sender empties
 * them, and does not touch again what was in them.
 */

type Listener = (event: { readonly data: unknown }) => void;

/** A message as the parser sends it; a stretch of a page is in `chunk`. */
interface Message {
  readonly chunk?: Readonly<Record<string, unknown>>;
}

export class Port {
  private readonly listeners = new Set<Listener>();
  private readonly turn = Promise.resolve();

  addEventListener(_type: 'message', listener: Listener): void {
    this.listeners.add(listener);
  }

  removeEventListener(_type: 'message', listener: Listener): void {
    this.listeners.delete(listener);
  }

  postMessage(message: Message, transfer?: ArrayBuffer[]): void {
    const { chunk } = message;
    const isPage = chunk !== undefined && ('items' in chunk || 'fnArray' in chunk);
    const data = isPage
      ? { ...message, chunk: listsCopied(chunk) }
      : structuredClone(message, transfer && { transfer });
    this.turn.then(() => {
      for (const listener of this.listeners) listener({ data });
    });
  }

  /** Part of what the parser expects of a port. */
  terminate(): void {
    this.listeners.clear();
  }
}

const listsCopied = (chunk: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(chunk).map(([key, value]) => [key, Array.isArray(value) ? value.slice() : value]));
