// Custom roles by key or ID (contract section 11).
import * as v from 'valibot';
import type { CustomRole } from '#domain/account/custom-role.ts';
import { parseStoredPolicy } from '#domain/policy/language/parse.ts';
import { readCollection, type Collection } from './collection.ts';
import { request } from './http.ts';
import { readAnswer } from './read-answer.ts';
import { label, looseNumber, text } from './wire-values.ts';

const roleSchema = v.pipe(
  v.object({
    _id: v.string(),
    key: text,
    name: label,
    description: text,
    basePermissions: v.fallback(v.picklist(['reader', 'no_access']), 'no_access'),
    policy: v.optional(v.unknown()),
    assignedTo: v.fallback(
      v.optional(v.object({ membersCount: looseNumber, teamsCount: looseNumber })),
      undefined,
    ),
  }),
  v.transform(({ _id, policy, assignedTo, ...role }): CustomRole => {
    const result = parseStoredPolicy(policy ?? []);
    return {
      id: _id,
      ...role,
      policy: result.kind === 'policy' ? result.policy : [],
      readable: result.kind === 'policy',
      members: assignedTo?.membersCount,
      teams: assignedTo?.teamsCount,
    };
  }),
);

/** Gives one custom role by its key or ID (contract section 11). Throws an ApiError; a 404 means that the role is gone. */
export async function fetchCustomRole(keyOrId: string, signal?: AbortSignal): Promise<CustomRole> {
  return readAnswer(roleSchema, await request(`/api/v2/roles/${encodeURIComponent(keyOrId)}`, { signal }));
}

type RolePageRequest = { offset: number; limit: number; signal?: AbortSignal | undefined };

/** Gives one page of the account's custom roles (contract section 11). Throws an ApiError. */
export async function fetchCustomRolePage({
  offset,
  limit,
  signal,
}: RolePageRequest): Promise<Collection<CustomRole>> {
  const query = new URLSearchParams({ limit: `${limit}`, offset: `${offset}` });
  return readCollection(roleSchema, await request(`/api/v2/roles?${query}`, { signal }));
}
