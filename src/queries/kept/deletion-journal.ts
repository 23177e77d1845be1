// The journal of deletions in this browser, for pages.
import { useMemo } from 'react';
import * as v from 'valibot';
import type { Account } from '#domain/account/account.ts';
import {
  addDeletion,
  type Deletion,
  type DeletionJournal,
  dropDeletion,
  withSharedDeletions,
} from '#domain/retire/deletion-journal.ts';
import { parseStoredPolicy } from '#domain/policy/language/parse.ts';
import { policyToJson } from '#domain/policy/language/statement.ts';
import type { AccessToken, TokenAccess } from '#domain/token/token.ts';
import { createAccountStore } from './account-store.ts';
import { earlierList } from './earlier-text.ts';
import { keptId, keptInstant, listOf } from './kept-json.ts';
import { useShared } from './shared-records.ts';
import { useKept } from './use-kept.ts';

const text = v.fallback(v.string(), '');
const instant = v.fallback(v.optional(keptInstant), undefined);

/** A policy is kept in the API's form. It stays readable when the program's own form changes. */
const policySchema = v.pipe(
  v.unknown(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const read = parseStoredPolicy(dataset.value);
    if (read.kind === 'policy') return read.policy;
    addIssue({ message: 'no policy' });
    return NEVER;
  }),
);

const accessSchema: v.GenericSchema<unknown, TokenAccess> = v.variant('kind', [
  v.object({ kind: v.literal('base'), role: text }),
  v.object({ kind: v.literal('custom'), roleIds: listOf(v.string()) }),
  v.object({ kind: v.literal('inline'), policy: policySchema }),
  v.pipe(
    v.object({ kind: v.literal('unreadable'), json: v.optional(v.unknown()) }),
    v.transform(({ kind, json }) => ({ kind, json })),
  ),
  v.object({ kind: v.literal('none') }),
]);

/** A token without its member: the member directory has the present details. */
const tokenSchema = v.pipe(
  v.object({
    id: keptId,
    kind: v.picklist(['personal', 'service']),
    access: accessSchema,
    name: text,
    description: text,
    memberId: text,
    lastFour: text,
    createdAt: instant,
    modifiedAt: instant,
    lastUsedAt: instant,
    expiresAt: instant,
    apiVersion: v.fallback(v.optional(v.number()), undefined),
  }),
  v.transform(
    ({ createdAt, modifiedAt, lastUsedAt, expiresAt, apiVersion, lastFour, ...token }): AccessToken => ({
      ...token,
      createdAt,
      modifiedAt,
      lastUsedAt,
      expiresAt,
      apiVersion,
      lastFour: lastFour.slice(-4),
      member: undefined,
    }),
  ),
);

export const deletions = createAccountStore<DeletionJournal>({
  name: 'deleted-tokens',
  empty: [],
  schema: listOf(v.object({ token: tokenSchema, deletedAt: keptInstant })),
  write: (journal) =>
    journal.map(({ token, deletedAt }) => ({
      deletedAt,
      token: { ...token, member: undefined, access: accessToJson(token.access) },
    })),
  earlier: (account) => earlierList('deleted-tokens', 'entries', account),
});

function accessToJson(access: TokenAccess): unknown {
  return access.kind === 'inline' ? { kind: 'inline', policy: policyToJson(access.policy) } : access;
}

/** The tokens deleted from this browser in the account that is signed in, and those that are shared, newest first. */
export function useDeletionJournal(): DeletionJournal {
  const own = useKept(deletions);
  const shared = useShared().records?.deletions;
  return useMemo(() => withSharedDeletions(own, shared ?? []), [own, shared]);
}

export function recordDeletion(account: Account | undefined, deletion: Deletion): void {
  deletions.update(account, (journal) => addDeletion(journal, deletion));
}

export function forgetDeletion(account: Account | undefined, tokenId: string): void {
  deletions.update(account, (journal) => dropDeletion(journal, tokenId));
}
