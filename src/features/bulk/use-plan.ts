// A plan as it is being made: the choice for all tokens, and which of them are ticked.
import { useMemo, useState } from 'react';
import { currentApiVersion } from '#domain/token/api-version.ts';
import type { BulkAction, BulkJob } from '#domain/bulk/action.ts';
import { isTicked, mostPerRun, planRows, tickedTokens, type PlanRow } from '#domain/bulk/plan.ts';
import { defaultGrace, graceProblem, graceProblemText, type GraceChoice } from '#domain/grace/period.ts';
import { openWindow } from '#domain/grace/standing.ts';
import { instantOf, type PlannedTime } from '#domain/time/planned-time.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { wallTimeAt } from '#domain/time/zoned-time.ts';
import { day } from '#domain/time/duration.ts';
import { useGraceLedger } from '#queries/kept/grace-ledger.ts';
import { useOwnToken } from '#queries/cache/own-token.ts';
import { useSession } from '#queries/session/session.ts';
import { ownZone } from '#ui/own-zone.ts';
import { useSunsetForm } from '#features/token-parts/end-time/use-sunset-form.ts';
import type { GraceCardId } from '#features/token-parts/end-time/use-reset-form.ts';

/** `plannedAt` is when the plan was made: while it is read nothing in it changes by itself. */
export function usePlan(action: BulkAction, picked: readonly AccessToken[], plannedAt: number, now: number) {
  const identity = useSession().data?.session?.identity;
  const ownAccess = useOwnToken().data?.token.access;
  const ledger = useGraceLedger();
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());
  const grace = useGraceForm(now);
  const expiry = useSunsetForm(now);
  const tokens = useMemo(() => picked.slice(0, mostPerRun), [picked]);

  const windowOf = useMemo(() => (id: string) => openWindow(ledger, id, [], plannedAt), [ledger, plannedAt]);
  const rows: readonly PlanRow[] = useMemo(
    () =>
      planRows(tokens, {
        action,
        expiresAt: action === 'expire' ? expiry.at : undefined,
        version: currentApiVersion,
        ownTokenId: identity?.tokenId,
        ownAccess,
        memberId: identity?.memberId,
        openWindow: windowOf,
        now: plannedAt,
      }),
    [tokens, action, expiry.at, ownAccess, identity?.tokenId, identity?.memberId, windowOf, plannedAt],
  );

  return {
    action,
    rows,
    chosen,
    windowOf,
    ticked: tickedTokens(rows, chosen),
    leftOutCount: picked.length - tokens.length,
    tick: (row: PlanRow) => setChosen((known) => new Map(known).set(row.token.id, !isTicked(row, known))),
    grace,
    expiry,
    /** The job as it would be sent now; undefined while its choice is not made. */
    jobAt,
  };

  function jobAt(at: number): BulkJob | undefined {
    switch (action) {
      case 'reset':
        return grace.choice === undefined ? undefined : { action, grace: grace.choice };
      case 'expire': {
        const end = expiry.isReady ? expiry.endAt(at) : undefined;
        return end === undefined ? undefined : { action, at: Math.round(end) };
      }
      case 'version':
        return { action, version: currentApiVersion };
      case 'replace':
      case 'delete':
        return { action };
      default:
        return action satisfies never;
    }
  }
}

function useGraceForm(now: number) {
  const [card, setCard] = useState<GraceCardId>(defaultGrace);
  const [plan, setPlan] = useState<PlannedTime>(() => ({
    wall: wallTimeAt(now + day, ownZone),
    zone: ownZone,
    which: 'later',
  }));
  const at = card === 'custom' ? instantOf(plan) : undefined;
  const problem = at === undefined ? undefined : graceProblem(at, now);
  return {
    card,
    setCard,
    plan,
    setPlan,
    problem: problem === undefined ? undefined : graceProblemText(problem),
    choice: problem === undefined ? choiceOf(card, at) : undefined,
  };
}

function choiceOf(card: GraceCardId, at: number | undefined): GraceChoice | undefined {
  if (card === 'now') return { kind: 'now' };
  if (card !== 'custom') return { kind: 'for', preset: card };
  return at === undefined ? undefined : { kind: 'until', at };
}
