import { useCallback, useEffect, useRef, useState } from 'react';
import type { DistinctAccesses } from '#domain/account-access/distinct-access.ts';
import type { AccessDifference } from '#domain/policy/reason/access-difference.ts';
import {
  compareLookInSteps,
  lookInSteps,
  type AccessMove,
  type Look,
  type LookChange,
  type LookDifference,
} from '#domain/review/look.ts';
import type { ReviewThresholds } from '#domain/review/thresholds.ts';
import type { ReviewedToken } from '#domain/review/urgency.ts';
import { reason } from '#features/policy/reasoning/reasoner.ts';
import { reviewLook, useReviewLook } from '#queries/kept/review-look.ts';
import { runInSlices } from '#queries/requests/run-in-slices.ts';
import { useAccount } from '#queries/session/account.ts';
import { readScreenClock } from '#ui/now.ts';

type LookInput = {
  readonly reviewed: readonly ReviewedToken[] | undefined;
  readonly accesses: DistinctAccesses | undefined;
  readonly thresholds: ReviewThresholds;
  /** Whose tokens the session can see. */
  readonly scope: string;
  /** Whether everything is read and calculated. A look at a part would make the rest look new. */
  readonly isWhole: boolean;
};

export type Since = {
  readonly at: number;
  readonly gone: readonly string[];
  readonly changes: ReadonlyMap<LookChange, readonly ReviewedToken[]>;
};

export type SinceLook = {
  /** What has changed since the last look; undefined without one, and until it is known. */
  readonly since: Since | undefined;
  /** Notes what is to be seen now as seen. */
  readonly markAsSeen: () => Promise<void>;
};

/** Compares the review with the last look, exactly. The first whole review is the first look. */
export function useLook({ reviewed, accesses, thresholds, scope, isWhole }: LookInput): SinceLook {
  const account = useAccount();
  const look = useReviewLook();
  const [since, setSince] = useState<Since>();
  /** The first look of all has nothing before it to be compared with. */
  const firstAt = useRef<number>(undefined);
  const { idleDays, keyAgeDays, awayDays } = thresholds;
  const note = useCallback(
    async (signal: AbortSignal) => {
      if (reviewed === undefined || accesses === undefined || !isWhole) return undefined;
      const measure = { thresholds: { idleDays, keyAgeDays, awayDays }, scope };
      return runInSlices(lookInSteps(reviewed, accessIn(accesses), measure, readScreenClock()), signal);
    },
    [reviewed, accesses, isWhole, scope, idleDays, keyAgeDays, awayDays],
  );
  useEffect(() => {
    if (reviewed === undefined || accesses === undefined || !isWhole) return undefined;
    const outdated = new AbortController();
    if (look === undefined) {
      const keepFirst = (first: Look | undefined) => {
        firstAt.current = first?.at;
        reviewLook.update(account, () => first);
      };
      note(outdated.signal).then(keepFirst, () => undefined);
      return () => outdated.abort();
    }
    if (look.scope !== scope || look.at === firstAt.current) return undefined;
    const steps = compareLookInSteps(look, reviewed, accessIn(accesses), { idleDays, keyAgeDays, awayDays });
    sinceLook(runInSlices(steps, outdated.signal), outdated.signal).then(setSince, () => undefined);
    return () => outdated.abort();
  }, [look, reviewed, accesses, scope, isWhole, idleDays, keyAgeDays, awayDays, account, note]);
  const isKnown = isWhole && look?.scope === scope && since?.at === look.at;
  async function markAsSeen(): Promise<void> {
    const now = await note(new AbortController().signal);
    if (now !== undefined) reviewLook.update(account, () => now);
  }
  return { since: isKnown ? since : undefined, markAsSeen };
}

function accessIn({ byToken }: DistinctAccesses) {
  return ({ id }: { readonly id: string }) => byToken.get(id)?.set;
}

async function sinceLook(found: Promise<LookDifference>, signal: AbortSignal): Promise<Since> {
  const { at, gone, created, firstUse, newFindings, resolved, moves } = await found;
  const more: ReviewedToken[] = [];
  const less: ReviewedToken[] = [];
  const unclear: ReviewedToken[] = [];
  for (const move of moves) {
    const { isMore, isLess, isUnclear } = directionOf(await differenceOf(move, signal));
    if (isMore) more.push(...move.tokens);
    if (isLess) less.push(...move.tokens);
    if (isUnclear && !isMore && !isLess) unclear.push(...move.tokens);
  }
  const all: readonly (readonly [LookChange, readonly ReviewedToken[]])[] = [
    ['created', created],
    ['more', more],
    ['less', less],
    ['unclear', unclear],
    ['first-use', firstUse],
    ['new', newFindings],
    ['resolved', resolved],
  ];
  return { at, gone, changes: new Map(all.filter(([, tokens]) => tokens.length > 0)) };
}

async function differenceOf({ before, after }: AccessMove, signal: AbortSignal): Promise<AccessDifference> {
  return reason({ name: 'difference', input: { before, after } }, signal);
}

function directionOf({ changes, tooComplex }: AccessDifference) {
  return {
    isMore: changes.some(({ gained }) => gained.kind === 'something'),
    isLess: changes.some(({ lost }) => lost.kind === 'something'),
    isUnclear:
      tooComplex.length > 0 ||
      changes.some(({ gained, lost }) => gained.kind === 'unknown' || lost.kind === 'unknown'),
  };
}
