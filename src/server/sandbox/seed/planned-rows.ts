// Turns the plans of the seed into rows.
import { currentApiVersion } from '#domain/token/api-version.ts';
import type { CustomRoleRow, MemberRow, TokenRow } from '../tables.ts';
import type { CustomRolePlan } from './custom-roles.ts';
import type { PersonPlan } from './people.ts';
import type { Random } from './random.ts';
import { removedRole, type TokenPlan } from './token-plan.ts';

const day = 86_400_000;

/** The instant so many days before `now` (epoch ms). */
export function daysBefore(now: number, days: number): number {
  return Math.round(now - days * day);
}

/** The row of a planned custom role, with a random ID. */
export function roleRow(random: Random, plan: CustomRolePlan, accountId: string): CustomRoleRow {
  return {
    id: random.hex(24),
    accountId,
    key: plan.key,
    name: plan.name,
    description: plan.description,
    basePermissions: plan.basePermissions,
    resourceCategory: plan.resourceCategory,
    policy: JSON.stringify(plan.policy),
    presetVersion: plan.presetVersion ?? null,
  };
}

/** The row of a planned member. `roleIds` are the IDs of custom roles by key; `now` is epoch ms. */
export function memberRow(
  random: Random,
  plan: PersonPlan,
  account: { readonly id: string; readonly mailDomain: string },
  roleIds: ReadonlyMap<string, string>,
  now: number,
): MemberRow {
  const lastSeenAt = daysBefore(now, plan.seenDaysAgo) - random.between(60_000, 3_600_000);
  return {
    id: random.hex(24),
    accountId: account.id,
    email: `${plan.handle}@${account.mailDomain}`,
    firstName: plan.firstName,
    lastName: plan.lastName,
    role: plan.role,
    customRoleIds: JSON.stringify((plan.customRoles ?? []).map((key) => known(roleIds, key))),
    roleAttributes: JSON.stringify(plan.roleAttributes ?? {}),
    mfa: random.chance(0.7) ? 'enabled' : 'disabled',
    createdAt: daysBefore(now, plan.joinedDaysAgo),
    lastSeenAt,
    pendingInvite: plan.state === 'invited' ? 1 : 0,
    removedAt: plan.state === 'removed' ? lastSeenAt : null,
  };
}

export type People = ReadonlyMap<string, MemberRow>;

/** A token that no key opens: its hash is that of no key. `lastFour` is made up too. */
export function tokenRow(
  random: Random,
  plan: TokenPlan,
  people: People,
  roleIds: ReadonlyMap<string, string>,
  now: number,
): TokenRow {
  const owner = known(people, plan.owner);
  const createdAt = daysBefore(now, plan.createdDaysAgo);
  const changedAt = (plan.events ?? []).map(({ daysAgo }) => daysBefore(now, daysAgo));
  return {
    id: random.hex(24),
    accountId: owner.accountId,
    memberId: owner.id,
    service: plan.kind === 'service' ? 1 : 0,
    name: plan.name,
    description: plan.description,
    ...accessColumns(plan, roleIds),
    keyHash: `no key: ${random.hex(56)}`,
    lastFour: random.hex(4),
    oldKeyHash: null,
    oldKeyEndsAt: null,
    apiVersion: plan.apiVersion ?? currentApiVersion,
    createdAt,
    modifiedAt: Math.max(createdAt, ...changedAt),
    lastUsedAt: plan.usedDaysAgo === undefined ? null : daysBefore(now, plan.usedDaysAgo),
    expiresAt: plan.expiresInDays === undefined ? null : daysBefore(now, -plan.expiresInDays),
    creatorPower: plan.kind === 'service' ? creatorPower(owner) : null,
    version: 1 + changedAt.length,
  };
}

/** The permission columns of a planned token. `roleIds` are the IDs of custom roles by key. */
export function accessColumns({ access }: Pick<TokenPlan, 'access'>, roleIds: ReadonlyMap<string, string>) {
  const none = { role: null, customRoleIds: null, inlineRole: null };
  switch (access.kind) {
    case 'base':
      return { ...none, role: access.role };
    case 'custom':
      return { ...none, customRoleIds: JSON.stringify(access.roles.map((key) => roleIdOf(roleIds, key))) };
    case 'inline':
      return { ...none, inlineRole: JSON.stringify(access.policy) };
    default:
      return access satisfies never;
  }
}

/** A role that was removed is named by the ID that it had. */
function roleIdOf(roleIds: ReadonlyMap<string, string>, key: string): string {
  return key === removedRole ? key : known(roleIds, key);
}

/** What a member with a base role could do: the power that the seed's service tokens were made with. */
function creatorPower({ id, role }: MemberRow): string {
  return JSON.stringify([{ kind: 'base', role, ownTokensOf: id }]);
}

function known<T>(map: ReadonlyMap<string, T>, name: string): T {
  const value = map.get(name);
  if (value === undefined)
    throw new Error(`the seed refers to ${JSON.stringify(name)}, which it does not make`);
  return value;
}
