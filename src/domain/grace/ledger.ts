// What this browser knows of resets and of how long old keys work; no server tells it (contract section 7). It holds no key, only
// the last four characters by which people tell keys apart.
import type { AccessToken, TokenKind } from '#domain/token/token.ts';

/** What became of the new key: handed over, discarded on purpose, or perhaps lost on the way. */
export type NewKeyFate = 'handed-over' | 'discarded' | 'unknown';

/**
 * How everybody who administers the account comes to know a reset: the console saw the instance confirm it, directly or by a signed
 * receipt, or an administrator claims it.
 */
export type SharedBy = 'seen' | 'receipt' | 'claimed';

/** One reset. Times are epoch ms. */
export type GracePeriod = {
  readonly tokenId: string;
  readonly tokenName: string;
  readonly kind: TokenKind;
  readonly memberId: string;
  readonly oldLastFour: string;
  readonly newLastFour: string;
  readonly newKey: NewKeyFate;
  readonly resetAt: number;
  /** Until when the old key works; the same as `resetAt` when it ended at once. */
  readonly endsAt: number;
  readonly ownerTold: boolean;
  readonly clientsSwitched: boolean;
  /** Missing for a reset that only this browser knows. */
  readonly shared?: SharedBy;
};

/** What a reset of `token`, as it was before, leaves to remember. */
export function gracePeriodOfReset(
  token: AccessToken,
  reset: Pick<GracePeriod, 'newKey' | 'newLastFour' | 'resetAt' | 'endsAt'>,
): GracePeriod {
  return {
    ...reset,
    tokenId: token.id,
    tokenName: token.name,
    kind: token.kind,
    memberId: token.memberId,
    oldLastFour: token.lastFour,
    ownerTold: false,
    clientsSwitched: false,
  };
}

/** Resets of tokens of one account, newest first, each once. */
export type GraceLedger = readonly GracePeriod[];

/** What names a reset: a token is not reset twice in one millisecond. */
export function gracePeriodId({ tokenId, resetAt }: Pick<GracePeriod, 'tokenId' | 'resetAt'>): string {
  return `${tokenId} ${resetAt}`;
}

/**
 * Merges ledgers from two browsers or a file; order and grouping make no difference. Of one reset told twice, a mark in either
 * counts. Of two ends the earlier counts: a promise must not be longer than the truth.
 */
export function mergeLedgers(one: GraceLedger, other: GraceLedger): GraceLedger {
  const merged = new Map<string, GracePeriod>();
  for (const gracePeriod of [...one, ...other]) {
    const known = merged.get(gracePeriodId(gracePeriod));
    merged.set(
      gracePeriodId(gracePeriod),
      known === undefined ? gracePeriod : mergeGracePeriods(known, gracePeriod),
    );
  }
  return [...merged.values()].toSorted(newestFirst);
}

/** The ledger with one grace period changed, or without it when `change` gives undefined. */
export function changeGracePeriod(
  ledger: GraceLedger,
  id: string,
  change: (gracePeriod: GracePeriod) => GracePeriod | undefined,
): GraceLedger {
  return ledger.flatMap((gracePeriod) =>
    gracePeriodId(gracePeriod) === id ? (change(gracePeriod) ?? []) : [gracePeriod],
  );
}

/** The order of a ledger. */
export function newestFirst(a: GracePeriod, b: GracePeriod): number {
  return b.resetAt - a.resetAt || (gracePeriodId(a) < gracePeriodId(b) ? -1 : 1);
}

function mergeGracePeriods(a: GracePeriod, b: GracePeriod): GracePeriod {
  // Texts differ only when a file was edited by hand. Any choice will do that does not depend on the order.
  const [first] = [a, b].toSorted((x, y) =>
    JSON.stringify(textsOf(x)) < JSON.stringify(textsOf(y)) ? -1 : 1,
  );
  return {
    ...(first ?? a),
    endsAt: Math.min(a.endsAt, b.endsAt),
    ownerTold: a.ownerTold || b.ownerTold,
    clientsSwitched: a.clientsSwitched || b.clientsSwitched,
  };
}

function textsOf(gracePeriod: GracePeriod): readonly string[] {
  const { tokenName, kind, memberId, oldLastFour, newLastFour, newKey } = gracePeriod;
  return [tokenName, kind, memberId, oldLastFour, newLastFour, newKey];
}
