// Members of the account (contract section 11).
import * as v from 'valibot';
import type { Member } from '#domain/member.ts';
import { request } from './http.ts';
import { readAnswer } from './read-answer.ts';
import { text, texts } from './wire-values.ts';

const memberSchema = v.pipe(
  v.object({
    _id: v.string(),
    email: text,
    firstName: text,
    lastName: text,
    role: text,
    customRoles: texts,
    roleAttributes: v.fallback(v.record(v.string(), texts), {}),
  }),
  v.transform(({ _id, customRoles, ...member }): Member => ({
    id: _id,
    customRoleIds: customRoles,
    ...member,
  })),
);

/** One member by ID; `me` is the caller and exists for personal tokens only. */
export async function fetchMember(id: string, signal?: AbortSignal): Promise<Member> {
  return readAnswer(memberSchema, await request(`/api/v2/members/${encodeURIComponent(id)}`, { signal }));
}
