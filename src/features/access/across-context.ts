// What every pane of the access page works on.
import { createContext, use } from 'react';
import type { DistinctAccesses } from '#domain/account-access/distinct-access.ts';
import type { CustomRole } from '#domain/account/custom-role.ts';
import type { AccessToken } from '#domain/token/token.ts';
import type { AccessView } from '#queries/cache/token-accesses.ts';

export type Across = {
  readonly tokens: readonly AccessToken[];
  readonly accesses: DistinctAccesses;
  readonly roles: ReadonlyMap<string, CustomRole>;
  /** Whether `roles` is all there are. */
  readonly rolesKnown: boolean;
  readonly view: AccessView;
  /** By when (epoch ms) tokens that can do nothing now had ended; undefined when none has, or when it is not asked what they can do now. */
  readonly endedBy: number | undefined;
  /** More tokens are on their way. */
  readonly isArriving: boolean;
};

export const AcrossContext = createContext<Across>({
  tokens: [],
  accesses: { all: [], byToken: new Map() },
  roles: new Map(),
  rolesKnown: false,
  view: 'effective',
  endedBy: undefined,
  isArriving: false,
});

export function useAcross(): Across {
  return use(AcrossContext);
}
