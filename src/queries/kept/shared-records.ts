// What everybody who administers the account shares, as far as this page has read it. The pages see it together with what this browser
// kept. It is read by poll-shared.ts, which is loaded after the first page.
import type { SharedRecords } from '#api/workspace.ts';
import { isSameAccount, type Account } from '#domain/account/account.ts';
import type { GraceLedger } from '#domain/grace/ledger.ts';
import type { SharedView } from '#domain/token-list/saved-views.ts';
import { useAccount } from '#queries/session/account.ts';
import { forgetWithAccount } from '#queries/session/session-loss.ts';
import { createStore } from '#store/store.ts';
import { useStore } from '#store/use-store.ts';

/** `unread` until the first answer. `away`: it can't be read now, and `records` are those of the last time, if there are any. */
export type Shared = {
  readonly kind: 'unread' | 'off' | 'no-account' | 'on' | 'away';
  readonly records?: SharedRecords | undefined;
  /** The shared views of the list. */
  readonly views?: readonly SharedView[] | undefined;
  /** Joins the shared resets with those of this browser. It comes with them, so that the first load does not need it. */
  readonly join?: ((own: GraceLedger) => GraceLedger) | undefined;
};

const unread: Shared = { kind: 'unread' };

const store = createStore<{ readonly account: Account | undefined; readonly shared: Shared }>({
  account: undefined,
  shared: unread,
});
forgetWithAccount(() => setShared(undefined, unread));

export function setShared(account: Account | undefined, shared: Shared): void {
  store.set({ account, shared });
}

/** The shared records of the account that is signed in. */
export function useShared(): Shared {
  const { account, shared } = useStore(store);
  const own = useAccount();
  return account !== undefined && own !== undefined && isSameAccount(account, own) ? shared : unread;
}
