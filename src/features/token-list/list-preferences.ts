// The preferred look of the table: density and columns, kept in this browser. No data about tokens is kept.
import { columnIds, listColumns } from '#features/token-parts/table/list-columns.ts';

export type Density = 'comfortable' | 'compact';
export type ListPreferences = {
  readonly density: Density;
  /** Whether a column is shown, by its ID. */
  readonly columns: Readonly<Record<string, boolean>>;
};

const storageKey = 'token-list';

/** Row height in px. */
export const rowHeights: Readonly<Record<Density, number>> = { comfortable: 40, compact: 32 };

const defaults: ListPreferences = {
  density: 'comfortable',
  columns: Object.fromEntries(columnIds.map((id) => [id, listColumns[id].isHidden !== true])),
};

/** Saves a choice. If storage is full or forbidden, it lasts until the page is left. */
export function storePreferences(preferences: ListPreferences): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(preferences));
  } catch {
    // See above: the choice then lasts until the page is left.
  }
}

/** The stored preferences, as far as they are valid; anything else takes its default. */
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
