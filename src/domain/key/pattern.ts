// Credentials of this vendor in texts where none belongs (contract section 2: access tokens, SDK, mobile and relay keys).

// Without boundaries of words: "myapi-…" and a key with a letter after it hold a key too.
const keyPattern = /(?:api|sdk|mob|rel)-[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gi;

/** Whether a text holds something shaped like a key. */
export function holdsKey(text: string): boolean {
  return text.search(keyPattern) !== -1;
}

/** The text with everything shaped like a key cut down to its prefix, so that it can be kept. */
export function redactKeys(text: string): string {
  return text.replaceAll(keyPattern, (key) => `${key.slice(0, 4)}…`);
}

/**
 * A key (contract section 2), whole or cut off in its third part or later. Anything shorter may be a name, such as
 * "rel-20261128".
 */
const keyOrPart = /\b(?:api|sdk|mob|rel)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]+[0-9a-f-]*/gi;

/**
 * Replaces every key in a text by its last four characters. A search ends up in the address and history of the browser, where a
 * key must never be. The last four are enough to find its token.
 */
export function keysToLastFour(text: string): string {
  return text.replaceAll(keyOrPart, (key) => key.slice(-4));
}
