// Which access reaches over the account itself: who holds it can give more access to themselves and to others.
import { evaluatePolicy, type AccessRequest } from './policy/evaluate.ts';
import type { Policy } from './policy/statement.ts';
import type { TokenAccess } from './token.ts';

const anyone = 'any-0123456789abcdef';

/** Changes that lead to any other change. Judged on a thing with an arbitrary name: rights on one named thing do not count. */
const decisiveRequests: readonly (AccessRequest & { readonly power: string })[] = [
  {
    power: 'can create service tokens',
    action: 'createAccessToken',
    resource: { kindId: 'service-token', segments: [{ type: 'service-token', name: anyone }] },
  },
  {
    power: "can change members' roles",
    action: 'updateRole',
    resource: { kindId: 'member', segments: [{ type: 'member', name: anyone }] },
  },
  {
    power: 'can change custom roles',
    action: 'updatePolicy',
    resource: { kindId: 'role', segments: [{ type: 'role', name: anyone }] },
  },
];

const judged = new WeakMap<Policy, readonly string[]>();

/**
 * The powers over the account that an access carries, in words that follow "this token"; empty for none. `rolePolicy` gives the
 * policy of a custom role by ID; a role that is not known counts for nothing, so that "none" is no proof.
 */
export function privileges(
  access: TokenAccess,
  rolePolicy: (id: string) => Policy | undefined,
): readonly string[] {
  switch (access.kind) {
    case 'base':
      return access.role === 'admin' || access.role === 'owner' ? ['can change nearly everything'] : [];
    case 'inline':
      return policyPrivileges(access.policy);
    case 'custom':
      return [...new Set(access.roleIds.flatMap((id) => policyPrivileges(rolePolicy(id) ?? [])))];
    case 'unreadable':
    case 'none':
      return [];
    default:
      return access satisfies never;
  }
}

function policyPrivileges(policy: Policy): readonly string[] {
  const known = judged.get(policy);
  if (known !== undefined) return known;
  const powers = decisiveRequests
    .filter((request) => evaluatePolicy(policy, request).allowed)
    .map(({ power }) => power);
  judged.set(policy, powers);
  return powers;
}
