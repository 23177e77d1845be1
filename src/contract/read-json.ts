// Reads answers whose shape is unknown.

/** The value at a path such as `_member.email`; undefined when there is none. */
export function at(json: unknown, path: string): unknown {
  let value = json;
  for (const name of path.split('.'))
    value = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  return value;
}

/** The text at a path; empty when there is none. */
export function textAt(json: unknown, path: string): string {
  const value = at(json, path);
  return typeof value === 'string' ? value : '';
}

/** The number at a path; NaN when there is none. */
export function numberAt(json: unknown, path: string): number {
  const value = at(json, path);
  return typeof value === 'number' ? value : Number.NaN;
}

/** The list at a path; empty when there is none. */
export function listAt(json: unknown, path: string): readonly unknown[] {
  const value = at(json, path);
  return Array.isArray(value) ? value : [];
}

/** The names of the fields that are present, in the given order. */
export function fieldsThere(json: unknown, fields: readonly string[]): string {
  return fields.filter((field) => at(json, field) !== undefined).join(' ');
}

/** Text with every key in it replaced. All output passes through this function. */
export function hideKeys(text: string): string {
  return text.replaceAll(/\b(api|sdk|mob|rel)-[0-9a-f]{8}[0-9a-f-]*/gi, '$1-…');
}
