import { useCallback, useMemo } from 'react';
import type { CustomRole } from '#domain/account/custom-role.ts';
import type { AttentionContext } from '#domain/token-list/attention.ts';
import { countFacets, createTokenFinder, type FacetCounts } from '#domain/token-list/filter.ts';
import type { GracePeriod } from '#domain/grace/ledger.ts';
import { lastEnd } from '#domain/token/expiry.ts';
import type { TokenSearch } from '#domain/token-list/search.ts';
import { noSearchFacts, searchFacts, type SearchFacts } from '#domain/token-list/search-text.ts';
import { sortTokens } from '#domain/token-list/sort.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { useNow } from '#ui/now.ts';

type FoundTokensOptions = {
  readonly tokens: readonly AccessToken[];
  readonly search: TokenSearch;
  readonly memberId: string | undefined;
  readonly roles: ReadonlyMap<string, CustomRole>;
  readonly graceEnds: AttentionContext['graceEnds'];
  /** The latest reset of each token ID, as recorded in this browser. */
  readonly gracePeriods: ReadonlyMap<string, GracePeriod>;
};

type FoundTokens = {
  /** The tokens to show, in order. */
  readonly tokens: readonly AccessToken[];
  /** Computed on request, that is when a filter is opened. */
  readonly countFacets: () => FacetCounts;
  /** What the reasons for attention are found with. */
  readonly facts: AttentionContext;
  /** What words are looked for in beside the tokens. */
  readonly searchFacts: SearchFacts;
};

const hourMs = 60 * 60_000;

/** The tokens that the list shows. */
export function useFoundTokens(options: FoundTokensOptions): FoundTokens {
  const { tokens, search, memberId, roles } = options;
  const now = useStep(tokens, options.graceEnds);
  const { view, text, filters, sort } = search;
  // Only one order needs the role names, so loading them triggers no other sort.
  const names = sort.column === 'access' ? roles : undefined;
  const facts = useAttention(options, now);
  const { gracePeriods } = options;
  const extra = useMemo(() => searchFacts(roles.values(), gracePeriods, now), [roles, gracePeriods, now]);
  // Roles and grace periods that no filter and no text uses trigger no other search.
  const asked = filters.attention;
  const rolePolicy = asked.includes('unending') ? facts.rolePolicy : unknownRole;
  const graceEnds = asked.includes('grace') ? facts.graceEnds : noEnds;
  const wordFacts = text.trim() === '' ? noSearchFacts : extra;
  const narrowing = useMemo(() => ({ view, text, filters }), [view, text, filters]);
  const context = useMemo(
    () => ({ now, memberId, rolePolicy, graceEnds, searchFacts: wordFacts }),
    [now, memberId, rolePolicy, graceEnds, wordFacts],
  );
  const { column, direction } = sort;
  const find = useMemo(
    () => createTokenFinder(sortTokens(tokens, { column, direction }, (id) => names?.get(id)?.name)),
    [tokens, column, direction, names],
  );
  const found = useMemo(() => find(narrowing, context), [find, narrowing, context]);
  const count = useCallback(
    () => countFacets(tokens, narrowing, { ...context, ...facts }),
    [tokens, narrowing, context, facts],
  );
  return useMemo(
    () => ({ tokens: found, countFacets: count, facts, searchFacts: extra }),
    [found, count, facts, extra],
  );
}

/**
 * The time (epoch ms) that filters go by. Filtering ten thousand tokens at each tick of the clock would change nothing. So it moves only
 * when a token or an old key ends, and each hour for ranges that are days wide.
 */
function useStep(tokens: readonly AccessToken[], graceEnds: FoundTokensOptions['graceEnds']): number {
  const now = useNow();
  return useMemo(() => {
    const ends = [...graceEnds.values()].map((expiresAt) => ({ expiresAt }));
    const hourBegan = Math.floor(now / hourMs) * hourMs;
    return Math.max(hourBegan, lastEnd(tokens, now) ?? 0, lastEnd(ends, now) ?? 0);
  }, [tokens, graceEnds, now]);
}

/** What the reasons for attention are found with. */
function useAttention(
  { roles, graceEnds }: Pick<FoundTokensOptions, 'roles' | 'graceEnds'>,
  now: number,
): AttentionContext {
  return useMemo(
    () => ({ now, rolePolicy: (id: string) => roles.get(id)?.policy, graceEnds }),
    [now, roles, graceEnds],
  );
}

const unknownRole = () => undefined;
const noEnds: AttentionContext['graceEnds'] = new Map();
