// The ledger of grace periods as pages use it: what this browser recorded, for the account that is signed in.
import * as v from 'valibot';
import { useMemo } from 'react';
import type { Account } from '#domain/account/account.ts';
import {
  changeGracePeriod,
  type GraceLedger,
  type GracePeriod,
  mergeLedgers,
  gracePeriodId,
} from '#domain/grace/ledger.ts';
import { auditedResets, type AuditedReset } from '#domain/grace/state.ts';
import { holdsKey } from '#domain/key/pattern.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { useTokenHistory } from '#queries/cache/audit-log.ts';
import { createAccountStore } from './account-store.ts';
import { earlierList } from './earlier-text.ts';
import { keptInstant, listOf } from './kept-json.ts';
import { useKept } from './use-kept.ts';

/** Longer than any name that is a name, so that a strange file cannot fill the storage. A file may hold anything, but no key. */
const keptText = v.pipe(
  v.string(),
  v.maxLength(1000),
  v.check((text) => !holdsKey(text)),
);
const lastFour = v.pipe(keptText, v.maxLength(4));
const wholeInstant = v.pipe(keptInstant, v.safeInteger());
const isMarked = v.fallback(v.boolean(), false);

/** A grace period as it is kept, and as a file holds it. */
export const gracePeriodSchema = v.pipe(
  v.object({
    tokenId: v.pipe(keptText, v.nonEmpty()),
    tokenName: keptText,
    kind: v.picklist(['personal', 'service']),
    memberId: keptText,
    oldLastFour: lastFour,
    newLastFour: lastFour,
    newKey: v.picklist(['handed-over', 'discarded', 'unknown']),
    resetAt: wholeInstant,
    endsAt: wholeInstant,
    ownerTold: isMarked,
    clientsSwitched: isMarked,
  }),
  v.check(({ resetAt, endsAt }) => endsAt >= resetAt),
);

export const gracePeriodStore = createAccountStore<GraceLedger>({
  name: 'grace-periods',
  empty: [],
  schema: v.pipe(
    listOf(gracePeriodSchema),
    v.transform((gracePeriods) => mergeLedgers(gracePeriods, [])),
  ),
  earlier: (account) => earlierList('grace-periods', 'windows', account),
});

/** All grace periods recorded for the account that is signed in, newest reset first. */
export function useGraceLedger(): GraceLedger {
  return useKept(gracePeriodStore);
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

export function recordGracePeriod(account: Account | undefined, gracePeriod: GracePeriod): void {
  importGracePeriods(account, [gracePeriod]);
}

export function markGracePeriod(
  account: Account | undefined,
  gracePeriod: GracePeriod,
  marks: Partial<Pick<GracePeriod, 'ownerTold' | 'clientsSwitched'>>,
): void {
  gracePeriodStore.update(account, (ledger) =>
    changeGracePeriod(ledger, gracePeriodId(gracePeriod), (known) => ({ ...known, ...marks })),
  );
}

export function forgetGracePeriod(account: Account | undefined, gracePeriod: GracePeriod): void {
  gracePeriodStore.update(account, (ledger) =>
    changeGracePeriod(ledger, gracePeriodId(gracePeriod), () => undefined),
  );
}

/** Takes in what another browser recorded. */
export function importGracePeriods(account: Account | undefined, gracePeriods: GraceLedger): void {
  gracePeriodStore.update(account, (ledger) => mergeLedgers(ledger, gracePeriods));
}
