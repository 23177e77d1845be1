import { readStatements, readStringList } from '../stored-json.ts';
import type { ShownToken } from '../tables.ts';
import { link } from './link.ts';
import type { MemberSummary } from './member.ts';

/** Tokens made for a version before this one carry the two lists even when empty, as old records do (contract section 2). */
const firstWithoutEmptyLists = 20220603;

type TokenView = {
  readonly token: ShownToken;
  /** Missing when the member was removed from the account. */
  readonly member: MemberSummary | undefined;
  readonly ownerId: string;
  readonly lastUsedAt: number | null;
};

/**
 * A token as the API gives it. `key` is the whole key, in the answers of create and reset only; otherwise the last four
 * characters stand there. Empty optional texts are left out.
 */
export function tokenJson({ token, member, ownerId, lastUsedAt }: TokenView, key?: string) {
  return {
    _id: token.id,
    ownerId,
    memberId: token.memberId,
    ...(member === undefined ? {} : { _member: member }),
    ...(token.name === '' ? {} : { name: token.name }),
    ...(token.description === '' ? {} : { description: token.description }),
    creationDate: token.createdAt,
    lastModified: token.modifiedAt,
    ...permissionsOf(token),
    token: key ?? token.lastFour,
    serviceToken: token.service === 1,
    _links: { parent: link('/api/v2/tokens'), self: link(`/api/v2/tokens/${token.id}`) },
    defaultApiVersion: token.apiVersion,
    lastUsed: lastUsedAt ?? 0,
    ...(token.expiresAt === null ? {} : { expiry: token.expiresAt }),
  };
}

function permissionsOf(token: ShownToken) {
  const empty = token.apiVersion < firstWithoutEmptyLists ? { customRoleIds: [], inlineRole: [] } : {};
  if (token.role !== null) return { ...empty, role: token.role };
  if (token.inlineRole !== null) return { ...empty, inlineRole: readStatements(token.inlineRole) };
  return { ...empty, customRoleIds: [...readStringList(token.customRoleIds)] };
}
