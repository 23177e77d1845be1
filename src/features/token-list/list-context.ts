// What every row needs to know beyond its token.
import { createContext, use } from 'react';
import type { CustomRole } from '#domain/account/custom-role.ts';
import type { GracePeriod } from '#domain/grace/ledger.ts';
import type { Facet } from '#domain/token-list/facets.ts';
import { noSearchFacts, type SearchFacts } from '#domain/token-list/search-text.ts';
import type { AccessToken } from '#domain/token/token.ts';

export type ListContextValue = {
  /** Custom roles by ID; empty while they are unknown. */
  readonly roles: ReadonlyMap<string, CustomRole>;
  /** Whether `roles` is complete, so that a missing role is known to be deleted. */
  readonly rolesKnown: boolean;
  readonly ownTokenId: string | undefined;
  /** The latest reset of each token ID, as recorded in this browser. Its old key may have ended. */
  readonly gracePeriods: ReadonlyMap<string, GracePeriod>;
  /** What words are looked for in beside the tokens. */
  readonly searchFacts: SearchFacts;
  /** Opens the page of a token; going back from there returns to this list in its present state. */
  readonly open: (token: AccessToken) => void;
  /** Shows all tokens with a value of a facet, and no other filter. */
  readonly showOnly: (facet: Facet, values: readonly string[]) => void;
};

export const ListContext = createContext<ListContextValue>({
  roles: new Map(),
  rolesKnown: false,
  ownTokenId: undefined,
  gracePeriods: new Map(),
  searchFacts: noSearchFacts,
  open: () => undefined,
  showOnly: () => undefined,
});

export function useListContext(): ListContextValue {
  return use(ListContext);
}
