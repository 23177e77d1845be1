import { useCallback } from 'react';
import { useStore } from '#store/use-store.ts';
import { useAccount } from '#queries/session/account.ts';
import type { AccountStore } from './account-store.ts';

/** The stored value for the account that is signed in. */
export function useKept<Value>(store: AccountStore<Value>): Value {
  const account = useAccount();
  const subscribe = useCallback(
    (listener: () => void) => store.subscribe(account, listener),
    [store, account],
  );
  return useStore({ get: () => store.read(account), subscribe });
}
