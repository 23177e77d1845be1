import { PickBox } from './PickBox.tsx';
import type { useListSelection } from './use-list-selection.ts';

type PickAllProps = { readonly selection: ReturnType<typeof useListSelection> };

/** Picks every row that the list shows, or puts them all back. */
export function PickAll({ selection }: PickAllProps) {
  const { selected, shownCount, canSelectAll, selectAll, deselectAll } = selection;
  const isAll = shownCount > 0 && selected.length === shownCount;
  return (
    <PickBox
      label={`Select all ${shownCount.toLocaleString('en')} shown`}
      isPicked={isAll}
      isBarred={!canSelectAll}
      isPartly={selected.length > 0 && !isAll}
      onPress={() => (isAll ? deselectAll() : selectAll())}
    />
  );
}
