// The most recent deletion, which the list reports until it is dismissed or the page is left.
import { createStore } from '#store/store.ts';
import { useStore } from '#store/use-store.ts';
import { forgetWithAccount } from '#queries/session/session-loss.ts';

export type LastDeletion = {
  readonly tokenId: string;
  readonly title: string;
  /** It had already been deleted elsewhere. */
  readonly wasGone: boolean;
};

const lastDeletion = createStore<LastDeletion | undefined>(undefined);

export const announceDeletion = lastDeletion.set;

forgetWithAccount(() => announceDeletion(undefined));

export function useLastDeletion(): LastDeletion | undefined {
  return useStore(lastDeletion);
}
