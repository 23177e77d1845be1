import type { Operation } from 'rfc6902';
import { invalidRequest } from '../errors.ts';
import { isObject, readObject, readText } from './fields.ts';

/** The real limit is not published. A patch of this console has at most a dozen; one for each line of a policy still fits. */
const maxOperations = 500;

/** In characters; the real limit is not published. The longest useful one, `/inlineRole/0/notResources/0`, is far shorter. */
const maxPointer = 256;

export type PatchBody = { readonly operations: readonly Operation[]; readonly comment: string };

/** Checks the form of a patch: a JSON Patch list, or `{comment, patch}` around one (contract section 5). Throws 400. */
export function readPatchBody(body: unknown): PatchBody {
  if (Array.isArray(body)) return { operations: readOperations(body), comment: '' };
  if (!isObject(body)) {
    throw invalidRequest('Invalid request body: expected a JSON Patch list or {"comment", "patch"}');
  }
  const fields = readObject(body, ['comment', 'patch']);
  const patch = fields['patch'];
  if (!Array.isArray(patch)) throw invalidRequest('patch: expected a list of operations');
  return { operations: readOperations(patch), comment: readText(fields, 'comment') };
}

function readOperations(patch: readonly unknown[]): Operation[] {
  if (patch.length > maxOperations) throw invalidRequest(`patch: more than ${maxOperations} operations`);
  return patch.map(readOperation);
}

function readOperation(value: unknown, index: number): Operation {
  if (!isObject(value)) throw invalidRequest(`patch/${index}: expected an object`);
  const path = readPointer(value['path'], `patch/${index}/path`);
  const op = value['op'];
  switch (op) {
    case 'add':
    case 'replace':
    case 'test':
      if (value['value'] === undefined) throw invalidRequest(`patch/${index}/value: missing`);
      return { op, path, value: value['value'] };
    case 'remove':
      return { op, path };
    case 'move':
    case 'copy':
      return { op, path, from: readPointer(value['from'], `patch/${index}/from`) };
    default:
      throw invalidRequest(
        `patch/${index}/op: ${JSON.stringify(op) ?? 'missing'} is not one of add, remove, replace, move, copy, test`,
      );
  }
}

function readPointer(value: unknown, place: string): string {
  if (typeof value !== 'string') throw invalidRequest(`${place}: expected a string`);
  if (value.length > maxPointer) throw invalidRequest(`${place}: longer than ${maxPointer} characters`);
  if (value !== '' && !value.startsWith('/')) {
    throw invalidRequest(`${place}: ${JSON.stringify(value)} is no JSON Pointer; it must begin with "/"`);
  }
  return value;
}
