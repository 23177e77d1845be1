import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CustomRole } from '#domain/account/custom-role.ts';
import type { AttentionContext } from '#domain/token-list/attention.ts';
import { createSortedFinder } from '#domain/token-list/sorted-finder.ts';
import { runToEnd } from '#domain/computing/steps.ts';
import { countFacets, type FacetCounts, type TokenFinder } from '#domain/token-list/filter.ts';
import type { GracePeriod } from '#domain/grace/ledger.ts';
import { lastEnd } from '#domain/token/expiry.ts';
import type { TokenSearch, TokenSort } from '#domain/token-list/search.ts';
import { noSearchFacts, searchFacts, type SearchFacts } from '#domain/token-list/search-text.ts';
import { maxSyncSize } from '#domain/token-list/sort.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { useNow } from '#ui/now.ts';
import { createListSearch, type ListSearch, type Look } from './list-search.ts';

type FoundTokensOptions = {
  readonly tokens: readonly AccessToken[];
  readonly search: TokenSearch;
  readonly memberId: string | undefined;
  readonly roles: ReadonlyMap<string, CustomRole>;
  readonly graceEnds: AttentionContext['graceEnds'];
  /** The latest reset of each token ID, as recorded in this browser. */
  readonly gracePeriods: ReadonlyMap<string, GracePeriod>;
};

type Found = {
  /** The tokens to show, in order. */
  readonly tokens: readonly AccessToken[];
  /** The text that the tokens were found with: in a long list the typed text may be ahead of it. */
  readonly text: string;
};

type FoundTokens = Found & {
  /** Whether a search is in progress. */
  readonly isSearching: boolean;
  /** Whether the shown tokens answer an older question, and not only an older list. */
  readonly isOutdated: boolean;
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
  const question = useMemo(
    () => ({
      narrowing: { view, text, filters },
      context: { now, memberId, rolePolicy, graceEnds, searchFacts: wordFacts },
      sort,
      names,
    }),
    [view, text, filters, now, memberId, rolePolicy, graceEnds, wordFacts, sort, names],
  );
  const look = useMemo(
    () => ({
      question,
      begin: () => finderOf(tokens, sort, names)(question.narrowing, question.context),
    }),
    [tokens, sort, names, question],
  );
  // A long list is searched in slices, so that typing never waits for it.
  const isLong = tokens.length > maxSyncSize;
  const later = useFoundLater(isLong ? look : undefined);
  // The first result is needed immediately; only later ones can wait.
  const isAtOnce = !isLong || later === undefined;
  const soon = useMemo(
    () => (isAtOnce ? { tokens: runToEnd(look.begin()), text } : undefined),
    [isAtOnce, look, text],
  );
  const count = useCallback(
    () => countFacets(tokens, question.narrowing, { ...question.context, ...facts }),
    [tokens, question, facts],
  );
  const found = soon ?? later ?? none;
  const isSearching = !isAtOnce && later?.look !== look;
  const isOutdated = !isAtOnce && later?.look.question !== question;
  return useMemo(
    () => ({
      tokens: found.tokens,
      text: found.text,
      isSearching,
      isOutdated,
      countFacets: count,
      facts,
      searchFacts: extra,
    }),
    [found, isSearching, isOutdated, count, facts, extra],
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

type Question = { readonly narrowing: { readonly text: string } };
type FoundLater = Found & { readonly look: Look<Question> };

/** The result of the search in slices; undefined at first, and while there is nothing to search in slices. */
function useFoundLater(look: Look<Question> | undefined): FoundLater | undefined {
  const [found, setFound] = useState<FoundLater>();
  const isWanted = look !== undefined;
  const listSearch = useRef<ListSearch<Question>>(undefined);
  useEffect(() => {
    if (!isWanted) return undefined;
    const started = createListSearch<Question>({
      onFound: (of, tokens) => setFound({ tokens, text: of.question.narrowing.text, look: of }),
      // Thrown during rendering, so that it is shown like every other error of a page.
      onFailed: (error) =>
        setFound(() => {
          throw error;
        }),
    });
    listSearch.current = started;
    return () => {
      started.stop();
      setFound(undefined);
    };
  }, [isWanted]);
  useEffect(() => {
    if (look !== undefined) listSearch.current?.look(look);
  }, [look]);
  return isWanted ? found : undefined;
}

type Roles = FoundTokensOptions['roles'];
type UsedFinder = { readonly sort: TokenSort; readonly names: Roles | undefined; readonly find: TokenFinder };

/** The last finder of a list: somebody who comes back to the list finds it already sorted. */
const finders = new WeakMap<readonly AccessToken[], UsedFinder>();

function finderOf(tokens: readonly AccessToken[], sort: TokenSort, names: Roles | undefined): TokenFinder {
  const used = finders.get(tokens);
  const isSame =
    used?.sort.column === sort.column && used.sort.direction === sort.direction && used.names === names;
  if (isSame) return used.find;
  const find = createSortedFinder(tokens, sort, (id) => names?.get(id)?.name);
  finders.set(tokens, { sort, names, find });
  return find;
}

const none: Found = { tokens: [], text: '' };
