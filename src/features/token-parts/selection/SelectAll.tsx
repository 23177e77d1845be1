import { SelectBox } from './SelectBox.tsx';
import type { useListSelection } from './use-list-selection.ts';

type SelectAllProps = { readonly selection: ReturnType<typeof useListSelection> };

/** Selects every row that the list shows, or deselects them all. */
export function SelectAll({ selection }: SelectAllProps) {
  const { selected, shownCount, selectAll, deselectAll } = selection;
  const isAll = shownCount > 0 && selected.length === shownCount;
  return (
    <SelectBox
      label={`Select all ${shownCount.toLocaleString('en')} shown`}
      isSelected={isAll}
      isPartly={selected.length > 0 && !isAll}
      onPress={() => (isAll ? deselectAll() : selectAll())}
    />
  );
}
