// Whether an old key works for as long as was promised when its reset was sent. A server takes any instant without a word; an end that
// has passed by its clock ends the key at once (contract section 7).
import { minute } from '#domain/time/duration.ts';
import { graceLength, type GraceChoice } from './period.ts';

/**
 * `over`: the end had passed when the answer came. `shorter` and `longer`: the chosen length and the one that is so differ by more than
 * a minute; `leftMs` is how long the old key works from the answer on.
 */
export type GracePromise =
  | { readonly kind: 'kept' }
  | { readonly kind: 'over' }
  | { readonly kind: 'shorter' | 'longer'; readonly leftMs: number };

/** An answer takes seconds, and the gateway waits for none longer than half a minute. */
const toleranceMs = minute;

/**
 * Holds the end that was sent (`endsAt`, undefined for at once) against the server's time of the answer (both epoch ms). An instant of
 * somebody's own promises no length, so it is only broken when it has passed.
 */
export function gracePromise(
  choice: GraceChoice,
  endsAt: number | undefined,
  answeredAt: number,
): GracePromise {
  if (endsAt === undefined) return { kind: 'kept' };
  const leftMs = endsAt - answeredAt;
  if (leftMs <= 0) return { kind: 'over' };
  if (choice.kind !== 'for') return { kind: 'kept' };
  const missing = graceLength(choice.preset) - leftMs;
  if (Math.abs(missing) <= toleranceMs) return { kind: 'kept' };
  return { kind: missing > 0 ? 'shorter' : 'longer', leftMs };
}

/** When a reset happened and its old key ends, as it is to be remembered: an end that had passed by then was no grace period. */
export function graceOutcome(
  endsAt: number | undefined,
  answeredAt: number,
): { readonly resetAt: number; readonly endsAt: number } {
  return { resetAt: answeredAt, endsAt: Math.max(answeredAt, endsAt ?? answeredAt) };
}
