// The preferred look of the table: density and columns, kept in this browser. No data about tokens is kept. Free of React, because the
// page draws its first rows by it before the program is loaded and anyone is known to be signed in.
import type { Column } from '#domain/token-list/columns.ts';
import { wholeOrder } from '#domain/token-list/column-order.ts';
import { columnIds, listColumns } from '#features/token-parts/table/list-columns.ts';

export type Density = 'comfortable' | 'compact';
export type ListPreferences = {
  readonly density: Density;
  /** Whether a column is shown, by its ID. */
  readonly columns: Readonly<Record<string, boolean>>;
  /** All columns, in the order in which they are shown. */
  readonly order: readonly Column[];
};

const storageKey = 'token-list';

/** Row height in rem, so that it follows the text size. */
export const rowHeights: Readonly<Record<Density, number>> = { comfortable: 2.5, compact: 2 };

export const defaultPreferences: ListPreferences = {
  density: 'comfortable',
  columns: Object.fromEntries(columnIds.map((id) => [id, listColumns[id].isHidden !== true])),
  order: wholeOrder([]),
};

/** The preferences with these columns alone, in this order. The others keep theirs behind them. */
export function withColumns(preferences: ListPreferences, shown: readonly Column[]): ListPreferences {
  return {
    ...preferences,
    columns: Object.fromEntries(columnIds.map((id) => [id, id === 'name' || shown.includes(id)])),
    order: wholeOrder([...shown, ...preferences.order]),
  };
}

/** The IDs of the columns shown, in order. */
export function shownIds({ columns, order }: ListPreferences): readonly Column[] {
  return order.filter((id) => columns[id] === true);
}

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
    if (typeof stored !== 'object' || stored === null) return defaultPreferences;
    const columns: unknown = Reflect.get(stored, 'columns');
    const order: unknown = Reflect.get(stored, 'order');
    const isShown = (id: string): unknown =>
      typeof columns === 'object' && columns !== null ? Reflect.get(columns, id) : undefined;
    return {
      density: Reflect.get(stored, 'density') === 'compact' ? 'compact' : 'comfortable',
      columns: Object.fromEntries(
        Object.entries(defaultPreferences.columns).map(([id, byDefault]) => {
          const value = isShown(id);
          return [id, id === 'name' || (typeof value === 'boolean' ? value : byDefault)];
        }),
      ),
      order: wholeOrder(Array.isArray(order) ? order.filter((id) => typeof id === 'string') : []),
    };
  } catch {
    return defaultPreferences;
  }
}

/** Whether the list of an account in this browser opens with a saved view. Before the session is known, it may be the present one. */
export function mayOpenWithView(): boolean {
  try {
    return Object.keys(localStorage).some(
      (key) => key.startsWith('list-views ') && localStorage.getItem(key)?.includes('"opensWith"') === true,
    );
  } catch {
    return false;
  }
}
