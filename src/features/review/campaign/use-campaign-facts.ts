import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { sha256OfText } from '#domain/archive/sha-256.ts';
import type { DistinctAccess } from '#domain/account-access/distinct-access.ts';
import type { Source } from '#domain/review/campaign/campaign.ts';
import {
  gatherFactsInSteps,
  isAccessRead,
  wordsOfAccess,
  type AccessFacts,
} from '#domain/review/campaign/gather-facts.ts';
import { sightOf } from '#domain/review/campaign/reviewer.ts';
import { safeText } from '#domain/key/safe-text.ts';
import type { TokenFacts } from '#domain/review/campaign/token-facts.ts';
import type { ReviewThresholds } from '#domain/review/thresholds.ts';
import { accessLabel } from '#domain/token/access-label.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { listStatus } from '#features/token-parts/table/list-status.ts';
import { useMemberDirectory } from '#queries/cache/members.ts';
import { useOwnToken } from '#queries/cache/own-token.ts';
import { useTokenAccesses } from '#queries/cache/token-accesses.ts';
import { useTokenList } from '#queries/cache/tokens.ts';
import { runInSlices } from '#queries/requests/run-in-slices.ts';
import { useReaches, type Reaches } from '#features/token-parts/use-reaches.ts';
import { useReviewed } from '../use-reviewed.ts';
import { usePerson } from './use-person.ts';

const noTokens: readonly AccessToken[] = [];

/** The facts of all tokens as they are now, for a campaign that begins or continues. */
export function useCampaignFacts(thresholds: ReviewThresholds) {
  const list = useTokenList();
  const tokens = useDeferredValue(list.data?.tokens ?? noTokens);
  const { accesses, roles, rolesKnown, unread, unreadMembers, readAgain } = useTokenAccesses(
    tokens,
    'effective',
  );
  const reaches = useReaches(accesses?.all);
  const areRolesRead = accesses !== undefined && unread.every(({ what }) => what !== 'custom roles');
  const { reviewed, isSettled } = useReviewed({
    tokens,
    accesses,
    reaches,
    areRolesRead,
    thresholds,
    listComplete: list.data?.complete === true,
  });
  const directory = useMemberDirectory(true);
  const accessFacts = useAccessFacts(accesses?.all, reaches);
  const membersComplete = directory.isComplete;
  // With whether everything that they depend on was read when they were gathered: facts from before compare with nothing.
  const [gathered, setGathered] = useState<{
    readonly facts: readonly TokenFacts[];
    readonly isRead: boolean;
  }>();
  const isRead =
    rolesKnown && unread.length === 0 && (directory.data !== undefined || directory.error !== null);
  useEffect(() => {
    if (!isSettled || reviewed === undefined || accessFacts === undefined || accesses === undefined)
      return undefined;
    const outdated = new AbortController();
    const steps = gatherFactsInSteps(reviewed, {
      accessOf: (id) => accessFacts.get(accesses.byToken.get(id)?.key ?? ''),
      roleName: (id) => roles.get(id)?.name,
      members: directory.data,
      membersComplete,
    });
    runInSlices(steps, outdated.signal).then(
      (facts) => setGathered({ facts, isRead }),
      () => undefined,
    );
    return () => outdated.abort();
  }, [isSettled, isRead, reviewed, accessFacts, accesses, roles, directory.data, membersComplete]);

  const status = listStatus(list);
  const ownToken = useOwnToken().data?.token;
  const person = usePerson();
  const { data } = list;
  const isComplete = data?.complete === true && status.kind === 'complete';
  const isWhole =
    isComplete && isRead && gathered?.isRead === true && gathered.facts.length === data.tokens.length;
  const source = useMemo<Omit<Source, 'instance' | 'account'> | undefined>(
    () =>
      data && {
        readBy: person?.name ?? '',
        readerRole:
          ownToken === undefined ? '' : safeText(accessLabel(ownToken.access, (id) => roles.get(id)?.name)),
        sight: sightOf(ownToken),
        readAt: data.loadedAt,
        received: data.tokens.length,
        distinct: new Set(data.tokens.map(({ id }) => id)).size,
        totals: [...data.pages.values()].map(({ totalCount }) => totalCount),
        customRoles: areRolesRead ? new Set(roles.values()).size : undefined,
        members: directory.data?.size,
        membersComplete,
      },
    [data, person, ownToken, roles, areRolesRead, directory.data, membersComplete],
  );
  return {
    list,
    status,
    ownToken,
    /** The most urgent first; undefined until everything is read and calculated. */
    facts: gathered?.facts,
    /** Whether every token and everything that access depends on could be read. */
    isWhole,
    source,
    progress: {
      done: accesses?.all.filter(({ key }) => reaches.byKey.has(key)).length ?? 0,
      of: accesses?.all.length ?? 0,
    },
    error: reaches.error,
    unread,
    unreadMembers,
    readAgain: () => {
      readAgain();
      void list.refetch();
    },
  };
}

/** By the key of the access; undefined until all are calculated. */
function useAccessFacts(
  accesses: readonly DistinctAccess[] | undefined,
  { byKey, isDone }: Reaches,
): ReadonlyMap<string, AccessFacts> | undefined {
  const [known, setKnown] = useState<{
    readonly of: readonly DistinctAccess[];
    readonly facts: ReadonlyMap<string, AccessFacts>;
  }>();
  useEffect(() => {
    if (accesses === undefined || !isDone) return undefined;
    const outdated = new AbortController();
    describe(accesses, byKey, outdated.signal).then(
      (facts) => setKnown({ of: accesses, facts }),
      () => undefined,
    );
    return () => outdated.abort();
  }, [accesses, byKey, isDone]);
  return known?.of === accesses ? known?.facts : undefined;
}

async function describe(
  accesses: readonly DistinctAccess[],
  reaches: Reaches['byKey'],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, AccessFacts>> {
  const facts = new Map<string, AccessFacts>();
  for (const { key, set, access } of accesses) {
    // Each hash is a turn of its own, so the page's thread is never held for long.
    const hash = await sha256OfText(JSON.stringify(set));
    signal.throwIfAborted();
    facts.set(key, {
      hash,
      words: wordsOfAccess(access),
      isKnown: isAccessRead(access),
      routes: reaches.get(key)?.routes ?? [],
    });
  }
  return facts;
}
