// Turns a token of the API into a token of the program (contract section 2). It is read by hand, since a list has thousands of tokens.
// Every field but the ID is optional, so a schema for each would only take time.
import * as v from 'valibot';
import { parseStoredPolicy } from '#domain/policy/language/parse.ts';
import { readLooseNumber } from '#domain/text/loose-number.ts';
import type { AccessToken, TokenAccess } from '#domain/token/token.ts';
import { readInstant, readLabel, readText, readTexts } from './wire-values.ts';

/** One token of an answer; a token without an ID is refused. The value of `token` is always cut to its last four characters. */
export const tokenSchema = v.pipe(
  v.unknown(),
  v.rawTransform(({ dataset: { value }, addIssue, NEVER }): AccessToken => {
    if (isObject(value) && typeof value['_id'] === 'string' && value['_id'] !== '')
      return readToken(value['_id'], value);
    addIssue({
      message: 'A token has no ID',
      ...(isObject(value)
        ? { path: [{ type: 'object', origin: 'value', input: value, key: '_id', value: value['_id'] }] }
        : {}),
    });
    return NEVER;
  }),
);

type Wire = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function readToken(id: string, wire: Wire): AccessToken {
  const createdAt = readInstant(wire['creationDate']);
  return {
    id,
    name: readText(wire['name']),
    description: readText(wire['description']),
    kind: wire['serviceToken'] === true ? 'service' : 'personal',
    memberId: readText(wire['memberId']),
    member: readMember(wire['_member']),
    access: readAccess(wire),
    lastFour: readText(wire['token']).slice(-4),
    createdAt,
    modifiedAt: readInstant(wire['lastModified']) ?? createdAt,
    lastUsedAt: readInstant(wire['lastUsed']),
    expiresAt: readInstant(wire['expiry']),
    apiVersion: readLooseNumber(wire['defaultApiVersion']),
  };
}

function readMember(wire: unknown): AccessToken['member'] {
  if (!isObject(wire)) return undefined;
  return {
    id: readText(wire['_id']),
    email: readLabel(wire['email']),
    role: readText(wire['role']),
    firstName: readLabel(wire['firstName']),
    lastName: readLabel(wire['lastName']),
  };
}

/** Inline comes before custom, and custom before base. An older token may carry a base role beside an empty list (contract section 2). */
function readAccess(wire: Wire): TokenAccess {
  const { inlineRole } = wire;
  if (!isAbsent(inlineRole)) {
    const result = parseStoredPolicy(inlineRole);
    return result.kind === 'policy'
      ? { kind: 'inline', policy: result.policy }
      : { kind: 'unreadable', json: inlineRole };
  }
  const roleIds = readTexts(wire['customRoleIds']);
  if (roleIds.length > 0) return { kind: 'custom', roleIds };
  const role = readText(wire['role']);
  return role === '' ? { kind: 'none' } : { kind: 'base', role };
}

/** `[]`, null and a missing field all mean the same (trap 18). */
function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}
