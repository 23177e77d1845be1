import type { MouseEvent, ReactNode } from 'react';
import type { AccessToken } from '#domain/token/token.ts';
import { SelectRow } from '../selection/SelectRow.tsx';

type DataRowProps<Column> = {
  readonly token: AccessToken;
  /** The name column is the header cell of the row. */
  readonly columns: readonly Column[];
  /** The row's number in the whole table; the head is 1. */
  readonly rowIndex: number;
  readonly menu?: ReactNode;
  readonly className?: string;
  readonly onClick?: (event: MouseEvent<HTMLElement>) => void;
  /** The content of a column's cell. */
  readonly children: (column: Column) => ReactNode;
};

/** A row of a table of tokens. */
export function DataRow<Column extends { readonly id: string }>(props: DataRowProps<Column>) {
  const { token, columns, rowIndex, menu, className, onClick, children } = props;
  return (
    <tr aria-rowindex={rowIndex} className={className} onClick={onClick}>
      <td className="pick" aria-colindex={1}>
        <SelectRow token={token} />
      </td>
      {columns.map((column, index) =>
        column.id === 'name' ? (
          <th key={column.id} scope="row" aria-colindex={index + 2}>
            {children(column)}
          </th>
        ) : (
          <td key={column.id} aria-colindex={index + 2}>
            {children(column)}
          </td>
        ),
      )}
      {menu !== undefined && (
        <td aria-colindex={columns.length + 2} data-screen-only>
          {menu}
        </td>
      )}
    </tr>
  );
}
