// What an entry of the audit log says of a token before and after a change (contract section 11).
import * as v from 'valibot';
import type { AccessToken } from '#domain/token/token.ts';
import { request } from './http.ts';
import { readAnswer } from './read-answer.ts';
import { tokenSchema } from './wire-token.ts';

/** What a change was made from and to; undefined where the entry does not say, or says it of something else than a token. */
export type AuditVersions = {
  readonly before: AccessToken | undefined;
  readonly after: AccessToken | undefined;
};

const versionsSchema = v.object({
  previousVersion: v.fallback(v.optional(tokenSchema), undefined),
  currentVersion: v.fallback(v.optional(tokenSchema), undefined),
});

/** Gives the token before and after the change that an entry records (contract section 11). Throws an ApiError. */
export async function fetchAuditVersions(entryId: string, signal?: AbortSignal): Promise<AuditVersions> {
  const answer = await request(`/api/v2/auditlog/${encodeURIComponent(entryId)}`, { signal });
  const { previousVersion: before, currentVersion: after } = readAnswer(versionsSchema, answer);
  return { before, after };
}
