// The ledger of grace periods for pages: the records of this browser for the account that is signed in.
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
import { useShared } from './shared-records.ts';
import { useKept } from './use-kept.ts';

/** Longer than any real name, so that a strange file cannot fill the storage. A file may hold any text, so keys are removed. */
const keptText = v.pipe(
  v.string(),
  v.maxLength(1000),
  v.check((text) => !holdsKey(text)),
);
const lastFour = v.pipe(keptText, v.maxLength(4));
const wholeInstant = v.pipe(keptInstant, v.safeInteger());
const isMarked = v.fallback(v.boolean(), false);

/** A grace period as stored, and as written to a file. */
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
  const own = useKept(gracePeriodStore);
  const { join } = useShared();
  return useMemo(() => join?.(own) ?? own, [own, join]);
}

/** The resets of one token in the audit log; empty while the log is not read or may not be. */
export function useAuditedResets(
  token: Pick<AccessToken, 'id' | 'kind' | 'memberId'>,
): readonly AuditedReset[] {
  const { data } = useTokenHistory(token);
  return useMemo(() => auditedResets(data?.entries ?? []), [data]);
}

/** The latest recorded reset of each token ID. Its old key may have ended. */
export function useLatestGracePeriods(): ReadonlyMap<string, GracePeriod> {
  const ledger = useGraceLedger();
  // The newest comes first. Going through from the oldest keeps the latest.
  return useMemo(
    () => new Map(ledger.toReversed().map((gracePeriod) => [gracePeriod.tokenId, gracePeriod])),
    [ledger],
  );
}

/** The end (epoch ms) of the old key by token ID. It comes from the token's latest recorded reset and may be past. */
export function useGraceEnds(): ReadonlyMap<string, number> {
  const latest = useLatestGracePeriods();
  return useMemo(() => new Map([...latest].map(([tokenId, { endsAt }]) => [tokenId, endsAt])), [latest]);
}

export function recordGracePeriod(account: Account | undefined, gracePeriod: GracePeriod): void {
  importGracePeriods(account, [gracePeriod]);
}

export function markGracePeriod(
  account: Account | undefined,
  gracePeriod: GracePeriod,
  marks: Partial<Pick<GracePeriod, 'ownerTold' | 'clientsSwitched'>>,
): void {
  // Marks are this browser's own, also on a reset that it did not make.
  gracePeriodStore.update(account, (ledger) =>
    changeGracePeriod(
      mergeLedgers(ledger, [ownRecord(gracePeriod)]),
      gracePeriodId(gracePeriod),
      (known) => ({
        ...known,
        ...marks,
      }),
    ),
  );
}

/** A record of this browser is nobody else's, even when it is about the same reset. */
function ownRecord(gracePeriod: GracePeriod): GracePeriod {
  const { shared: _, ...own } = gracePeriod;
  return own;
}

export function forgetGracePeriod(account: Account | undefined, gracePeriod: GracePeriod): void {
  gracePeriodStore.update(account, (ledger) =>
    changeGracePeriod(ledger, gracePeriodId(gracePeriod), () => undefined),
  );
}

/** Adds the records of another browser. */
export function importGracePeriods(account: Account | undefined, gracePeriods: GraceLedger): void {
  gracePeriodStore.update(account, (ledger) => mergeLedgers(ledger, gracePeriods));
}
