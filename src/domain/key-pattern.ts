// Credentials of this vendor in texts where none belongs (contract section 2: access tokens, SDK, mobile and relay keys).

const KEY = /\b(?:api|sdk|mob|rel)-[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b/gi;

/** Whether a text holds something shaped like a key. */
export function holdsKey(text: string): boolean {
  return text.search(KEY) !== -1;
}

/** The text with everything shaped like a key cut down to its prefix, so that it can be kept. */
export function withoutKeys(text: string): string {
  return text.replaceAll(KEY, (key) => `${key.slice(0, 4)}…`);
}
