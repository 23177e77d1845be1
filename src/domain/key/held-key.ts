// A new key between the answer that brought it and the person who stores it.

/**
 * Holds one key in memory until it is wiped. After `wipe`, a cache, component or devtool that still has the holder has no key.
 * Printed or turned into JSON, it shows nothing.
 */
export class HeldKey {
  #key: string | undefined;
  readonly lastFour: string;

  constructor(key: string) {
    this.#key = key;
    this.lastFour = key.slice(-4);
  }

  /** The key, or undefined once it was wiped. */
  read(): string | undefined {
    return this.#key;
  }

  wipe(): void {
    this.#key = undefined;
  }

  toString(): string {
    return this.toJSON();
  }

  toJSON(): string {
    return `key …${this.lastFour}`;
  }
}
