// Which tokens a search finds, and how many each choice would find under all the others.
import { facets, facetValue, type Facet } from './token-facets.ts';
import { views, type TokenSearch, type TokenView } from './token-search.ts';
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
  /** The same for the views. */
  readonly viewCounts: Readonly<Record<TokenView, number>>;
};

/** Narrows a list down in one pass. */
export function findTokens(
  tokens: readonly AccessToken[],
  search: Omit<TokenSearch, 'sort'>,
  context: FilterContext,
): Found {
  const words = searchWords(search.text);
  const chosen = facets.map((facet) => ({ facet, values: new Set(search.filters[facet]) }));
  const found: AccessToken[] = [];
  const counts = emptyCounts();
  const viewCounts = { everyone: 0, mine: 0, service: 0 };

  for (const token of tokens) {
    if (!containsWords(token, words)) continue;
    const inView = isInView(token, search.view, context);
    let failed: Facet | undefined;
    let failures = inView ? 0 : 1;
    for (const { facet, values } of chosen) {
      if (values.size === 0) continue;
      const value = facetValue(token, facet, context.now);
      if (value !== undefined && values.has(value)) continue;
      failed = facet;
      failures += 1;
      if (failures > 1) break;
    }
    if (failures > 1) continue;
    if (failed === undefined) {
      for (const view of views) if (isInView(token, view, context)) viewCounts[view] += 1;
    }
    if (!inView) continue;
    if (failed === undefined) found.push(token);
    for (const facet of failed === undefined ? facets : [failed]) {
      const value = facetValue(token, facet, context.now);
      if (value !== undefined) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
    }
  }
  return { tokens: found, counts, viewCounts };
}

export function isInView(token: AccessToken, view: TokenView, { memberId }: FilterContext): boolean {
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
