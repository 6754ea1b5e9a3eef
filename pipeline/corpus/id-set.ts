/** A set of 64-bit hashes in one block of memory: ids of tens of millions of documents in a few hundred megabytes. */
export class IdSet {
  #slots = new BigUint64Array(1 << 12);
  #count = 0;

  /** Adds a hash of 16 hexadecimal digits. @returns whether it was new */
  add(hash: string): boolean {
    if (2 * this.#count >= this.#slots.length) this.#grow();
    // 0 marks a free slot.
    const isNew = put(this.#slots, BigInt(`0x${hash}`) || 1n);
    if (isNew) this.#count += 1;
    return isNew;
  }

  #grow(): void {
    const larger = new BigUint64Array(2 * this.#slots.length);
    for (const value of this.#slots) if (value !== 0n) put(larger, value);
    this.#slots = larger;
  }
}

/** The number of slots is a power of two. */
function put(slots: BigUint64Array, value: bigint): boolean {
  const mask = slots.length - 1;
  for (let at = Number(value & 0xffffffffn) & mask; ; at = (at + 1) & mask) {
    if (slots[at] === value) return false;
    if (slots[at] !== 0n) continue;
    slots[at] = value;
    return true;
  }
}
