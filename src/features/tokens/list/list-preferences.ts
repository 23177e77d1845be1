// How somebody likes the table: density and columns, kept in this browser. Nothing about any token is kept.
import { useCallback, useState } from 'react';
import { columnInfos } from './list-columns.ts';

export type Density = 'comfortable' | 'compact';
export type ListPreferences = {
  readonly density: Density;
  /** Whether a column is shown, by its ID. */
  readonly columns: Readonly<Record<string, boolean>>;
};

const storageKey = 'token-list';

const defaults: ListPreferences = {
  density: 'comfortable',
  columns: Object.fromEntries(columnInfos.map(({ id, shown }) => [id, shown])),
};

export function useListPreferences(): [ListPreferences, (preferences: ListPreferences) => void] {
  const [preferences, setPreferences] = useState(readPreferences);
  const change = useCallback((next: ListPreferences) => {
    setPreferences(next);
    try {
      localStorage.setItem(storageKey, JSON.stringify(next));
    } catch {
      // Storage may be full or forbidden: the choice then lasts until the page is left.
    }
  }, []);
  return [preferences, change];
}

/** What is stored, as far as it makes sense; anything else is as by default. */
function readPreferences(): ListPreferences {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return defaults;
    const columns: unknown = Reflect.get(stored, 'columns');
    const isShown = (id: string): unknown =>
      typeof columns === 'object' && columns !== null ? Reflect.get(columns, id) : undefined;
    return {
      density: Reflect.get(stored, 'density') === 'compact' ? 'compact' : 'comfortable',
      columns: Object.fromEntries(
        columnInfos.map(({ id, shown }) => {
          const value = isShown(id);
          return [id, id === 'name' || (typeof value === 'boolean' ? value : shown)];
        }),
      ),
    };
  } catch {
    return defaults;
  }
}
