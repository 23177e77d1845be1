// Which tokens a search finds, and how many each choice would find under all the others.
import { facets, facetValue, type Facet } from './token-facets.ts';
import type { TokenSearch, TokenView } from './token-search.ts';
import { containsWords, searchWords } from './token-text.ts';
import type { AccessToken } from './token.ts';

export type FilterContext = {
  /** Epoch ms. */
  readonly now: number;
  /** Whose tokens "mine" are; undefined for a key that belongs to no member: then none are. */
  readonly memberId: string | undefined;
};

export type Found = {
  /** In the order given. */
  readonly tokens: readonly AccessToken[];
  /** For each value of a facet, how many tokens have it among those that pass everything but that facet. */
  readonly counts: Readonly<Record<Facet, ReadonlyMap<string, number>>>;
};

/** Narrows a list down in one pass. */
export function findTokens(
  tokens: readonly AccessToken[],
  search: Omit<TokenSearch, 'sort'>,
  context: FilterContext,
): Found {
  const words = searchWords(search.text);
  const chosen = facets
    .map((facet) => ({ facet, values: new Set(search.filters[facet]) }))
    .filter(({ values }) => values.size > 0);
  const found: AccessToken[] = [];
  const counts = emptyCounts();

  for (const token of tokens) {
    if (!isInView(token, search.view, context) || !containsWords(token, words)) continue;
    const failed = chosen.filter(({ facet, values }) => {
      const value = facetValue(token, facet, context.now);
      return value === undefined || !values.has(value);
    });
    if (failed.length === 0) found.push(token);
    if (failed.length > 1) continue;
    // A token that fails on one facet only is what another choice on that facet would bring.
    for (const facet of failed[0] === undefined ? facets : [failed[0].facet]) {
      const value = facetValue(token, facet, context.now);
      if (value !== undefined) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
    }
  }
  return { tokens: found, counts };
}

function isInView(token: AccessToken, view: TokenView, { memberId }: FilterContext): boolean {
  if (view === 'service') return token.kind === 'service';
  if (view === 'mine')
    return token.kind === 'personal' && memberId !== undefined && token.memberId === memberId;
  return true;
}

function emptyCounts(): Record<Facet, Map<string, number>> {
  return {
    kind: new Map(),
    access: new Map(),
    role: new Map(),
    owner: new Map(),
    used: new Map(),
    expires: new Map(),
    api: new Map(),
  };
}
