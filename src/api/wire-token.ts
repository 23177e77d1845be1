// From a token as the API writes it to a token as the program knows it (contract section 2).
import * as v from 'valibot';
import { parseStoredPolicy } from '#domain/policy/language/parse.ts';
import type { AccessToken, TokenAccess } from '#domain/token/token.ts';
import { instant, label, looseNumber, text, texts } from './wire-values.ts';

const memberSchema = v.pipe(
  v.object({ _id: text, email: label, role: text, firstName: label, lastName: label }),
  v.transform(({ _id, ...member }) => ({ id: _id, ...member })),
);

const fields = v.object({
  _id: v.pipe(v.string(), v.nonEmpty()),
  memberId: text,
  _member: v.fallback(v.optional(memberSchema), undefined),
  name: text,
  description: text,
  creationDate: instant,
  lastModified: instant,
  lastUsed: instant,
  expiry: instant,
  role: text,
  customRoleIds: texts,
  inlineRole: v.optional(v.unknown()),
  token: text,
  serviceToken: v.fallback(v.boolean(), false),
  defaultApiVersion: looseNumber,
});

/** One token of an answer. The value of `token` is cut to its last four characters here, whatever came. */
export const tokenSchema = v.pipe(
  fields,
  v.transform(({ _id: id, _member: member, ...wire }): AccessToken => ({
    id,
    name: wire.name,
    description: wire.description,
    kind: wire.serviceToken ? 'service' : 'personal',
    memberId: wire.memberId,
    member,
    access: readAccess(wire),
    lastFour: wire.token.slice(-4),
    createdAt: wire.creationDate,
    modifiedAt: wire.lastModified ?? wire.creationDate,
    lastUsedAt: wire.lastUsed,
    expiresAt: wire.expiry,
    apiVersion: wire.defaultApiVersion,
  })),
);

/** Inline before custom before base: an older token may carry a base role beside an empty list (contract section 2). */
function readAccess(
  wire: Pick<v.InferOutput<typeof fields>, 'role' | 'customRoleIds' | 'inlineRole'>,
): TokenAccess {
  if (!isAbsent(wire.inlineRole)) {
    const result = parseStoredPolicy(wire.inlineRole);
    return result.kind === 'policy'
      ? { kind: 'inline', policy: result.policy }
      : { kind: 'unreadable', json: wire.inlineRole };
  }
  if (wire.customRoleIds.length > 0) return { kind: 'custom', roleIds: wire.customRoleIds };
  return wire.role === '' ? { kind: 'none' } : { kind: 'base', role: wire.role };
}

/** `[]`, null and missing say the same (trap 18). */
function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}
