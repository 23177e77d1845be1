import { useEffect, useMemo, useState } from 'react';
import type { DistinctAccesses } from '#domain/account-access/distinct-access.ts';
import { reviewTokensInSteps, type ReviewSources } from '#domain/review/review-tokens.ts';
import type { ReviewThresholds } from '#domain/review/thresholds.ts';
import type { ReviewedToken } from '#domain/review/urgency.ts';
import { minute } from '#domain/time/duration.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { useMemberDirectory } from '#queries/cache/members.ts';
import { useGraceLedger } from '#queries/kept/grace-ledger.ts';
import { useIgnoredFindings } from '#queries/kept/ignored-findings.ts';
import { useReplaceTasks } from '#queries/kept/replace-tasks.ts';
import { runInSlices } from '#queries/requests/run-in-slices.ts';
import { useNow } from '#ui/now.ts';
import type { Reaches } from '#features/token-parts/use-reaches.ts';

type ReviewInput = {
  readonly tokens: readonly AccessToken[];
  readonly accesses: DistinctAccesses | undefined;
  readonly reaches: Reaches;
  /** Whether the custom roles of the account could be read at all. */
  readonly areRolesRead: boolean;
  readonly thresholds: ReviewThresholds;
  /** Whether the tokens are all of the account. */
  readonly listComplete: boolean;
};

export type Review = {
  /** The tokens with their findings, the most urgent first; undefined until they are reviewed for the first time. */
  readonly reviewed: readonly ReviewedToken[] | undefined;
  /** True if it used the reach of every token and nothing but the time has changed since. */
  readonly isSettled: boolean;
};

/** Reviews the tokens again whenever something changes. The last review stays until the next is done. */
export function useReviewed(input: ReviewInput): Review {
  const { tokens, accesses, reaches, areRolesRead, thresholds, listComplete } = input;
  const [done, setDone] = useState<Done>();
  const { idleDays, keyAgeDays, awayDays } = thresholds;
  const directory = useMemberDirectory(true);
  const ledger = useGraceLedger();
  const tasks = useReplaceTasks();
  const ignored = useIgnoredFindings(directory.data);
  // Ten thousand tokens need not be reviewed at each tick of the clock.
  const now = Math.floor(useNow() / minute) * minute;
  const facts = useMemo<Omit<ReviewSources, 'now'> | undefined>(() => {
    if (accesses === undefined || directory.isLoading) return undefined;
    const accessOf = ({ id }: AccessToken) => accesses.byToken.get(id);
    return {
      thresholds: { idleDays, keyAgeDays, awayDays },
      reachOf: (token) => reaches.byKey.get(accessOf(token)?.key ?? ''),
      isAccessUnread: (token) =>
        areRolesRead &&
        (accessOf(token)?.access.grants ?? []).some(({ grant }) => grant.kind === 'unreadable'),
      members: directory.data,
      membersComplete: directory.isComplete,
      listComplete,
      ledger,
      beingReplaced: new Set(tasks.map(({ oldId }) => oldId)),
      ignored,
    };
  }, [
    accesses,
    areRolesRead,
    directory.data,
    directory.isComplete,
    directory.isLoading,
    idleDays,
    keyAgeDays,
    awayDays,
    ignored,
    ledger,
    listComplete,
    reaches,
    tasks,
  ]);
  useEffect(() => {
    if (facts === undefined) return undefined;
    const outdated = new AbortController();
    const show = (reviewed: readonly ReviewedToken[]) => setDone({ reviewed, tokens, facts });
    runInSlices(reviewTokensInSteps(tokens, { ...facts, now }), outdated.signal).then(show, () => undefined);
    return () => outdated.abort();
  }, [tokens, facts, now]);
  return {
    reviewed: done?.reviewed,
    isSettled: reaches.isDone && done !== undefined && done.tokens === tokens && done.facts === facts,
  };
}

type Done = {
  readonly reviewed: readonly ReviewedToken[];
  readonly tokens: readonly AccessToken[];
  readonly facts: Omit<ReviewSources, 'now'>;
};
