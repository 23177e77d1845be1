// Receipts of writes, in case that the gateway could not record them. They hold no key.
import { createStore } from '#store/store.ts';

/** The receipts that have come since the page began and that no one has taken, oldest first. */
export const newReceipts = createStore<readonly string[]>([]);

/** Keeps the receipt of an answer, if it has one. */
export function keepReceipt(headers: Headers): void {
  const receipt = headers.get('X-Workspace-Receipt');
  if (receipt !== null) newReceipts.set([...newReceipts.get(), receipt]);
}
