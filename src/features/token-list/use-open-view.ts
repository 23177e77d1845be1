import { useCallback, useEffect, useEffectEvent } from 'react';
import type { SavedView } from '#domain/token-list/saved-views.ts';
import { defaultSearch, readSearch, type TokenSearch } from '#domain/token-list/search.ts';
import { withColumns, type ListPreferences } from './list-preferences.ts';

type OpenViewOptions = {
  /** The view that the list opens with, while the address has no parameters. */
  readonly opening: SavedView | undefined;
  readonly preferences: ListPreferences;
  readonly onPreferences: (preferences: ListPreferences) => void;
  readonly onText: (text: string) => void;
  readonly onSearch: (search: TokenSearch, history: 'push' | 'replace') => void;
};

/** Gives a function that shows a saved view or, with undefined, all tokens in their usual order. */
export function useOpenView({ opening, preferences, onPreferences, onText, onSearch }: OpenViewOptions) {
  const open = useCallback(
    (view: SavedView | undefined, history: 'push' | 'replace' = 'push') => {
      const search =
        view === undefined ? defaultSearch : readSearch(new URLSearchParams(view.address)).search;
      onText(search.text);
      onSearch(search, history);
      if (view !== undefined) onPreferences(withColumns(preferences, view.columns));
    },
    [preferences, onPreferences, onText, onSearch],
  );
  // The address always says what is shown, so that it can be shared.
  const begin = useEffectEvent(() => open(opening, 'replace'));
  const isOpening = opening !== undefined;
  useEffect(() => {
    if (!isOpening) return undefined;
    // A task later, since the address changes with a render of its own.
    const timer = setTimeout(() => begin());
    return () => clearTimeout(timer);
  }, [isOpening]);
  return open;
}
