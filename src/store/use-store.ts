// This file is separate from the stores, so that the boot script can use a store without React.
import { useSyncExternalStore } from 'react';
import type { Store } from './store.ts';

/** Gives the present value of a store, and renders again when it changes. */
export function useStore<Value>({ get, subscribe }: Omit<Store<Value>, 'set'>): Value {
  return useSyncExternalStore(subscribe, get);
}
