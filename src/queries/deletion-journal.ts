// The journal of deletions of this browser, as pages use it.
import { useMemo } from 'react';
import {
  addDeletion,
  decodeJournal,
  type Deletion,
  type DeletionJournal,
  dropDeletion,
  encodeJournal,
} from '#domain/deletion-journal.ts';
import { createBrowserStore, useBrowserStore } from './browser-store.ts';
import { useLedgerPlace } from './grace-ledger.ts';

const store = createBrowserStore<DeletionJournal>({
  key: 'deleted-tokens',
  encode: encodeJournal,
  decode: decodeJournal,
});

/** What was deleted from here in the account that is signed in, newest first. */
export function useDeletionJournal(): DeletionJournal {
  const journal = useBrowserStore(store);
  const place = useLedgerPlace();
  return useMemo(
    () => journal.filter((deletion) => deletion.place.instance === place?.instance),
    [journal, place],
  );
}

export function recordDeletion(deletion: Deletion): void {
  store.update((journal) => addDeletion(journal, deletion));
}

export function forgetDeletion(tokenId: string): void {
  store.update((journal) => dropDeletion(journal, tokenId));
}
