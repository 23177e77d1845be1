// What administrators write for their account, as pages read it. It is read again when the revision of the shared records has changed, which
// poll-shared.ts asks for every few seconds.
import { queryOptions, useQuery, type QueryKey } from '@tanstack/react-query';
import * as v from 'valibot';
import type { ApiError } from '#api/api-error.ts';
import { fetchSharedVersions } from '#api/shared-entries.ts';
import type { SharedSubject, SharedVersion } from '#domain/account/shared-entry.ts';
import { queryKeys } from '#queries/requests/query-keys.ts';
import { useSession } from '#queries/session/session.ts';
import { useShared } from './shared-records.ts';

type NoteContent = { readonly text: string };

const noteSchema: v.GenericSchema<unknown, NoteContent> = v.object({ text: v.string() });

export type NoteVersion = SharedVersion<NoteContent>;

/** The session that reads, and the revision of the shared records: undefined without a workspace, and then nothing is read. */
export type SharedPlace = { readonly session: string | undefined; readonly revision: number | undefined };

export function useSharedPlace(): SharedPlace {
  const session = useSession().data?.session?.id;
  return { session, revision: useShared().records?.revision };
}

/** Reads what changes with the revision. `of` is a kind of entry, and the token of one that is about one. */
export function useSharedQuery<Data, Shown = Data>(
  { session, revision }: SharedPlace,
  of: readonly string[],
  read: (signal: AbortSignal) => Promise<Data>,
  select?: (data: Data) => Shown,
) {
  return useQuery({
    ...queryOptions<Data, ApiError, Shown>({
      queryKey: queryKeys.shared(session, revision, ...of),
      queryFn: ({ signal }) => read(signal),
      ...(select && { select }),
      staleTime: Infinity,
      placeholderData: lastOf(session),
    }),
    enabled: revision !== undefined,
  });
}

/** What the session read at the last revision, shown while the next one is read; never what another session read. */
export function lastOf(session: string | undefined) {
  return <Data>(
    previous: Data | undefined,
    query: { readonly queryKey: QueryKey } | undefined,
  ): Data | undefined => (query?.queryKey[1] === session ? previous : undefined);
}

export function noteOf(tokenId: string): SharedSubject {
  return { kind: 'note', tokenId, name: '' };
}

/** The versions of a token's note, the newest first. */
export function useNoteVersions(tokenId: string) {
  return useSharedQuery(useSharedPlace(), ['note', tokenId], (signal) =>
    fetchSharedVersions(noteOf(tokenId), noteSchema, signal),
  );
}
