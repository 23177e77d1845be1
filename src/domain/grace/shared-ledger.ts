// What this browser recorded, together with what is shared by everybody who administers the account.
import { gracePeriodId, newestFirst, type GraceLedger, type GracePeriod } from './ledger.ts';
import { sameResetMs } from './state.ts';

/**
 * Both ledgers as one, newest first, with each reset once. What only this browser knows stays: marks, and what became of the new key. A
 * claim about a reset that was seen as well is left out.
 */
export function withSharedResets(own: GraceLedger, shared: GraceLedger): GraceLedger {
  if (shared.length === 0) return own;
  const left = new Set(own);
  const sharedIds = new Set(shared.map(gracePeriodId));
  const ofToken = groupByToken(own);
  const seen = groupByToken(shared.filter((one) => one.shared !== 'claimed'));
  const joined = shared
    .filter(
      (one) =>
        one.shared !== 'claimed' || !(seen.get(one.tokenId) ?? []).some((other) => isSameReset(one, other)),
    )
    .map((one) => {
      const here = (ofToken.get(one.tokenId) ?? []).find(
        (candidate) =>
          left.has(candidate) &&
          (gracePeriodId(candidate) === gracePeriodId(one) ||
            (!sharedIds.has(gracePeriodId(candidate)) && isSameReset(candidate, one))),
      );
      if (here === undefined) return one;
      left.delete(here);
      return join(here, one);
    });
  return [...joined, ...left].toSorted(newestFirst);
}

/** The resets that only this browser knows, so that an administrator can share them. */
export function unsharedResets(ledger: GraceLedger): GraceLedger {
  return ledger.filter(({ shared }) => shared === undefined);
}

/**
 * Whether two records are about one reset. Clocks differ, but a reset makes a key that no other makes. A reset whose answer was lost has no
 * new key, so only its time is left.
 */
function isSameReset(one: GracePeriod, other: GracePeriod): boolean {
  if (gracePeriodId(one) === gracePeriodId(other)) return true;
  if (one.newLastFour !== '' && other.newLastFour !== '') return one.newLastFour === other.newLastFour;
  return Math.abs(one.resetAt - other.resetAt) <= sameResetMs;
}

/** Of two ends the earlier counts, as in `mergeLedgers`. The time of the own record stays: it names the record in this browser. */
function join(own: GracePeriod, shared: GracePeriod): GracePeriod {
  return {
    ...shared,
    oldLastFour: own.oldLastFour === '' ? shared.oldLastFour : own.oldLastFour,
    newKey: own.newKey,
    resetAt: own.resetAt,
    endsAt: Math.max(own.resetAt, Math.min(own.endsAt, shared.endsAt)),
    ownerTold: own.ownerTold,
    clientsSwitched: own.clientsSwitched,
  };
}

function groupByToken(ledger: GraceLedger): ReadonlyMap<string, readonly GracePeriod[]> {
  const groups = new Map<string, GracePeriod[]>();
  for (const gracePeriod of ledger) {
    const group = groups.get(gracePeriod.tokenId);
    if (group === undefined) groups.set(gracePeriod.tokenId, [gracePeriod]);
    else group.push(gracePeriod);
  }
  return groups;
}
