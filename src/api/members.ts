// Members of the account (contract section 11).
import * as v from 'valibot';
import type { Member } from '#domain/account/member.ts';
import { readCollection, type Collection } from './collection.ts';
import { request } from './http.ts';
import { readAnswer } from './read-answer.ts';
import { label, readInstant, text, texts } from './wire-values.ts';

const memberSchema = v.pipe(
  v.object({
    _id: v.string(),
    email: label,
    firstName: label,
    lastName: label,
    role: text,
    customRoles: texts,
    roleAttributes: v.fallback(v.record(v.string(), texts), {}),
    _lastSeen: v.optional(v.unknown()),
    _pendingInvite: v.fallback(v.boolean(), false),
    _lastSeenMetadata: v.fallback(v.optional(v.object({ tokenId: v.optional(v.string()) })), undefined),
  }),
  v.transform(({ _id, customRoles, _lastSeen, _lastSeenMetadata, _pendingInvite, ...member }): Member => ({
    id: _id,
    customRoleIds: customRoles,
    lastSeenAt: readInstant(_lastSeen),
    isInvited: _pendingInvite,
    lastSeenByToken: _lastSeenMetadata?.tokenId !== undefined && _lastSeenMetadata.tokenId !== '',
    ...member,
  })),
);

type MemberPageRequest = { offset: number; limit: number; signal?: AbortSignal | undefined };

/** Gives one page of the account's members, with the values of their role attributes (contract section 11). Throws an ApiError. */
export async function fetchMemberPage({
  offset,
  limit,
  signal,
}: MemberPageRequest): Promise<Collection<Member>> {
  const query = new URLSearchParams({ limit: `${limit}`, offset: `${offset}`, expand: 'roleAttributes' });
  return readCollection(memberSchema, await request(`/api/v2/members?${query}`, { signal }));
}

/**
 * Gives one member by ID, with the values of their role attributes (contract section 11). `me` is the caller; it exists for personal tokens
 * only. Throws an ApiError.
 */
export async function fetchMember(id: string, signal?: AbortSignal): Promise<Member> {
  const path = `/api/v2/members/${encodeURIComponent(id)}?expand=roleAttributes`;
  return readAnswer(memberSchema, await request(path, { signal }));
}
