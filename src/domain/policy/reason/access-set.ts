// What somebody may do, as a value that can be compared: some grants added up, perhaps under a cap (contract section
// 12, rules 3 to 5).
import { baseRolePolicy, readerPolicy } from '#domain/policy/language/base-roles.ts';
import type { RoleGrant } from '#domain/policy/language/base-roles.ts';
import type { Policy } from '#domain/policy/language/statement.ts';
import { joinWords } from '#domain/text/word-list.ts';
import { noAttributes } from './demand.ts';
import type { HeldAttributes } from './demand.ts';

/** A policy that grants by itself, or a role of which only the name is known and which may hold anything. */
export type AccessGrant =
  | {
      readonly kind: 'policy';
      readonly policy: Policy;
      /** Allowed unless one of the policy's own statements denies it. */
      readonly base: Policy;
      /** What it may start from besides: where a server begins with an inline role is not known (contract section 12). */
      readonly possibleBase?: Policy;
      /** The policy is this program's reading of a base role, which says nothing of actions that the catalogue does not know. */
      readonly isBaseRole?: boolean;
      readonly attributes: HeldAttributes;
    }
  | { readonly kind: 'unreadable'; readonly name: string };

/** What an answer depends on, as a phrase: only where an inline role starts from is a fact to learn, the rest cannot be read. */
export function dependsOn(because: readonly string[]): string {
  const words = joinWords(because);
  return because.every((one) => one === inlineBase) ? words : `${words}, which cannot be read`;
}

/** How answers speak of where an inline role starts from. One server does the same for all of them. */
export const inlineBase = 'whether an inline role starts from Reader’s view';

export type AccessSet = {
  /** Each is judged alone, and one that allows is enough. */
  readonly grants: readonly AccessGrant[];
  /** Nothing beyond this is allowed: for a personal token, what its member may do now. */
  readonly cap?: AccessSet;
};

/**
 * What one policy allows. Without `attributes` no role attribute has a value, as for a service token; `base` is allowed
 * unless the policy denies it.
 */
export function accessOfPolicy(
  policy: Policy,
  attributes: HeldAttributes = noAttributes,
  base: Policy = [],
): AccessSet {
  return { grants: [{ kind: 'policy', policy, base, attributes }] };
}

/** What a base role allows, by this program's reading of it; nothing for one that it does not know. */
export function accessOfBaseRole(role: string): AccessSet {
  const policy = baseRolePolicy(role) ?? [];
  return { grants: [{ kind: 'policy', policy, base: [], attributes: noAttributes, isBaseRole: true }] };
}

/** What several roles allow together, as `evaluateRoles` judges them. */
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

/** The access of something whose content cannot be read; `name` is how answers that hang on it speak of it. */
export function unreadableAccess(name: string): AccessSet {
  return { grants: [{ kind: 'unreadable', name }] };
}

/** Everything that at least one of the sets allows. The sets must have no cap. */
export function addAccess(sets: readonly Omit<AccessSet, 'cap'>[]): AccessSet {
  return { grants: sets.flatMap(({ grants }) => grants) };
}

/** What both allow: the nominal access of a personal token under the power of its member. */
export function capAccess(nominal: AccessSet, cap: AccessSet): AccessSet {
  return { ...nominal, cap: nominal.cap === undefined ? cap : capAccess(nominal.cap, cap) };
}
