// A plan in preparation: the choice for all tokens, and which of them are selected.
import { useMemo, useState } from 'react';
import { currentApiVersion } from '#domain/token/api-version.ts';
import type { BulkAction, BulkJob } from '#domain/bulk/action.ts';
import { isSelected, maxPerRun, planRows, selectedTokens, type PlanRow } from '#domain/bulk/plan.ts';
import { defaultGrace } from '#domain/grace/period.ts';
import { openGracePeriod } from '#domain/grace/state.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { useGraceLedger } from '#queries/kept/grace-ledger.ts';
import { useKeyPermissions } from '#queries/cache/key-permission.ts';
import { useAcknowledgement } from '#features/policy/access/use-acknowledgement.ts';
import { powersOf, useNewAccess } from './use-new-access.ts';
import { useSession } from '#queries/session/session.ts';
import { useExpiryChoice, useGraceChoice } from '#features/token-parts/end-time/end-choice.ts';

/** `plannedAt` is when the plan was made: nothing in it changes by itself afterwards. With `extend` the tokens should live longer. */
export function usePlan(
  action: BulkAction,
  candidates: readonly AccessToken[],
  { plannedAt, now, extend }: { readonly plannedAt: number; readonly now: number; readonly extend: boolean },
) {
  const identity = useSession().data?.session?.identity;
  const { ask, isSettled } = useKeyPermissions();
  const ledger = useGraceLedger();
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());
  const grace = useGraceChoice(defaultGrace, now);
  const expiry = useExpiryChoice(now, extend ? '90' : '7');
  const tokens = useMemo(() => candidates.slice(0, maxPerRun), [candidates]);
  const newAccess = useNewAccess(action === 'access', tokens);
  const acknowledgement = useAcknowledgement();
  // While the permissions are being read, no row is marked: a mark would move it.
  const permission = useMemo<typeof ask>(
    () => (isSettled ? ask : (what, token) => (ask(what, token) === 'no' ? 'no' : 'yes')),
    [ask, isSettled],
  );

  const gracePeriodOf = useMemo(
    () => (id: string) => openGracePeriod(ledger, id, [], plannedAt),
    [ledger, plannedAt],
  );
  const rows: readonly PlanRow[] = useMemo(
    () =>
      planRows(tokens, {
        action,
        expiresAt: action === 'expire' ? expiry.at : undefined,
        extends: extend,
        endsOldKeys: grace.card === 'now',
        version: currentApiVersion,
        access: newAccess.wanted,
        ownTokenId: identity?.tokenId,
        permission,
        memberId: identity?.memberId,
        openGracePeriod: gracePeriodOf,
        now: plannedAt,
      }),
    [
      tokens,
      action,
      expiry.at,
      extend,
      grace.card,
      newAccess.wanted,
      permission,
      identity?.tokenId,
      identity?.memberId,
      gracePeriodOf,
      plannedAt,
    ],
  );

  const selected = selectedTokens(rows, chosen);
  return {
    action,
    rows,
    chosen,
    gracePeriodOf,
    selected,
    newAccess,
    /** The privileged access that the selected tokens would gain, to be acknowledged. */
    newPowers: powersOf(selected.map(({ id }) => newAccess.effectOn(id))),
    /** Whether it is known of every selected token what it gains and loses. */
    isCompared: selected.every(({ id }) => newAccess.effectOn(id)?.kind !== 'working'),
    acknowledgement,
    leftOutCount: candidates.length - tokens.length,
    toggle: (row: PlanRow) => setChosen((known) => new Map(known).set(row.token.id, !isSelected(row, known))),
    grace,
    expiry,
    /** The job as it would be sent now; undefined while a choice is missing. */
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
      case 'access':
        return newAccess.wanted === undefined ? undefined : { action, access: newAccess.wanted };
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
