// How somebody likes the table: density and columns, kept in this browser. Nothing about any token is kept.
import { columnIds, listColumns } from '#features/token-parts/table/list-columns.ts';

export type Density = 'comfortable' | 'compact';
export type ListPreferences = {
  readonly density: Density;
  /** Whether a column is shown, by its ID. */
  readonly columns: Readonly<Record<string, boolean>>;
};

const storageKey = 'token-list';

/** px of a row. */
export const rowHeights: Readonly<Record<Density, number>> = { comfortable: 40, compact: 32 };

const defaults: ListPreferences = {
  density: 'comfortable',
  columns: Object.fromEntries(columnIds.map((id) => [id, listColumns[id].isHidden !== true])),
};

/** Keeps a choice; storage may be full or forbidden, then it lasts until the page is left. */
export function storePreferences(preferences: ListPreferences): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(preferences));
  } catch {
    // As said above.
  }
}

/** What is stored, as far as it makes sense; anything else is as by default. */
export function readPreferences(): ListPreferences {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return defaults;
    const columns: unknown = Reflect.get(stored, 'columns');
    const isShown = (id: string): unknown =>
      typeof columns === 'object' && columns !== null ? Reflect.get(columns, id) : undefined;
    return {
      density: Reflect.get(stored, 'density') === 'compact' ? 'compact' : 'comfortable',
      columns: Object.fromEntries(
        Object.entries(defaults.columns).map(([id, byDefault]) => {
          const value = isShown(id);
          return [id, id === 'name' || (typeof value === 'boolean' ? value : byDefault)];
        }),
      ),
    };
  } catch {
    return defaults;
  }
}
