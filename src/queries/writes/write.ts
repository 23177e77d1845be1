// All mutations are made here, so that the common rules hold for each of them.
import { useMutation, type MutateOptions, type UseMutationOptions } from '@tanstack/react-query';
import type { ApiError } from '#api/api-error.ts';
import { useOnePress } from './one-press.ts';

type WriteOptions<Data, Variables> = Pick<
  UseMutationOptions<Data, ApiError, Variables>,
  'mutationFn' | 'onSuccess' | 'meta' | 'retry' | 'retryDelay'
> & {
  /** What may follow a success, as in `useOnePress`. After most writes the page is left. */
  readonly success?: 'again' | 'once';
};

/**
 * A mutation that runs once at a time. A second press is ignored: its promise never settles and its callbacks are not called. The cache
 * drops every answer at once, because it may contain a key.
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
    /** The same for callers that show `error`. The callbacks run only while the caller is on the page. */
    mutate: (variables: Variables, callbacks: MutateOptions<Data, ApiError, Variables> = {}): void => {
      mutateAsync(variables, callbacks).catch(() => undefined);
    },
    isPending,
    isSuccess,
    error,
    data,
  };
}
