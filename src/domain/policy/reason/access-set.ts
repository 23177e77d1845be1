// What somebody may do, as a comparable value: grants added up, perhaps under a cap (contract section 12, rules 3 to 5).
import { baseRolePolicy, readerPolicy } from '#domain/policy/language/base-roles.ts';
import type { RoleGrant } from '#domain/policy/language/base-roles.ts';
import type { Policy } from '#domain/policy/language/statement.ts';
import { joinWords } from '#domain/text/word-list.ts';
import { noAttributes } from './demand.ts';
import type { HeldAttributes } from './demand.ts';

/** A policy that grants by itself, or a role that is known by name only and may hold anything. */
export type AccessGrant =
  | {
      readonly kind: 'policy';
      readonly policy: Policy;
      /** Allowed unless one of the policy's own statements denies it. */
      readonly base: Policy;
      /** What it may start from besides. What a server starts an inline role with is not known (contract section 12). */
      readonly possibleBase?: Policy;
      /** The policy is this program's reading of a base role. It says nothing of actions outside the catalogue. */
      readonly isBaseRole?: boolean;
      readonly attributes: HeldAttributes;
    }
  | { readonly kind: 'unreadable'; readonly name: string };

/** What an answer depends on, as a phrase. The start of inline roles is a fact to learn; everything else cannot be read. */
export function dependsOn(because: readonly string[]): string {
  const words = joinWords(because);
  return because.every((one) => one === inlineBase) ? words : `${words}, which can’t be read`;
}

/** How answers name the unknown start of inline roles. One server starts all of them alike. */
export const inlineBase = 'whether inline roles start with Reader access';

export type AccessSet = {
  /** Each is decided alone, and one that allows is enough. */
  readonly grants: readonly AccessGrant[];
  /** Nothing beyond this is allowed: for a personal token, what its member may do now. */
  readonly cap?: AccessSet;
};

/**
 * What one policy allows. Without `attributes` no role attribute has a value, as for a service token. `base` is allowed unless
 * the policy denies it.
 */
export function accessOfPolicy(
  policy: Policy,
  attributes: HeldAttributes = noAttributes,
  base: Policy = [],
): AccessSet {
  return { grants: [{ kind: 'policy', policy, base, attributes }] };
}

/** What a base role allows, by this program's reading of it. An unknown role allows nothing. */
export function accessOfBaseRole(role: string): AccessSet {
  const policy = baseRolePolicy(role) ?? [];
  return { grants: [{ kind: 'policy', policy, base: [], attributes: noAttributes, isBaseRole: true }] };
}

/** What several roles allow together, as `evaluateRoles` decides. */
export function accessOfRoles(
  roles: readonly RoleGrant[],
  attributes: HeldAttributes = noAttributes,
): AccessSet {
  return {
    grants: roles.map(({ policy, basePermissions }) => ({
      kind: 'policy',
      policy,
      base: basePermissions === 'reader' ? readerPolicy : [],
      attributes,
    })),
  };
}
