import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { page } from 'vitest/browser';
import type { Column } from '#domain/token-list/columns.ts';
import { listColumns } from './list-columns.ts';
import { SortHeader, type TableSort } from './SortHeader.tsx';

test.each([
  ['used', 'descending'],
  ['created', 'descending'],
  ['modified', 'descending'],
  ['api', 'descending'],
  ['expires', 'ascending'],
  ['name', 'ascending'],
] as const)(
  'the first press on the head of “%s” sorts %s, the second the other way round',
  async (column, first) => {
    const onSort = vi.fn<(sort: object) => void>();
    const head = (sort: TableSort<Column>) => (
      <table>
        <thead>
          <tr>
            <SortHeader
              column={{ ...listColumns[column], id: column, sortBy: column }}
              sort={sort}
              onSort={onSort}
              columnIndex={1}
            />
          </tr>
        </thead>
      </table>
    );
    const { rerender } = await render(head({ column: 'kind', direction: 'ascending' }));
    const button = page.getByRole('button', { name: listColumns[column].label });
    await button.click();
    await rerender(head({ column, direction: first }));
    await button.click();
    const other = first === 'ascending' ? 'descending' : 'ascending';
    expect(onSort.mock.calls).toEqual([[{ column, direction: first }], [{ column, direction: other }]]);
  },
);
