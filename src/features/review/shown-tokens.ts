// The tokens that the overview lists, and what they are called together.
import type { Board } from '#domain/review/board.ts';
import { endsIn, tokensOfEnds, type End } from '#domain/review/ends.ts';
import type { ReviewJob } from '#domain/review/job.ts';
import type { LookChange } from '#domain/review/look.ts';
import { dueWord, jobTitle, reachWord } from '#domain/review/rule-words.ts';
import type { Shown } from '#domain/review/search.ts';
import type { ReviewThresholds } from '#domain/review/thresholds.ts';
import { firstFinding, type ReviewedToken } from '#domain/review/urgency.ts';
import { lastUsedBandLabel } from '#domain/token/last-used.ts';
import { changeWords } from './change-words.ts';
import { laneWord, spanText } from './end-words.ts';

export type ShownFrom = {
  readonly toDecide: readonly ReviewedToken[];
  readonly jobs: readonly ReviewJob[];
  readonly board: Board;
  readonly ends: readonly End[];
  readonly since: ReadonlyMap<LookChange, readonly ReviewedToken[]>;
};

/** The tokens of a job, a cell of the board or a change; without one, all with a finding. */
export function shownTokens(
  wanted: Shown | undefined,
  { toDecide, jobs, board, ends, since }: ShownFrom,
): readonly ReviewedToken[] {
  switch (wanted?.kind) {
    case 'job':
      return jobs.find(({ rule, due }) => rule === wanted.rule && due === wanted.due)?.tokens ?? [];
    case 'cell':
      return (
        board.find(({ reach }) => reach === wanted.reach)?.cells.find(({ band }) => band === wanted.band)
          ?.tokens ?? []
      );
    case 'since':
      return since.get(wanted.change) ?? [];
    case 'ends':
      return tokensOfEnds(endsIn(ends, wanted));
    case 'life':
    case 'node':
    case 'owner':
    case undefined:
      return toDecide;
  }
}

/** All tokens with a finding. */
export function tokensToDecide(reviewed: readonly ReviewedToken[]): readonly ReviewedToken[] {
  return reviewed.filter((one) => firstFinding(one) !== undefined);
}

/** What the listed tokens are together; undefined for all with a finding. */
export function shownTitle(
  wanted: Shown | undefined,
  count: number,
  thresholds: ReviewThresholds,
): string | undefined {
  switch (wanted?.kind) {
    case 'job':
      return `${dueWord(wanted.due)}: ${jobTitle(wanted.rule, count, thresholds)}`;
    case 'cell':
      return `${reachWord(wanted.reach)}, last used: ${lastUsedBandLabel(wanted.band)}`;
    case 'since':
      return `Since you last looked: ${changeWords(wanted.change, count)}`;
    case 'ends':
      return `${laneWord(wanted.lane)}: ${spanText(wanted)}`;
    case 'life':
    case 'node':
    case 'owner':
    case undefined:
      return undefined;
  }
}
