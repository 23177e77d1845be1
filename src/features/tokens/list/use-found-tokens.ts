import { useCallback, useEffect, useMemo, useState } from 'react';
import type { CustomRole } from '#domain/custom-role.ts';
import { createSortedFinder } from '#domain/sorted-finder.ts';
import { finish } from '#domain/steps.ts';
import { countFacets, type FacetCounts, type TokenFinder } from '#domain/token-filter.ts';
import type { TokenSearch, TokenSort } from '#domain/token-search.ts';
import { longestAtOnce } from '#domain/token-sort.ts';
import type { AccessToken } from '#domain/token.ts';
import { runInSlices } from '#features/policy/reasoning/run-in-slices.ts';
import { useNow } from '#ui/now.ts';

type FoundTokensOptions = {
  readonly tokens: readonly AccessToken[];
  readonly search: TokenSearch;
  readonly memberId: string | undefined;
  readonly roles: ReadonlyMap<string, CustomRole>;
};

type Found = {
  /** The tokens to show, in order. */
  readonly tokens: readonly AccessToken[];
  /** The text that they were found with: of a long list what is typed may be ahead of what is found. */
  readonly text: string;
};

type FoundTokens = Found & {
  /** Whether others are being looked for. */
  readonly isSearching: boolean;
  /** Counted when it is asked for, which is when a filter is opened. */
  readonly countFacets: () => FacetCounts;
};

const hourMs = 60 * 60_000;

/** Half of a frame. */
const sliceMs = 8;

/** What the list shows. */
export function useFoundTokens({ tokens, search, memberId, roles }: FoundTokensOptions): FoundTokens {
  // The bands of time are days wide: going through ten thousand tokens at each tick of the clock would change nothing.
  const now = Math.floor(useNow() / hourMs) * hourMs;
  const { view, text, filters, sort } = search;
  // Only one order knows roles by name, so their coming sorts nothing else anew.
  const names = sort.column === 'access' ? roles : undefined;
  const find = useMemo(() => finderOf(tokens, sort, names), [tokens, sort, names]);
  const look = useCallback(
    () => find({ view, text, filters }, { now, memberId }),
    [find, view, text, filters, now, memberId],
  );
  const [later, setLater] = useState<Found & { readonly look: unknown }>();
  // Then it is done in slices, and typing never waits for it.
  const isLong = tokens.length > longestAtOnce;
  // Something has to be shown at first; only what follows can wait.
  const isAtOnce = !isLong || later === undefined;
  const soon = useMemo(
    () => (isAtOnce ? { tokens: finish(look()), text } : undefined),
    [isAtOnce, look, text],
  );
  useEffect(() => {
    if (!isLong) return undefined;
    const outdated = new AbortController();
    runInSlices(look(), sliceMs, outdated.signal).then(
      (found) => setLater({ tokens: found, text, look }),
      // It fails only when it is given up.
      () => undefined,
    );
    return () => outdated.abort();
  }, [isLong, look, text]);
  const count = useCallback(
    () => countFacets(tokens, { view, text, filters }, { now, memberId }),
    [tokens, view, text, filters, now, memberId],
  );
  const found = soon ?? later ?? none;
  const isSearching = !isAtOnce && later?.look !== look;
  return useMemo(
    () => ({ tokens: found.tokens, text: found.text, isSearching, countFacets: count }),
    [found, isSearching, count],
  );
}

type Roles = FoundTokensOptions['roles'];
type UsedFinder = { readonly sort: TokenSort; readonly names: Roles | undefined; readonly find: TokenFinder };

/** The finder that was last used for a list: whoever comes back to the list finds it in order. */
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
