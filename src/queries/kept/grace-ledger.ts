// The ledger of grace periods as pages use it: what this browser recorded, for the account that is signed in.
import * as v from 'valibot';
import { useMemo } from 'react';
import type { Account } from '#domain/account/account.ts';
import {
  changeWindow,
  type GraceLedger,
  type GraceWindow,
  mergeLedgers,
  windowId,
} from '#domain/grace/ledger.ts';
import { auditedResets, type AuditedReset } from '#domain/grace/standing.ts';
import { holdsKey } from '#domain/key/pattern.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { useTokenHistory } from '#queries/cache/audit-log.ts';
import { createAccountStore } from './account-store.ts';
import { earlierList } from './earlier-text.ts';
import { keptInstant, listOf } from './kept-json.ts';
import { useKept } from './use-kept.ts';

/** Longer than any name that is a name, so that a strange file cannot fill the storage. A file may hold anything, but no key. */
const windowText = v.pipe(
  v.string(),
  v.maxLength(1000),
  v.check((text) => !holdsKey(text)),
);
const lastFour = v.pipe(windowText, v.maxLength(4));
const wholeInstant = v.pipe(keptInstant, v.safeInteger());
const isTicked = v.fallback(v.boolean(), false);

/** A window as it is kept, and as a file holds it. */
export const windowSchema = v.pipe(
  v.object({
    tokenId: v.pipe(windowText, v.nonEmpty()),
    tokenName: windowText,
    kind: v.picklist(['personal', 'service']),
    memberId: windowText,
    oldLastFour: lastFour,
    newLastFour: lastFour,
    newKey: v.picklist(['handed-over', 'discarded', 'unknown']),
    resetAt: wholeInstant,
    endsAt: wholeInstant,
    ownerTold: isTicked,
    clientsSwitched: isTicked,
  }),
  v.check(({ resetAt, endsAt }) => endsAt >= resetAt),
);

export const gracePeriods = createAccountStore<GraceLedger>({
  name: 'grace-periods',
  empty: [],
  schema: v.pipe(
    listOf(windowSchema),
    v.transform((windows) => mergeLedgers(windows, [])),
  ),
  earlier: (account) => earlierList('grace-periods', 'windows', account),
});

/** All windows recorded for the account that is signed in, newest reset first. */
export function useGraceLedger(): GraceLedger {
  return useKept(gracePeriods);
}

/** The resets of one token that the audit log tells; empty while it is not read or must not be. */
export function useAuditedResets(
  token: Pick<AccessToken, 'id' | 'kind' | 'memberId'>,
): readonly AuditedReset[] {
  const { data } = useTokenHistory(token);
  return useMemo(() => auditedResets(data?.entries ?? []), [data]);
}

/** Until when the old key of each token works, by token ID, epoch ms: the end of its latest recorded reset, be it past or not. */
export function useGraceEnds(): ReadonlyMap<string, number> {
  const ledger = useGraceLedger();
  // Newest first, so going through from the oldest leaves the latest.
  return useMemo(
    () => new Map(ledger.toReversed().map(({ tokenId, endsAt }) => [tokenId, endsAt])),
    [ledger],
  );
}

export function recordWindow(account: Account | undefined, window: GraceWindow): void {
  importWindows(account, [window]);
}

export function tickWindow(
  account: Account | undefined,
  window: GraceWindow,
  ticks: Partial<Pick<GraceWindow, 'ownerTold' | 'clientsSwitched'>>,
): void {
  gracePeriods.update(account, (ledger) =>
    changeWindow(ledger, windowId(window), (known) => ({ ...known, ...ticks })),
  );
}

export function forgetWindow(account: Account | undefined, window: GraceWindow): void {
  gracePeriods.update(account, (ledger) => changeWindow(ledger, windowId(window), () => undefined));
}

/** Takes in what another browser recorded. */
export function importWindows(account: Account | undefined, windows: GraceLedger): void {
  gracePeriods.update(account, (ledger) => mergeLedgers(ledger, windows));
}
