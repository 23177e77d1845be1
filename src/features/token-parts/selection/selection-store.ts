// What is picked in the list. It outlives the page, so that looking at a token and coming back loses nothing; it is in no address.
import { useSyncExternalStore } from 'react';
import { nothingSelected, type Selection } from '#domain/bulk/selection.ts';
import { forgetWithAccount } from '#queries/session/session-loss.ts';

let selection = nothingSelected;
const listeners = new Set<() => void>();

export function changeSelection(change: (selection: Selection) => Selection): void {
  selection = change(selection);
  for (const listener of listeners) listener();
}

export function clearSelection(): void {
  changeSelection(() => nothingSelected);
}

forgetWithAccount(clearSelection);

export function useSelection(): Selection {
  return useSyncExternalStore(subscribe, () => selection);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
