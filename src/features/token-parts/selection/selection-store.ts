// The selection of the list. It outlives the page, so that opening a token and coming back loses nothing. It is in no address.
import { nothingSelected, type Selection } from '#domain/bulk/selection.ts';
import { createStore } from '#store/store.ts';
import { useStore } from '#store/use-store.ts';
import { forgetWithAccount } from '#queries/session/session-loss.ts';

const selected = createStore(nothingSelected);

export function changeSelection(change: (selection: Selection) => Selection): void {
  selected.set(change(selected.get()));
}

export function clearSelection(): void {
  selected.set(nothingSelected);
}

forgetWithAccount(clearSelection);

export function useSelection(): Selection {
  return useStore(selected);
}
