// Whether two policies allow the same, however differently they are written.
import { findAccessBeyond } from './access-beyond.ts';
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
  const ofSecond = findAccessBeyond(first, second, limit);
  const ofFirst = findAccessBeyond(second, first, limit);
  const more =
    [ofSecond, ofFirst].find((one) => one.kind === 'witness' && one.witness.action === 'listed') ?? ofSecond;
  if (more.kind === 'witness') {
    return { kind: 'different', allowedBy: more === ofSecond ? 'second' : 'first', witness: more.witness };
  }
  if (ofFirst.kind === 'witness') return { kind: 'different', allowedBy: 'first', witness: ofFirst.witness };
  if (more.kind !== 'none') return more;
  return ofFirst.kind === 'none' ? { kind: 'equal' } : ofFirst;
}
