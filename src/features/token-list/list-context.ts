// What every row needs to know beyond its token.
import { createContext, use } from 'react';
import type { CustomRole } from '#domain/account/custom-role.ts';
import type { AccessToken } from '#domain/token/token.ts';

export type ListContextValue = {
  /** Custom roles by ID; empty while they are not known. */
  readonly roles: ReadonlyMap<string, CustomRole>;
  /** Whether `roles` is all there are, so that a role missing from it is gone. */
  readonly rolesKnown: boolean;
  readonly ownTokenId: string | undefined;
  /** Until when the old key of a token works, by its ID, epoch ms; only what is recorded here and open. */
  readonly graceEnds: ReadonlyMap<string, number>;
  /** Leads to the page of a token, from which one comes back to this list as it stands. */
  readonly open: (token: AccessToken) => void;
};

export const ListContext = createContext<ListContextValue>({
  roles: new Map(),
  rolesKnown: false,
  ownTokenId: undefined,
  graceEnds: new Map(),
  open: () => undefined,
});

export function useListContext(): ListContextValue {
  return use(ListContext);
}
