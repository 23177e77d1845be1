// The data that every view of the access page uses.
import { createContext, use } from 'react';
import type { DistinctAccesses } from '#domain/account-access/distinct-access.ts';
import type { CustomRole } from '#domain/account/custom-role.ts';
import type { AccessToken } from '#domain/token/token.ts';
import type { AccessView } from '#queries/cache/token-accesses.ts';

export type Across = {
  readonly tokens: readonly AccessToken[];
  readonly accesses: DistinctAccesses;
  readonly roles: ReadonlyMap<string, CustomRole>;
  /** Whether `roles` is complete. */
  readonly rolesKnown: boolean;
  readonly view: AccessView;
  /**
   * The instant (epoch ms) for deciding which tokens have expired and can do nothing. Undefined if none has, or if present access is not
   * asked for.
   */
  readonly endedBy: number | undefined;
  /** More tokens are loading. */
  readonly isArriving: boolean;
  /** What could not be read of the members, in words. */
  readonly missing: readonly string[];
};

export const AcrossContext = createContext<Across>({
  tokens: [],
  accesses: { all: [], byToken: new Map() },
  roles: new Map(),
  rolesKnown: false,
  view: 'effective',
  endedBy: undefined,
  isArriving: false,
  missing: [],
});

export function useAcross(): Across {
  return use(AcrossContext);
}
