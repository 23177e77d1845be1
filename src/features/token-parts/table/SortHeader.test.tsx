import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { page } from 'vitest/browser';
import { listColumns } from './list-columns.ts';
import { SortHeader } from './SortHeader.tsx';

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
    const head = (sorted: 'ascending' | 'descending' | undefined) => (
      <table>
        <thead>
          <tr>
            <SortHeader
              column={column}
              {...listColumns[column]}
              label="Column"
              sorted={sorted}
              onSort={onSort}
              columnIndex={1}
            />
          </tr>
        </thead>
      </table>
    );
    const { rerender } = await render(head(undefined));
    const button = page.getByRole('button', { name: 'Column' });
    await button.click();
    await rerender(head(first));
    await button.click();
    const other = first === 'ascending' ? 'descending' : 'ascending';
    expect(onSort.mock.calls).toEqual([[{ column, direction: first }], [{ column, direction: other }]]);
  },
);
