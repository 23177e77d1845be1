// Tests a new key for the hand-over.
import { testKey } from '#api/key-test.ts';
import type { HeldKey } from '#domain/key/held-key.ts';
import { useWrite } from './write.ts';

/** Tests one key; `data` is the status of the instance's answer. The cache sees the key's holder, never the key. */
export function useKeyTest(held: HeldKey) {
  return useWrite<number>({ mutationFn: () => testKey(held), success: 'again' });
}
