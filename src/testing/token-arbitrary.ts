// Tokens as a server may write them: optional members absent, null, empty or filled.
import * as fc from 'fast-check';
import { policyToJson, type Policy } from '#domain/policy/language/statement.ts';
import type { EditableToken } from '#domain/edit/edit.ts';
import type { AccessToken, TokenAccess } from '#domain/token/token.ts';

const pattern = fc.constantFrom(
  'proj/*',
  'proj/web:env/*:flag/*',
  'member/*:token/*',
  '*',
  'updateOn',
  'view*',
);
const scope = fc.record({
  mode: fc.constantFrom('only' as const, 'except' as const),
  patterns: fc.array(pattern, { minLength: 1, maxLength: 3 }),
});

const anyPolicy: fc.Arbitrary<Policy> = fc.array(
  fc.record({ effect: fc.constantFrom('allow' as const, 'deny' as const), resources: scope, actions: scope }),
  { minLength: 1, maxLength: 3 },
);

export const anyAccess: fc.Arbitrary<TokenAccess> = fc.oneof(
  fc.record({ kind: fc.constant('base' as const), role: fc.constantFrom('reader', 'writer', 'admin') }),
  fc.record({
    kind: fc.constant('custom' as const),
    roleIds: fc.uniqueArray(fc.constantFrom('r1', 'r2', 'r3'), { minLength: 1 }),
  }),
  fc.record({ kind: fc.constant('inline' as const), policy: anyPolicy }),
);

const instant = fc.integer({ min: 1_700_000_000_000, max: 1_900_000_000_000 });

export const anyEdit: fc.Arbitrary<EditableToken> = fc.record({
  name: fc.constantFrom('', 'CI', 'Deploys', 'é 🔑'),
  description: fc.constantFrom('', 'for the build', 'old'),
  expiresAt: fc.option(instant, { nil: undefined }),
  apiVersion: fc.constantFrom(20160426, 20240415),
  access: anyAccess,
});

/** A personal token with these parts, for tests that look at nothing else of it. */
export function tokenWith(parts: Partial<AccessToken>): AccessToken {
  return {
    id: '65f0c1d2e3f4a5b6c7d8e9f0',
    name: 'CI',
    description: '',
    kind: 'personal',
    memberId: '5f0000000000000000000001',
    member: undefined,
    access: { kind: 'base', role: 'reader' },
    lastFour: 'a1b2',
    createdAt: 1_750_000_000_000,
    modifiedAt: 1_750_000_000_000,
    lastUsedAt: undefined,
    expiresAt: undefined,
    apiVersion: 20240415,
    ...parts,
  };
}

/** Writes the editable parts as the API does; `nothing` is how this server writes what is not set. */
export function tokenJson(
  edit: EditableToken,
  nothing: 'absent' | 'null' | 'empty',
): Record<string, unknown> {
  const json: Record<string, unknown> = { _id: '65f0c1d2e3f4a5b6c7d8e9f0', creationDate: 1_750_000_000_000 };
  const put = (name: string, value: unknown, empty: unknown) => {
    if (value !== undefined) json[name] = value;
    else if (nothing !== 'absent') json[name] = nothing === 'null' ? null : empty;
  };
  put('name', edit.name === '' ? undefined : edit.name, '');
  put('description', edit.description === '' ? undefined : edit.description, '');
  put('expiry', edit.expiresAt, null);
  put('defaultApiVersion', edit.apiVersion, 0);
  put('role', edit.access.kind === 'base' ? edit.access.role : undefined, '');
  put('customRoleIds', edit.access.kind === 'custom' ? [...edit.access.roleIds] : undefined, []);
  put('inlineRole', edit.access.kind === 'inline' ? policyToJson(edit.access.policy) : undefined, []);
  return json;
}
