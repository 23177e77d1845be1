// What a token may do, nominally and under its member's power now (contract section 12, rules 3 to 5, and section 14).
import type { CustomRole } from '#domain/account/custom-role.ts';
import type { Member } from '#domain/account/member.ts';
import { baseRoleLabel } from '#domain/policy/language/base-role-label.ts';
import { baseRolePolicy, readerPolicy } from '#domain/policy/language/base-roles.ts';
import { noAttributes } from '#domain/policy/reason/demand.ts';
import type { HeldAttributes } from '#domain/policy/reason/demand.ts';
import type { ReviewedAccess, ReviewedCap, ReviewedGrant } from '#domain/policy/access/reviewed-access.ts';
import { memberTitle } from './token.ts';
import type { AccessToken } from './token.ts';

/** The parts of a token on which its access depends. A token that does not exist yet has them too. */
export type ReviewableToken = Pick<AccessToken, 'kind' | 'access' | 'member'>;

/** The custom role with this ID; undefined when it could not be read. */
export type FindRole = (id: string) => CustomRole | undefined;

/**
 * The token's own access and, for a personal token, the cap of its member. `member` is undefined when their record cannot be
 * read. Whatever depends on something unread is an unreadable grant, so that answers call it unknown.
 */
export function reviewTokenAccess(
  token: ReviewableToken,
  member: Member | undefined,
  findRole: FindRole,
): ReviewedAccess {
  const attributes = token.kind === 'service' ? noAttributes : attributesOf(token, member);
  const grants = grantsOf(token, attributes, findRole);
  return token.kind === 'service' ? { grants } : { grants, cap: capOf(token, member, attributes, findRole) };
}

function grantsOf(
  { access }: ReviewableToken,
  attributes: HeldAttributes,
  findRole: FindRole,
): readonly ReviewedGrant[] {
  switch (access.kind) {
    case 'base':
      return [baseRole(access.role, '')];
    case 'custom':
      return [...new Set(access.roleIds)].map((id) => customRole(id, '', attributes, findRole));
    case 'inline':
      return [
        {
          id: 'inline',
          title: 'Inline role',
          carrier: 'inline-role',
          // What an inline role starts from is not documented: nothing, or Reader's view (contract section 12).
          grant: { kind: 'policy', policy: access.policy, base: [], possibleBase: readerPolicy, attributes },
        },
      ];
    case 'unreadable':
      return [unreadable('inline', 'Inline role', 'an inline role that this console can’t read')];
    case 'none':
      return [unreadable('none', 'Permissions', 'permissions that LaunchDarkly didn’t return')];
    default:
      return access satisfies never;
  }
}

/** A member's custom roles replace their base role. */
function capOf(
  token: ReviewableToken,
  member: Member | undefined,
  attributes: HeldAttributes,
  findRole: FindRole,
): ReviewedCap {
  const whose = holderOf(token);
  if (token.member?.role === 'owner') return { whose, grants: [baseRole('owner', 'member-')] };
  if (member === undefined) {
    return { whose, grants: [unreadable('member', whose, `what ${whose} can do`)] };
  }
  return {
    whose,
    grants:
      member.customRoleIds.length === 0
        ? [baseRole(member.role, 'member-')]
        : member.customRoleIds.map((id) => customRole(id, 'member-', attributes, findRole)),
  };
}

function baseRole(role: string, prefix: string): ReviewedGrant {
  const id = `${prefix}base-${role}`;
  const title = `Base role ${baseRoleLabel(role)}`;
  const policy = baseRolePolicy(role);
  return policy === undefined
    ? unreadable(id, title, `the base role ${role}`)
    : {
        id,
        title,
        carrier: 'base-role',
        baseRole: role,
        grant: { kind: 'policy', policy, base: [], attributes: noAttributes, isBaseRole: true },
      };
}

function customRole(
  roleId: string,
  prefix: string,
  attributes: HeldAttributes,
  findRole: FindRole,
): ReviewedGrant {
  const role = findRole(roleId);
  const id = `${prefix}role-${role?.key ?? roleId}`;
  const title = `Custom role ${role === undefined ? roleId : role.name || role.key}`;
  if (role === undefined || !role.readable) return unreadable(id, title, `the custom role ${roleId}`);
  const base = role.basePermissions === 'reader' ? readerPolicy : [];
  return {
    id,
    title,
    carrier: 'custom-role',
    grant: { kind: 'policy', policy: role.policy, base, attributes },
  };
}

function unreadable(id: string, title: string, name: string): ReviewedGrant {
  return { id, title, carrier: 'unreadable', grant: { kind: 'unreadable', name } };
}

/** Values from teams are not in a member's record. An attribute that is missing there may still have values. */
function attributesOf(token: ReviewableToken, member: Member | undefined): HeldAttributes {
  return member === undefined || Object.keys(member.roleAttributes).length === 0
    ? { kind: 'unknown', holder: holderOf(token) }
    : { kind: 'known', values: member.roleAttributes };
}

function holderOf({ member }: ReviewableToken): string {
  return member === undefined ? 'its member' : memberTitle(member);
}
