// The saved views of the list, kept in this browser for the account that is signed in.
import * as v from 'valibot';

import { columns, type Column } from '#domain/token-list/columns.ts';
import {
  maxViews,
  noViews,
  putView,
  tidyAddress,
  viewNameProblem,
  type SavedViews,
} from '#domain/token-list/saved-views.ts';
import { createAccountStore } from './account-store.ts';
import { listOf } from './kept-json.ts';
import { useKept } from './use-kept.ts';

/** Longer than any address that the list writes. */
const maxAddress = 4000;

export const columnSchema: v.GenericSchema<unknown, Column> = v.picklist(columns);

/** A view as stored, and as written to a file. */
export const savedViewSchema = v.object({
  name: v.pipe(
    v.string(),
    v.trim(),
    v.check(
      (name) => viewNameProblem(name) === undefined,
      ({ input }) => viewNameProblem(input) ?? '',
    ),
  ),
  address: v.pipe(v.string(), v.maxLength(maxAddress), v.transform(tidyAddress)),
  columns: v.array(columnSchema),
});

export const savedViews = createAccountStore<SavedViews>({
  name: 'list-views',
  empty: noViews,
  schema: v.pipe(
    v.object({ views: listOf(savedViewSchema), opensWith: v.fallback(v.optional(v.string()), undefined) }),
    v.transform(({ views, opensWith }): SavedViews => ({
      views: views.slice(0, maxViews).reduce<SavedViews>(putView, noViews).views,
      opensWith,
    })),
  ),
  write: (saved) => (saved.views.length === 0 ? undefined : saved),
});

/** The saved views of the account that is signed in. */
export function useSavedViews(): SavedViews {
  return useKept(savedViews);
}
