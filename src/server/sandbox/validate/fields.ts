// Reading single fields of a JSON body. Null and a missing field are alike (contract section 2); everything else of a wrong
// type is refused with the field's name.
import { invalidRequest } from '../errors.ts';

/**
 * In UTF-16 units. The real lengths are not published. Far more than people write, and a page of a hundred of the largest tokens
 * stays below 12 MB.
 */
const maxText = 4096;

export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The body as an object. Throws 400 for anything else, and for a field that is not among `known`. */
export function readObject(body: unknown, known: readonly string[]): JsonObject {
  if (!isObject(body)) throw invalidRequest('Invalid request body: expected a JSON object');
  const stranger = Object.keys(body).find((name) => !known.includes(name));
  if (stranger !== undefined) {
    throw invalidRequest(`Invalid request body: unknown field ${JSON.stringify(stranger)}`);
  }
  return body;
}

/** A text of at most 4,096 characters, empty when missing. Throws 400 for anything else. */
export function readText(body: JsonObject, field: string): string {
  const value = body[field] ?? '';
  if (typeof value !== 'string') throw invalidRequest(`${field}: expected a string`);
  if (value.length > maxText) throw invalidRequest(`${field}: longer than ${maxText} characters`);
  return value;
}

/** A flag, false when missing. Throws 400 for anything else. */
export function readFlag(body: JsonObject, field: string): boolean {
  const value = body[field] ?? false;
  if (typeof value !== 'boolean') throw invalidRequest(`${field}: expected true or false`);
  return value;
}

/** A list, empty when missing. Throws 400 for anything else. */
export function readList(body: JsonObject, field: string): readonly unknown[] {
  const value = body[field] ?? [];
  if (!Array.isArray(value)) throw invalidRequest(`${field}: expected a list`);
  return value;
}
