// Whether an old key works for as long as was promised when its reset was sent. A server takes any instant. One that has passed
// by its clock ends the key at once (contract section 7).
import { minute } from '#domain/time/duration.ts';
import { graceLength, type GraceChoice } from './period.ts';

/**
 * `over`: the end had passed when the answer came. `shorter` and `longer`: the real length differs from the chosen one by more
 * than a minute. `leftMs` is how long the old key works after the answer.
 */
export type GracePromise =
  | { readonly kind: 'kept' }
  | { readonly kind: 'over' }
  | { readonly kind: 'shorter' | 'longer'; readonly leftMs: number };

/** In ms. An answer takes seconds, and the gateway waits for none longer than half a minute. */
const toleranceMs = minute;

/**
 * Compares the end that was sent with the time of the answer by the server, both epoch ms. `endsAt` is undefined for at once. A
 * chosen instant promises no length, so it is broken only when it has passed.
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

/** When a reset happened and its old key ends, for the ledger. An end that had passed by then was no grace period. */
export function graceOutcome(
  endsAt: number | undefined,
  answeredAt: number,
): { readonly resetAt: number; readonly endsAt: number } {
  return { resetAt: answeredAt, endsAt: Math.max(answeredAt, endsAt ?? answeredAt) };
}
