// Ignored findings of the review: those kept in this browser for the account that is signed in, and those that are shared.
import { useMemo } from 'react';
import * as v from 'valibot';
import { fetchSharedEntries } from '#api/shared-entries.ts';
import type { Member } from '#domain/account/member.ts';
import type { SharedSubject, SharedVersion } from '#domain/account/shared-entry.ts';
import { reaches } from '#domain/policy/access/reach.ts';
import {
  ignoreReasons,
  isSoundIgnore,
  longestIgnore,
  withShared,
  type IgnoredFinding,
} from '#domain/review/ignored.ts';
import { reviewRules } from '#domain/review/rules.ts';
import { memberTitle } from '#domain/token/token.ts';
import { createAccountStore } from './account-store.ts';
import { keptId, keptInstant, listOf } from './kept-json.ts';
import { useSharedPlace, useSharedQuery } from './shared-entries.ts';
import { useKept } from './use-kept.ts';

/** Longer than any real name or note. */
const keptText = v.pipe(v.string(), v.maxLength(1000));

const factsSchema = v.object({ reach: v.picklist(reaches), memberId: v.string(), lastUsedAt: keptInstant });

const ignoredSchema: v.GenericSchema<unknown, IgnoredFinding> = v.pipe(
  v.object({
    tokenId: keptId,
    tokenName: keptText,
    rule: v.picklist(reviewRules),
    reason: v.picklist(ignoreReasons),
    note: keptText,
    by: keptText,
    at: keptInstant,
    until: keptInstant,
    facts: factsSchema,
  }),
  v.check((one) => isSoundIgnore(one)),
);

export const ignoredFindings = createAccountStore<readonly IgnoredFinding[]>({
  name: 'ignored-findings',
  empty: [],
  schema: listOf(ignoredSchema),
  write: (findings) => (findings.length === 0 ? undefined : findings),
});

/** What is shared of a decision. The rest is its subject, its author and its time. */
const sharedSchema = v.object({
  tokenName: keptText,
  reason: v.picklist(ignoreReasons),
  note: v.string(),
  until: keptInstant,
  facts: factsSchema,
});

type SharedDecision = v.InferOutput<typeof sharedSchema>;

/** What is shared of a decision, and the entry it is. */
export function sharedDecision({
  tokenId,
  rule,
  tokenName,
  reason,
  note,
  until,
  facts,
}: IgnoredFinding): SharedSubject & { readonly content: SharedDecision } {
  const content = { tokenName, reason, note, until, facts };
  return { kind: 'ignored-finding', tokenId, name: rule, content };
}

/** The decisions that are shared, as far as they are known to this program. */
function useSharedDecisions() {
  return useSharedQuery(useSharedPlace(), ['ignored-finding'], (signal) =>
    fetchSharedEntries('ignored-finding', sharedSchema, signal),
  );
}

/** How many shared decisions are not among those that were read. */
export function useMissingDecisions(): number {
  const { data } = useSharedDecisions();
  return data === undefined ? 0 : data.total - data.entries.length;
}

/** The ignored findings of the account that is signed in, the newest first. Some may be back since. `members` gives names. */
export function useIgnoredFindings(
  members: ReadonlyMap<string, Member> | undefined,
): readonly IgnoredFinding[] {
  const own = useKept(ignoredFindings);
  const { data } = useSharedDecisions();
  return useMemo(
    () =>
      withShared(
        own,
        (data?.entries ?? []).flatMap((entry) => decisionOf(entry, members) ?? []),
      ),
    [own, data, members],
  );
}

function decisionOf(
  { tokenId, name, content, at, author, version }: SharedVersion<SharedDecision>,
  members: ReadonlyMap<string, Member> | undefined,
): IgnoredFinding | undefined {
  const rule = reviewRules.find((known) => known === name);
  if (rule === undefined || content === null) return undefined;
  const { memberId, tokenId: actingToken } = author;
  const member = members?.get(memberId);
  const by = member === undefined ? memberId || `service token ${actingToken}` : memberTitle(member);
  const decision = { ...content, tokenId, rule, by, at, sharedVersion: version };
  return isSoundIgnore(decision)
    ? decision
    : { ...decision, until: Math.min(decision.until, at + longestIgnore) };
}
