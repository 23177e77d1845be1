// What a caller may do (contract sections 12 to 14), as layers that must all allow. The first are the token's own permissions.
// The second is, for a personal token, its member's power now, and for a service token its creator's at creation.
import { baseRoleGrant } from '#domain/policy/language/base-roles.ts';
import { evaluateRoles } from '#domain/policy/language/evaluate.ts';
import type { RoleGrant } from '#domain/policy/language/base-roles.ts';
import { parseStoredPolicy } from '#domain/policy/language/parse.ts';
import type { Resource, RoleAttributes } from '#domain/policy/language/resource-match.ts';
import type { Policy } from '#domain/policy/language/statement.ts';
import { readAttributes, readPower, readStringList } from './stored-json.ts';
import type { CustomRoleRow, MemberRow, TokenRow } from './tables.ts';

/**
 * One limit on a caller. `ownTokensOf` names the member who may manage their own personal tokens whatever their base role. A
 * member with custom roles may only do what those say (contract section 14).
 */
type PowerLayer =
  | { readonly kind: 'base'; readonly role: string; readonly ownTokensOf?: string | undefined }
  | { readonly kind: 'roles'; readonly grants: readonly RoleGrant[]; readonly attributes: RoleAttributes };

export type Power = readonly PowerLayer[];

/** What inline roles start from. Where LaunchDarkly lets them start is not documented, so either can be had (contract section 12). */
export type InlineBase = RoleGrant['basePermissions'];

/** What a token may do now. `member` is the one it belongs to; `roles` are the account's custom roles. */
export function powerOfToken(
  token: TokenRow,
  member: MemberRow | undefined,
  roles: readonly CustomRoleRow[],
  inlineBase: InlineBase,
): Power {
  const attributes = token.service === 0 && member ? readAttributes(member.roleAttributes) : {};
  const own = layerOfToken(token, roles, attributes, inlineBase);
  if (token.creatorPower !== null) return [own, ...readPower(token.creatorPower)];
  return member === undefined ? [] : [own, layerOfMember(member, roles)];
}

/** The power to store with a new service token: its maker's now. Identical layers are kept once. */
export function powerToStore(power: Power): string {
  const layers = new Set(power.map((layer) => JSON.stringify(layer)));
  return `[${[...layers].join(',')}]`;
}

/** Whether every layer allows the action on the resource. A power without layers allows nothing. */
export function mayDo(power: Power, action: string, resource: Resource): boolean {
  return power.length > 0 && power.every((layer) => layerAllows(layer, action, resource));
}

/**
 * Whether `showAll` has an effect. Only the Admin or Owner role counts, not a policy that grants as much (contract section 3).
 */
export function isAdmin(power: Power): boolean {
  return (
    power.length > 0 &&
    power.every((layer) => layer.kind === 'base' && (layer.role === 'admin' || layer.role === 'owner'))
  );
}

/** Whether members, roles and the audit log can be read. No action exists for it; a Reader base decides (contract section 12). */
export function readsAccount(power: Power): boolean {
  return (
    power.length > 0 &&
    power.every((layer) =>
      layer.kind === 'base'
        ? layer.role !== 'no_access'
        : layer.grants.some(({ basePermissions }) => basePermissions === 'reader'),
    )
  );
}

function layerOfToken(
  token: TokenRow,
  roles: readonly CustomRoleRow[],
  attributes: RoleAttributes,
  inlineBase: InlineBase,
): PowerLayer {
  if (token.role !== null) return { kind: 'base', role: token.role };
  if (token.inlineRole !== null) {
    const policy = policyOf(token.inlineRole);
    return {
      kind: 'roles',
      grants: [{ name: 'inline role', basePermissions: inlineBase, policy }],
      attributes,
    };
  }
  return { kind: 'roles', grants: grantsOf(readStringList(token.customRoleIds), roles), attributes };
}

function layerOfMember(member: MemberRow, roles: readonly CustomRoleRow[]): PowerLayer {
  const roleIds = readStringList(member.customRoleIds);
  if (roleIds.length === 0) return { kind: 'base', role: member.role, ownTokensOf: member.id };
  return {
    kind: 'roles',
    grants: grantsOf(roleIds, roles),
    attributes: readAttributes(member.roleAttributes),
  };
}

function grantsOf(ids: readonly string[], roles: readonly CustomRoleRow[]): RoleGrant[] {
  return roles
    .filter(({ id }) => ids.includes(id))
    .map(({ name, basePermissions, policy }) => ({ name, basePermissions, policy: policyOf(policy) }));
}

function layerAllows(layer: PowerLayer, action: string, resource: Resource): boolean {
  const grants = layer.kind === 'roles' ? layer.grants : baseGrants(layer.role, layer.ownTokensOf);
  const attributes = layer.kind === 'roles' ? layer.attributes : {};
  return evaluateRoles(grants, { action, resource }, attributes).allowed;
}

function baseGrants(role: string, ownTokensOf: string | undefined): RoleGrant[] {
  const base = [baseRoleGrant(role)].filter((grant) => grant !== undefined);
  if (ownTokensOf === undefined) return base;
  return [
    ...base,
    { name: 'own tokens', basePermissions: 'no_access', policy: ownTokensPolicy(ownTokensOf) },
  ];
}

function ownTokensPolicy(memberId: string): Policy {
  return [
    {
      effect: 'allow',
      resources: { mode: 'only', patterns: [`member/${memberId}:token/*`] },
      actions: { mode: 'only', patterns: ['*'] },
    },
  ];
}

function policyOf(json: string): Policy {
  const read = parseStoredPolicy(JSON.parse(json));
  if (read.kind === 'policy') return read.policy;
  throw new Error(
    `a stored policy cannot be read: ${read.problems.map(({ message }) => message).join('; ')}`,
  );
}
