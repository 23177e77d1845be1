// Which tokens a search finds, and how many each choice would find under all the others.
import type { AttentionContext } from './attention.ts';
import { facets, facetValues, perFacet, type Facet } from './facets.ts';
import type { TokenSearch, TokenView } from './search.ts';
import { containsWords, isNarrower, searchWords, type SearchFacts } from './search-text.ts';
import type { AccessToken } from '#domain/token/token.ts';

export type FilterContext = AttentionContext & {
  /** Whose tokens "mine" are; undefined for a key that belongs to no member: then none are. */
  readonly memberId: string | undefined;
  /** What the words of a search are also looked for in. */
  readonly searchFacts: SearchFacts;
};

/** For each value of a facet, how many tokens have it among those that pass everything but that facet. */
export type FacetCounts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

export type Narrowing = Omit<TokenSearch, 'sort'>;

/** The tokens that a search finds, in the order given. */
function findTokens(
  tokens: readonly AccessToken[],
  search: Narrowing,
  context: FilterContext,
): readonly AccessToken[] {
  const words = searchWords(search.text);
  const chosen = chosenValues(search);
  if (words.length === 0 && chosen.length === 0 && search.view === 'everyone') return tokens;
  return tokens.filter(
    (token) =>
      isInView(token, search.view, context) &&
      containsWords(token, words, context.searchFacts) &&
      chosen.every(({ facet, values }) => hasValue(token, facet, values, context)),
  );
}

/** Finds the tokens of one list that a search is about, in the order given. */
type TokenFinder = (search: Narrowing, context: FilterContext) => readonly AccessToken[];

/** Makes a finder for somebody who types. When a question narrows the one before, only that one's tokens are searched. */
export function createTokenFinder(tokens: readonly AccessToken[]): TokenFinder {
  let last: { search: Narrowing; context: FilterContext; found: readonly AccessToken[] } | undefined;
  return (search, context) => {
    const among = last !== undefined && goesOn(last, { search, context }) ? last.found : tokens;
    const all = findTokens(among, search, context);
    // The same tokens stay the same list: then nothing is drawn anew either.
    const found = all.length === among.length ? among : all;
    last = { search, context, found };
    return found;
  };
}

type Question = { readonly search: Narrowing; readonly context: FilterContext };

/** Whether the later question can find nothing that the earlier one did not. */
function goesOn(earlier: Question, later: Question): boolean {
  return (
    earlier.search.view === later.search.view &&
    earlier.search.filters === later.search.filters &&
    earlier.context.now === later.context.now &&
    earlier.context.memberId === later.context.memberId &&
    earlier.context.rolePolicy === later.context.rolePolicy &&
    earlier.context.graceEnds === later.context.graceEnds &&
    earlier.context.searchFacts === later.context.searchFacts &&
    isNarrower(searchWords(later.search.text), searchWords(earlier.search.text))
  );
}

/** How many tokens each choice on each facet would find under all other choices. Takes longer than finding. */
export function countFacets(
  tokens: readonly AccessToken[],
  search: Narrowing,
  context: FilterContext,
): FacetCounts {
  const words = searchWords(search.text);
  const chosen = chosenValues(search);
  const counts = perFacet(() => new Map<string, number>());
  for (const token of tokens) {
    if (!isInView(token, search.view, context) || !containsWords(token, words, context.searchFacts)) continue;
    const failed = chosen.filter(({ facet, values }) => !hasValue(token, facet, values, context));
    if (failed.length > 1) continue;
    // A token that fails on one facet only would be found by another choice on that facet.
    for (const facet of failed[0] === undefined ? facets : [failed[0].facet]) {
      for (const value of facetValues(token, facet, context)) {
        counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
      }
    }
  }
  return counts;
}

type Choice = { readonly facet: Facet; readonly values: ReadonlySet<string> };

function chosenValues({ filters }: Narrowing): readonly Choice[] {
  return facets
    .map((facet) => ({ facet, values: new Set(filters[facet]) }))
    .filter(({ values }) => values.size > 0);
}

function hasValue(
  token: AccessToken,
  facet: Facet,
  values: ReadonlySet<string>,
  context: FilterContext,
): boolean {
  return facetValues(token, facet, context).some((value) => values.has(value));
}

function isInView(token: AccessToken, view: TokenView, { memberId }: FilterContext): boolean {
  if (view === 'service') return token.kind === 'service';
  if (view === 'mine')
    return token.kind === 'personal' && memberId !== undefined && token.memberId === memberId;
  return true;
}
