// Writes for everyone in the account, for pages.
import { useQueryClient } from '@tanstack/react-query';
import { isApiError } from '#api/api-error.ts';
import { changeSharedEntry, undoSharedChanges, type SharedChange } from '#api/shared-entries.ts';
import type { SharedAuthor } from '#domain/account/shared-entry.ts';
import { queryKeys } from '#queries/requests/query-keys.ts';
import { useSession } from '#queries/session/session.ts';
import { useWrite } from './write.ts';

/** Changes or removes an entry. */
export function useShareEntry() {
  const session = useSession().data?.session?.id;
  return useWrite<void, SharedChange>({
    mutationFn: changeSharedEntry,
    meta: { invalidates: [queryKeys.workspace(session)] },
    success: 'again',
  });
}

/** Changes or removes entries one after another, until one fails. The gateway takes twenty in a minute. */
export function useShareEntries() {
  const client = useQueryClient();
  const session = useSession().data?.session?.id;
  return useWrite<void, readonly SharedChange[]>({
    mutationFn: async (changes) => {
      try {
        for (const change of changes) await changeSharedEntry(change);
      } finally {
        // Those before one that failed have been shared.
        await client.invalidateQueries({ queryKey: queryKeys.workspace(session) });
      }
    },
    success: 'again',
  });
}

/** Takes back everything that one member, or one service token, changed since an instant (epoch ms). Gives in how many entries. */
export function useUndoShared() {
  const session = useSession().data?.session?.id;
  return useWrite<number, { readonly author: SharedAuthor; readonly since: number }>({
    mutationFn: ({ author, since }) => undoSharedChanges(author, since),
    meta: { invalidates: [queryKeys.workspace(session)] },
    success: 'again',
  });
}

/** Whether somebody else changed the entry in between. Nothing was overwritten. */
export function isSharedConflict(error: unknown): boolean {
  return isApiError(error) && error.source === 'gateway' && error.code === 'entry_changed';
}
