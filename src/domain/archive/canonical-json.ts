// JSON that is the same for the same value, so that its hash is too.

/** Writes a value as JSON with the names of each object in order. What JSON does not know, such as undefined, is left out. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
