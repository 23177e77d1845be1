import { memo } from 'react';
import { Link } from 'react-router-dom';
import { outlineCell } from '#domain/account-access/access-outline.ts';
import type { OutlineColumn } from '#domain/account-access/access-outline.ts';
import { paths } from '#domain/address/paths.ts';
import type { AccessLevel } from '#domain/policy/access/access-level.ts';
import { tokenTitle } from '#domain/token/token.ts';
import type { GridPlace } from '#features/policy/access/grid-keys.ts';
import type { MatrixLine } from './matrix-line.ts';
import { OutlineMark } from './OutlineMark.tsx';

type MatrixRowProps = {
  readonly line: MatrixLine;
  readonly columns: readonly OutlineColumn[];
  readonly level: AccessLevel | undefined;
  readonly row: number;
  /** The cell of this row that is the tab stop. */
  readonly activeColumn: number | undefined;
  readonly onFocus: (place: GridPlace) => void;
};

export const MatrixRow = memo(function MatrixRow({
  line: { token, outline, isExpired },
  columns,
  level,
  row,
  activeColumn,
  onFocus,
}: MatrixRowProps) {
  const title = tokenTitle(token);
  const cell = (column: number) => ({
    'data-place': `${row}-${column}`,
    'aria-colindex': column + 1,
    tabIndex: activeColumn === column ? 0 : -1,
    onFocus: () => onFocus({ row, column }),
  });
  return (
    <tr aria-rowindex={row + 2}>
      <th scope="row" {...cell(0)}>
        <Link to={paths.tokenAccess(token.id)} tabIndex={-1} title={title}>
          {title}
        </Link>
      </th>
      {columns.map((column, index) => (
        <td key={column.title} {...cell(index + 1)}>
          {outline === undefined ? (
            '…'
          ) : (
            <OutlineMark cell={outlineCell(outline, column, level)} isExpired={isExpired} />
          )}
        </td>
      ))}
    </tr>
  );
});
