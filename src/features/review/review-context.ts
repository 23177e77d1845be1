// What every view of the review uses.
import { createContext, use, type RefObject } from 'react';
import type { DistinctAccesses } from '#domain/account-access/distinct-access.ts';
import type { CustomRole } from '#domain/account/custom-role.ts';
import type { IgnoredFinding } from '#domain/review/ignored.ts';
import type { ReviewJob } from '#domain/review/job.ts';
import type { ReviewSearch, Shown } from '#domain/review/search.ts';
import type { ReviewedToken } from '#domain/review/urgency.ts';

export type ReviewData = {
  readonly reviewed: readonly ReviewedToken[];
  /** Those with a finding. */
  readonly toDecide: readonly ReviewedToken[];
  readonly accesses: DistinctAccesses;
  readonly roles: ReadonlyMap<string, CustomRole>;
  /** Epoch ms, by the minute. */
  readonly now: number;
  readonly search: ReviewSearch;
  /** In order; with those that are true of most tokens. */
  readonly jobs: readonly ReviewJob[];
  readonly ignored: readonly IgnoredFinding[];
  /** Whether the reach of every token is calculated. */
  readonly isSettled: boolean;
  /** More tokens are loading. */
  readonly isArriving: boolean;
  /** Whether besides the list is complete. */
  readonly isComplete: boolean;
  /** Whether besides everything that access depends on was read. */
  readonly isWhole: boolean;
  /** Whose tokens the session can see. */
  readonly scope: string;
  /** What could not be read, in words. */
  readonly missing: readonly string[];
  /** Lists other tokens, and moves the focus to their list. */
  readonly show: (shown: Shown | undefined) => void;
  /** The same without moving the focus: for a picture right above the list, in which people look around. */
  readonly choose: (shown: Shown | undefined) => void;
  /** The heading of the list. */
  readonly heading: RefObject<HTMLHeadingElement | null>;
};

export const ReviewContext = createContext<ReviewData | undefined>(undefined);

export function useReview(): ReviewData {
  const data = use(ReviewContext);
  if (data === undefined) throw new Error('A view of the review stands outside the review.');
  return data;
}
