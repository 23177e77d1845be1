// The one way to a mutation, so that no sender can forget what holds for all of them.
import { useMutation, type MutateOptions, type UseMutationOptions } from '@tanstack/react-query';
import type { ApiError } from '#api/api-error.ts';
import { useOnePress } from './one-press.ts';

type WriteOptions<Data, Variables> = Pick<
  UseMutationOptions<Data, ApiError, Variables>,
  'mutationFn' | 'onSuccess' | 'meta' | 'retry' | 'retryDelay'
> & {
  /** What may follow a success, as in `useOnePress`. Most writes lead away from what sent them. */
  readonly success?: 'again' | 'once';
};

/**
 * A mutation of which one is under way at a time: a second press is dropped, its promise never settles and its callbacks are not
 * called. The cache lets go of every answer at once, because a key may be in it.
 */
export function useWrite<Data, Variables = void>({
  success = 'once',
  ...options
}: WriteOptions<Data, Variables>) {
  const {
    mutateAsync: send,
    isPending,
    isSuccess,
    error,
    data,
  } = useMutation<Data, ApiError, Variables>({
    ...options,
    gcTime: 0,
  });
  const mutateAsync = useOnePress(send, success);
  return {
    /** Rejects with the ApiError that `error` shows as well. */
    mutateAsync,
    /** The same for those who show `error`; the callbacks are called while the sender is on the page. */
    mutate: (variables: Variables, callbacks: MutateOptions<Data, ApiError, Variables> = {}): void => {
      mutateAsync(variables, callbacks).catch(() => undefined);
    },
    isPending,
    isSuccess,
    error,
    data,
  };
}
