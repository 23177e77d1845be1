import type { DistinctAccesses } from '#domain/account-access/distinct-access.ts';
import type { AccessToken } from '#domain/token/token.ts';
import type { Across } from '#features/access/across-context.ts';
import { tokenWith } from './token-arbitrary.ts';

/** What the access pages know of these tokens, or of one Reader. */
export function acrossOf(
  tokens: readonly AccessToken[] = [tokenWith({ access: { kind: 'base', role: 'reader' } })],
  accesses: DistinctAccesses = { all: [], byToken: new Map() },
): Across {
  return {
    tokens,
    accesses,
    roles: new Map(),
    rolesKnown: true,
    view: 'effective',
    endedBy: undefined,
    isArriving: false,
    missing: [],
  };
}
