// Query parameters. An absent one takes its default; one that cannot be read is refused with its name.
import { invalidRequest, type ApiFailure } from '../errors.ts';

export type Page = { readonly offset: number; readonly limit: number };

/** `limit` and `offset`. A limit above `maxLimit` is lowered to it without a word, as the real API does (contract section 3). */
export function readPage(query: URLSearchParams, defaultLimit: number, maxLimit: number): Page {
  const limit = readWholeNumber(query, 'limit') ?? defaultLimit;
  if (limit < 1) throw invalidRequest('limit: must be at least 1');
  const offset = readWholeNumber(query, 'offset') ?? 0;
  if (offset < 0) throw invalidRequest('offset: must not be negative');
  return { limit: Math.min(limit, maxLimit), offset };
}

/** A whole number, possibly negative, that JavaScript counts exactly. Throws 400 for anything else. */
export function readWholeNumber(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  if (!/^-?\d+$/.test(text)) throw invalidRequest(`${name}: ${JSON.stringify(text)} is not a whole number`);
  const value = Number(text);
  if (Number.isSafeInteger(value)) return value;
  throw outOfRange(name, text);
}

/** 400 for a number that no client of ours could read back. */
export function outOfRange(name: string, value: number | string): ApiFailure {
  return invalidRequest(`${name}: ${value} is out of range`);
}

/** The spellings of true in the server's own language (contract section 3). Python's clients send theirs. */
const spellingsOfTrue = ['1', 't', 'T', 'TRUE', 'true', 'True'];
const spellingsOfFalse = ['0', 'f', 'F', 'FALSE', 'false', 'False'];

/** A flag, false when missing. Throws 400 for another spelling. */
export function readQueryFlag(query: URLSearchParams, name: string): boolean {
  const text = query.get(name);
  if (text === null || spellingsOfFalse.includes(text)) return false;
  if (spellingsOfTrue.includes(text)) return true;
  throw invalidRequest(`${name}: ${JSON.stringify(text)} is not true or false`);
}
