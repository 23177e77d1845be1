// A new key between the answer that brought it and the person who stores it.

/**
 * Holds one key in memory until it is wiped. Whatever keeps a reference to the holder (a cache, a component's state, a devtool)
 * holds nothing once `wipe` was called, and shows nothing when printed or turned into JSON.
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
