// The base roles, written as policies so that one mechanism decides everything (contract section 13).
import { baseRoleLabel } from './base-role-label.ts';
import { resourceKinds } from './catalogue.ts';
import type { ResourceKind } from './catalogue.ts';
import type { Policy, Statement } from './statement.ts';

/** A role as far as decisions need it. `reader` starts from Reader's view of everything, `no_access` from nothing. */
export type RoleGrant = {
  readonly name: string;
  readonly basePermissions: 'reader' | 'no_access';
  readonly policy: Policy;
};

const seesEverything = allow(resourceKinds, ['view*']);

/**
 * What Reader may do: see everything, change nothing. Members, custom roles and tokens have no view action. `basePermissions` and
 * the listing rules decide who sees them.
 */
export const readerPolicy: Policy = [seesEverything];

const writerPolicy: Policy = [
  seesEverything,
  // The documents name flags, segments, metrics, environments and projects. Everything else in a project is added here. A Writer
  // token must never be shown as weaker than it may be.
  allow(
    resourceKinds.filter(({ scope }) => scope === 'project' || scope === 'environment'),
    ['*'],
  ),
];

const ownerPolicy: Policy = [allow(resourceKinds, ['*'])];

const adminPolicy: Policy = [
  ...ownerPolicy,
  {
    effect: 'deny',
    resources: { mode: 'only', patterns: ['acct'] },
    actions: {
      mode: 'only',
      patterns: ['*Subscription', '*PaymentCard', 'updateBillingContact', 'updateAccountOwner'],
    },
  },
];

const baseRoles: ReadonlyMap<string, Policy> = new Map([
  ['reader', readerPolicy],
  ['writer', writerPolicy],
  ['admin', adminPolicy],
  ['owner', ownerPolicy],
  ['no_access', []],
]);

/** The policy of a base role; undefined for a role that this program does not know. */
export function baseRolePolicy(role: string): Policy | undefined {
  return baseRoles.get(role);
}

/** A base role in the form that `evaluateRoles` takes; undefined for a role that this program does not know. */
export function baseRoleGrant(role: string): RoleGrant | undefined {
  const known = baseRoles.get(role);
  return known === undefined
    ? undefined
    : {
        name: baseRoleLabel(role),
        basePermissions: role === 'no_access' ? 'no_access' : 'reader',
        policy: known,
      };
}

function allow(kinds: readonly ResourceKind[], actions: readonly string[]): Statement {
  return {
    effect: 'allow',
    resources: { mode: 'only', patterns: kinds.map(({ specifier }) => specifier) },
    actions: { mode: 'only', patterns: actions },
  };
}
