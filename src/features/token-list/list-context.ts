// What every row needs to know beyond its token.
import { createContext, use } from 'react';
import type { CustomRole } from '#domain/account/custom-role.ts';
import type { AccessToken } from '#domain/token/token.ts';

export type ListContextValue = {
  /** Custom roles by ID; empty while they are unknown. */
  readonly roles: ReadonlyMap<string, CustomRole>;
  /** Whether `roles` is complete, so that a missing role is known to be deleted. */
  readonly rolesKnown: boolean;
  readonly ownTokenId: string | undefined;
  /** When the old key of a token ends, by token ID, in epoch ms. Holds only open grace periods recorded in this browser. */
  readonly graceEnds: ReadonlyMap<string, number>;
  /** Opens the page of a token; going back from there returns to this list in its present state. */
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
