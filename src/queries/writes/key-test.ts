// Testing a new key, as the hand-over does it.
import { testKey } from '#api/key-test.ts';
import type { HeldKey } from '#domain/key/held-key.ts';
import { useWrite } from './write.ts';

/** Tests one key; `data` is the status that the instance answered. The holder, never the key, is what the cache sees. */
export function useKeyTest(held: HeldKey) {
  return useWrite<number>({ mutationFn: () => testKey(held), success: 'again' });
}
