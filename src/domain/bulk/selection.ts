// Which rows of a list are selected. Only rows that are shown count: what was filtered away is kept, but not acted on.

/** `anchor` is the row that a range starts from: the last one selected or deselected by itself. */
export type Selection = { readonly ids: ReadonlySet<string>; readonly anchor: string | undefined };

export const nothingSelected: Selection = { ids: new Set(), anchor: undefined };

/** Selects a row, or deselects it. */
export function toggleRow({ ids }: Selection, id: string): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id };
}

/**
 * Treats every row from the anchor to `id`, in the order shown, as pressing `id` alone would treat it. When no anchor is shown,
 * only `id` is treated.
 */
export function toggleRange(selection: Selection, id: string, shown: readonly string[]): Selection {
  const from = selection.anchor === undefined ? -1 : shown.indexOf(selection.anchor);
  const to = shown.indexOf(id);
  if (from === -1 || to === -1) return toggleRow(selection, id);
  const range = shown.slice(Math.min(from, to), Math.max(from, to) + 1);
  const isSelecting = !selection.ids.has(id);
  const next = new Set(selection.ids);
  for (const each of range) {
    if (isSelecting) next.add(each);
    else next.delete(each);
  }
  return { ids: next, anchor: id };
}

/** Selects everything that is shown besides what was selected before. */
export function selectShown({ ids }: Selection, shown: readonly string[]): Selection {
  return { ids: new Set([...ids, ...shown]), anchor: undefined };
}

/** Deselects everything that is shown; what was filtered away stays selected. */
export function deselectShown({ ids }: Selection, shown: readonly string[]): Selection {
  const next = new Set(ids);
  for (const id of shown) next.delete(id);
  return { ids: next, anchor: undefined };
}

/** What an action would be about: the selected rows that are shown, in the order shown. */
export function selectedShown({ ids }: Selection, shown: readonly string[]): readonly string[] {
  return ids.size === 0 ? [] : shown.filter((id) => ids.has(id));
}
