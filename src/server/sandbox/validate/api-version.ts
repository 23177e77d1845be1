import { apiVersionState } from '#domain/token/api-version.ts';
import { invalidRequest } from '../errors.ts';

/** Reads `defaultApiVersion`: a published version as a number. Throws 400 for anything else. */
export function readDefaultApiVersion(value: unknown): number {
  if (typeof value !== 'number') throw invalidRequest('defaultApiVersion: expected a number');
  if (apiVersionState(value).kind === 'unlisted') {
    throw invalidRequest(`defaultApiVersion: unknown API version ${value}`);
  }
  return value;
}
