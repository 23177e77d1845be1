// Whether two policies allow the same, however differently they are written.
import { runToEnd } from '#domain/computing/steps.ts';
import type { Steps } from '#domain/computing/steps.ts';
import { accessBeyondInSteps } from './access-beyond.ts';
import type { AccessBeyond } from './access-beyond.ts';
import type { WorkLimit } from './access-question.ts';
import type { AccessSet } from './access-set.ts';
import type { Witness } from './witness.ts';

export type AccessEquality =
  | { readonly kind: 'equal' }
  /** The first example found; `allowedBy` says which of the two allows it. */
  | { readonly kind: 'different'; readonly allowedBy: 'first' | 'second'; readonly witness: Witness }
  | Exclude<AccessBeyond, { readonly kind: 'none' | 'witness' }>;

/**
 * Compares two sets exactly. Equal sets agree on every action name, also on those outside the catalogue. A difference in those
 * alone has a witness marked `unlisted`.
 */
export function equalAccess(first: AccessSet, second: AccessSet, limit?: WorkLimit): AccessEquality {
  return runToEnd(equalAccessInSteps(first, second, limit));
}

/** `equalAccess` in steps, one kind each. */
export function* equalAccessInSteps(
  first: AccessSet,
  second: AccessSet,
  limit?: WorkLimit,
): Steps<AccessEquality> {
  const { gained, lost } = yield* accessBeyondInSteps(first, second, limit);
  const more =
    [gained, lost].find((one) => one.kind === 'witness' && one.witness.action === 'listed') ?? gained;
  if (more.kind === 'witness') {
    return { kind: 'different', allowedBy: more === gained ? 'second' : 'first', witness: more.witness };
  }
  if (lost.kind === 'witness') return { kind: 'different', allowedBy: 'first', witness: lost.witness };
  if (more.kind !== 'none') return more;
  return lost.kind === 'none' ? { kind: 'equal' } : lost;
}
