// The views of the list that administrators share, as poll-shared.ts reads them for useShared.
import { queryOptions, useQuery } from '@tanstack/react-query';
import * as v from 'valibot';
import type { ApiError } from '#api/api-error.ts';
import { fetchSharedEntries, type SharedEntries } from '#api/shared-entries.ts';
import type { SharedSubject } from '#domain/account/shared-entry.ts';
import { tidyAddress, type SharedView } from '#domain/token-list/saved-views.ts';
import { queryKeys } from '#queries/requests/query-keys.ts';
import { listOf } from './kept-json.ts';
import { columnSchema } from './saved-views.ts';
import { lastOf } from './shared-entries.ts';

const contentSchema = v.object({ address: v.string(), columns: listOf(columnSchema) });

type ViewContent = v.InferOutput<typeof contentSchema>;

export function sharedViewOf(name: string): SharedSubject {
  return { kind: 'view', tokenId: '', name };
}

/** The shared views by name, as they were at a revision; sends nothing without one. */
export function useReadSharedViews(
  session: string | undefined,
  revision: number | undefined,
): readonly SharedView[] | undefined {
  const { data } = useQuery({
    ...queryOptions<SharedEntries<ViewContent>, ApiError, readonly SharedView[]>({
      queryKey: queryKeys.shared(session, revision, 'view'),
      queryFn: ({ signal }) => fetchSharedEntries('view', contentSchema, signal),
      select: viewsOf,
      staleTime: Infinity,
      placeholderData: lastOf(session),
    }),
    enabled: revision !== undefined,
  });
  return data;
}

function viewsOf({ entries }: SharedEntries<ViewContent>): readonly SharedView[] {
  return entries
    .flatMap(({ name, version, content }) =>
      content === null || content.columns.length === 0
        ? []
        : [{ name, version, address: tidyAddress(content.address), columns: content.columns }],
    )
    .toSorted((a, b) => a.name.localeCompare(b.name));
}
