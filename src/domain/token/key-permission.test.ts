import {
  array,
  assert,
  constantFrom,
  oneof,
  property,
  record,
  subarray,
  constant,
  type Arbitrary,
} from 'fast-check';
import { expect, test } from 'vitest';
import { baseRoleGrant, type RoleGrant } from '#domain/policy/language/base-roles.ts';
import { evaluateRoles } from '#domain/policy/language/evaluate.ts';
import type { Policy, Scope, Statement } from '#domain/policy/language/statement.ts';
import { isReadOnly, keyPermission, newTokenId, type TokenAction } from './key-permission.ts';
import { tokenResource } from './token-resource.ts';
import type { TokenAccess } from './token.ts';

const actions: readonly TokenAction[] = [
  'createAccessToken',
  'resetAccessToken',
  'deleteAccessToken',
  'updateAccessTokenName',
];

function scope(patterns: readonly string[]): Arbitrary<Scope> {
  return record({
    mode: constantFrom('only', 'only', 'except'),
    patterns: array(constantFrom(...patterns), { minLength: 1, maxLength: 3 }),
  });
}

const statements: Arbitrary<Statement> = record({
  effect: constantFrom('allow', 'allow', 'deny'),
  resources: scope([
    'service-token/*',
    'service-token/a*',
    'service-token/7',
    'member/*:token/*',
    'member/ana:token/*',
    'member/*:token/*b',
    'member/*:token/7',
    'member/${roleAttribute/me}:token/*',
    'service-token/${roleAttribute/me}',
    'service-token/*;x',
    'acct',
    'no such thing',
  ]),
  actions: scope(['*', ...actions, 'reset*', 'updateAccessToken*']),
});

const policies = array(statements, { maxLength: 4 });
type Known = ReadonlyMap<string, Policy>;
const nothingKnown: Known = new Map();

/** An access, the roles that decide about it, and those of them that this program knows. */
const accesses: Arbitrary<{ access: TokenAccess; grants: readonly RoleGrant[]; known: Known }> = oneof(
  constantFrom('reader', 'writer', 'admin', 'owner', 'no_access').map((role) => ({
    access: { kind: 'base' as const, role },
    grants: [baseRoleGrant(role)].flatMap((grant) => grant ?? []),
    known: nothingKnown,
  })),
  record({ policy: policies, basePermissions: constantFrom('reader' as const, 'no_access' as const) }).map(
    ({ policy, basePermissions }) => ({
      access: { kind: 'inline' as const, policy },
      grants: [{ name: 'inline', basePermissions, policy }],
      known: nothingKnown,
    }),
  ),
  record({ all: array(policies, { minLength: 1, maxLength: 3 }), hidden: subarray([0, 1, 2]) }).map(
    ({ all, hidden }) => ({
      access: { kind: 'custom' as const, roleIds: all.map((_, at) => `${at}`) },
      grants: all.map((policy, at) => ({ name: `${at}`, basePermissions: 'no_access' as const, policy })),
      known: new Map(
        all.map((policy, at) => [`${at}`, policy] as const).filter((_, at) => !hidden.includes(at)),
      ),
    }),
  ),
);

const tokens = record({
  id: constantFrom('a7', '7', 'b'),
  memberId: constantFrom('ana', 'ben'),
  kind: constantFrom('service' as const, 'personal' as const),
});

const attributes = oneof(constant({}), record({ me: subarray(['ana', 'a']) }));

test('what is refused here is refused by whoever decides, and what is allowed here is allowed', () => {
  const seen = { yes: 0, no: 0, unknown: 0 };
  assert(
    property(
      accesses,
      tokens,
      constantFrom(...actions),
      attributes,
      ({ access, grants, known }, token, action, held) => {
        // Nobody names the ID of a token that does not exist yet.
        const isNew = action === 'createAccessToken';
        const [asked, decided] = isNew ? [newTokenId, `${token.id}9`] : [token.id, token.id];
        const answer = keyPermission(access, (id) => known.get(id), action, { ...token, id: asked });
        seen[answer] += 1;
        const resource = tokenResource({ ...token, id: decided });
        const { allowed } = evaluateRoles(grants, { action, resource }, held);
        expect(answer === 'unknown' ? allowed : answer === 'yes').toBe(allowed);
      },
    ),
    { numRuns: 5000 },
  );
  // The law would hold of an answer that is always "unknown".
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(300);
});

const unknownRole = () => undefined;
const deploy = { id: 'a', memberId: 'ana', kind: 'service' } as const;

test.each([
  [{ kind: 'base', role: 'reader' }, 'no'],
  [{ kind: 'base', role: 'writer' }, 'no'],
  [{ kind: 'base', role: 'admin' }, 'yes'],
  [{ kind: 'base', role: 'a role of tomorrow' }, 'unknown'],
  [{ kind: 'custom', roleIds: ['not read'] }, 'unknown'],
  [{ kind: 'none' }, 'unknown'],
] as const)('a key with %j resets a token: %s', (access, answer) => {
  expect(keyPermission(access, unknownRole, 'resetAccessToken', deploy)).toBe(answer);
});

test.each([
  [{ kind: 'base', role: 'reader' }, true],
  [{ kind: 'base', role: 'writer' }, true],
  [{ kind: 'base', role: 'no_access' }, true],
  [{ kind: 'base', role: 'admin' }, false],
  [{ kind: 'base', role: 'a role of tomorrow' }, false],
  [{ kind: 'inline', policy: [] }, false],
] as const)('a key with %j is read-only: %s', (access, answer) => {
  expect(isReadOnly(access)).toBe(answer);
});
