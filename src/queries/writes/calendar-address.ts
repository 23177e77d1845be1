// The secret address of the account's calendar. The cache holds when it was created, and never the address.
import { useQuery } from '@tanstack/react-query';
import type { ApiError } from '#api/api-error.ts';
import {
  createCalendarAddress,
  fetchCalendarCreation,
  withdrawCalendarAddress,
} from '#api/calendar-address.ts';
import { queryKeys } from '#queries/requests/query-keys.ts';
import { useWrite } from './write.ts';

/** When the account's address was created, in epoch ms; null when it has none. */
export function useCalendarCreation() {
  return useQuery<number | null, ApiError>({
    queryKey: queryKeys.calendarAddress,
    queryFn: ({ signal }) => fetchCalendarCreation(signal),
    // Another administrator may have changed it.
    staleTime: 0,
  });
}

const meta = { invalidates: [queryKeys.calendarAddress] };

/** Creates an address; `data` is the whole of it, for calendar apps. */
export function useCreateCalendarAddress() {
  return useWrite<string>({
    mutationFn: createCalendarAddress,
    meta,
    success: 'again',
  });
}

export function useWithdrawCalendarAddress() {
  return useWrite<void>({ mutationFn: withdrawCalendarAddress, meta, success: 'again' });
}
