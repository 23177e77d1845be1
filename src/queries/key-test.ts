// Testing a new key, as the hand-over does it.
import { useMutation } from '@tanstack/react-query';
import type { ApiError } from '#api/api-error.ts';
import { testKey } from '#api/key-test.ts';
import type { HeldKey } from '#domain/held-key.ts';

/** Tests one key; `data` is the status that the instance answered. The holder, never the key, is what the cache sees. */
export function useKeyTest(held: HeldKey) {
  return useMutation<number, ApiError>({ mutationFn: () => testKey(held), gcTime: 0 });
}
