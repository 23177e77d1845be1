// Apart from the stores, so that the boot script can have one without React.
import { useSyncExternalStore } from 'react';
import type { Store } from './store.ts';

/** The present value of a store. Draws again when it changes. */
export function useStore<Value>({ get, subscribe }: Omit<Store<Value>, 'set'>): Value {
  return useSyncExternalStore(subscribe, get);
}
