// The views of the list that administrators share, as poll-shared.ts reads them for useShared.
import * as v from 'valibot';
import { fetchSharedEntries, type SharedEntries } from '#api/shared-entries.ts';
import type { SharedSubject } from '#domain/account/shared-entry.ts';
import { tidyAddress, type SharedView } from '#domain/token-list/saved-views.ts';
import { listOf } from './kept-json.ts';
import { columnSchema } from './saved-views.ts';
import { useSharedQuery, type SharedPlace } from './shared-entries.ts';

const contentSchema = v.object({ address: v.string(), columns: listOf(columnSchema) });

type ViewContent = v.InferOutput<typeof contentSchema>;

export function sharedViewOf(name: string): SharedSubject {
  return { kind: 'view', tokenId: '', name };
}

const read = (signal: AbortSignal) => fetchSharedEntries('view', contentSchema, signal);

/** The shared views by name. */
export function useReadSharedViews(place: SharedPlace): readonly SharedView[] | undefined {
  return useSharedQuery(place, ['view'], read, viewsOf).data;
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
