import { useCallback, useEffect, useMemo, useRef } from 'react';
import { deselectShown, selectedShown, selectShown, toggleRange, toggleRow } from '#domain/bulk/selection.ts';
import type { AccessToken } from '#domain/token/token.ts';
import type { RowSelection } from './selection-context.ts';
import { changeSelection, useSelection } from './selection-store.ts';

/** The selection as the list shows it. `tokens` are the rows shown, in order. */
export function useListSelection(tokens: readonly AccessToken[]) {
  const selection = useSelection();
  const shown = useMemo(() => tokens.map(({ id }) => id), [tokens]);
  const latest = useRef(shown);
  useEffect(() => {
    latest.current = shown;
  }, [shown]);
  const press = useCallback((id: string, withShift: boolean) => {
    changeSelection((known) => (withShift ? toggleRange(known, id, latest.current) : toggleRow(known, id)));
  }, []);
  const rowSelection = useMemo<RowSelection>(() => ({ ids: selection.ids, press }), [selection, press]);
  const selected = useMemo(() => selectedShown(selection, shown), [selection, shown]);
  return useMemo(
    () => ({
      rowSelection,
      /** The tokens that an action would apply to. */
      selected,
      shownCount: shown.length,
      hiddenCount: selection.ids.size - selected.length,
      selectAll: () => changeSelection((known) => selectShown(known, shown)),
      deselectAll: () => changeSelection((known) => deselectShown(known, shown)),
    }),
    [rowSelection, selected, shown, selection],
  );
}
