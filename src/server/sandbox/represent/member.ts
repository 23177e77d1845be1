import { readAttributes, readStringList } from '../stored-json.ts';
import type { MemberRow } from '../tables.ts';
import { link } from './link.ts';

export type MemberSummary = ReturnType<typeof memberSummary>;

/** The short form of a member inside a token or an audit entry; names that are missing are left out. */
export function memberSummary(member: MemberRow) {
  return {
    _links: { self: link(`/api/v2/members/${member.id}`) },
    _id: member.id,
    ...namesOf(member),
    email: member.email,
    role: member.role,
  };
}

/** A member as `GET /members` gives them; role attributes only when `expand=roleAttributes` asked for them. */
export function memberJson(member: MemberRow, expand: readonly string[]) {
  const attributes = readAttributes(member.roleAttributes);
  return {
    ...memberSummary(member),
    _pendingInvite: member.pendingInvite === 1,
    _verified: member.pendingInvite === 0,
    customRoles: [...readStringList(member.customRoleIds)],
    mfa: member.mfa,
    _lastSeen: member.lastSeenAt,
    creationDate: member.createdAt,
    ...(expand.includes('roleAttributes') ? { roleAttributes: attributes } : {}),
  };
}

/** First and last name, or the e-mail address of somebody without either. */
export function fullNameOf(member: MemberRow): string {
  const name = [member.firstName, member.lastName].filter((part) => part !== null).join(' ');
  return name === '' ? member.email : name;
}

function namesOf({ firstName, lastName }: MemberRow) {
  return {
    ...(firstName === null ? {} : { firstName }),
    ...(lastName === null ? {} : { lastName }),
  };
}
