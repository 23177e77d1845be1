// The table as TanStack Table sees it: which columns there are and which are shown. Order and filters are the domain's.
import { columnVisibilityFeature, createColumnHelper, tableFeatures } from '@tanstack/react-table';
import type { SortColumn } from '#domain/token-search.ts';
import type { AccessToken } from '#domain/token.ts';
import { columnInfos } from './list-columns.ts';

export const tableModelFeatures = tableFeatures({ columnVisibilityFeature });

const helper = createColumnHelper<typeof tableModelFeatures, AccessToken>();

export const tableColumns = helper.columns(
  columnInfos.map(({ id, label }) => helper.display({ id, header: label, enableHiding: id !== 'name' })),
);

const ids: ReadonlySet<string> = new Set(columnInfos.map(({ id }) => id));

export function isTokenColumn(id: string): id is SortColumn {
  return ids.has(id);
}
