// Where the old keys of a token stand: what was recorded here, corrected by what the audit log tells.
import type { AuditEntry } from '#domain/account/audit-entry.ts';
import { tokenEvent } from '#domain/account/audit-history.ts';
import { writtenInstants } from '#domain/text/written-instants.ts';
import { hour, minute } from '#domain/time/duration.ts';
import type { GraceLedger, GracePeriod } from './ledger.ts';

/**
 * A reset as the audit log tells it: when (epoch ms) and by whom. `detail` is what the server wrote about it, as plain text and often
 * empty: only there may stand until when the old key works.
 */
export type AuditedReset = {
  readonly at: number;
  readonly who: string | undefined;
  readonly detail: string;
};

/**
 * `open`: the old key works until `endsAt`. `ended`: it does not any more. `replaced`: a later reset ended the old key before its
 * time. A server keeps one old key at most (contract section 7).
 */
export type GracePeriodState =
  | { readonly kind: 'open'; readonly leftMs: number }
  | { readonly kind: 'ended' }
  | { readonly kind: 'replaced'; readonly at: number };

/** In ms. The clocks of browser and server differ, so an entry this close to a recorded reset is that same reset. */
export const sameResetMs = 2 * minute;

/** The resets in a token's history. */
export function auditedResets(entries: readonly AuditEntry[]): readonly AuditedReset[] {
  return entries.flatMap((entry) => {
    const { kind, detail } = tokenEvent(entry);
    return kind === 'reset' ? [{ at: entry.at, who: entry.member?.name ?? entry.member?.email, detail }] : [];
  });
}

/** The audit log's entry about the very reset that is recorded, if it has one. */
export function auditOfGracePeriod(
  { resetAt }: GracePeriod,
  resets: readonly AuditedReset[],
): AuditedReset | undefined {
  return resets.find(({ at }) => Math.abs(at - resetAt) <= sameResetMs);
}

/**
 * Where a grace period stands at `now` (epoch ms). `ledger` holds all grace periods of the account. `resets` are those that the
 * audit log tells of this token, empty while it is not read.
 */
export function gracePeriodState(
  gracePeriod: GracePeriod,
  ledger: GraceLedger,
  resets: readonly AuditedReset[],
  now: number,
): GracePeriodState {
  if (gracePeriod.endsAt <= now) return { kind: 'ended' };
  const laterHere = ledger
    .filter(({ tokenId, resetAt }) => tokenId === gracePeriod.tokenId && resetAt > gracePeriod.resetAt)
    .map(({ resetAt }) => resetAt);
  const laterThere = resets.filter(({ at }) => at - gracePeriod.resetAt > sameResetMs).map(({ at }) => at);
  const later = Math.min(...laterHere, ...laterThere);
  if (Number.isFinite(later)) return { kind: 'replaced', at: later };
  return { kind: 'open', leftMs: gracePeriod.endsAt - now };
}

/** The grace period of a token that is open at `now` (epoch ms): the latest, as each reset ends the one before. */
export function openGracePeriod(
  ledger: GraceLedger,
  tokenId: string,
  resets: readonly AuditedReset[],
  now: number,
): GracePeriod | undefined {
  return ledger.find(
    (gracePeriod) =>
      gracePeriod.tokenId === tokenId && gracePeriodState(gracePeriod, ledger, resets, now).kind === 'open',
  );
}

/** The latest reset of a token that the audit log tells and this browser did not make. */
export function unrecordedReset(
  ledger: GraceLedger,
  tokenId: string,
  resets: readonly AuditedReset[],
): AuditedReset | undefined {
  const own = ledger.filter((gracePeriod) => gracePeriod.tokenId === tokenId);
  const latest = resets.toSorted((a, b) => b.at - a.at)[0];
  if (latest === undefined) return undefined;
  return own.some(({ resetAt }) => latest.at - resetAt <= sameResetMs) ? undefined : latest;
}

/** Whether the old key of a reset has ended by `now` (epoch ms), as far as an instant in the audit log's own words says so. */
export function hasEndedByLog({ at, detail }: AuditedReset, now: number): boolean {
  const ends = writtenInstants(detail).filter((instant) => instant > at);
  return ends.length > 0 && Math.max(...ends) <= now;
}

export type GraceThreshold = 'hour' | 'ten-minutes' | 'ended';

const thresholds: readonly (readonly [GraceThreshold, number])[] = [
  ['ended', 0],
  ['ten-minutes', 10 * minute],
  ['hour', hour],
];

/**
 * The threshold that a grace period has reached between two looks at the clock (epoch ms), the last of several. Undefined when
 * none. Only these are announced: a countdown read aloud helps nobody.
 */
export function crossedThreshold(endsAt: number, before: number, now: number): GraceThreshold | undefined {
  return thresholds.find(([, left]) => endsAt - before > left && endsAt - now <= left)?.[0];
}
