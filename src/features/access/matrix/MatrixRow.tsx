import { memo } from 'react';
import { outlineCell } from '#domain/account-access/access-outline.ts';
import type { OutlineColumn } from '#domain/account-access/access-outline.ts';
import type { AccessLevel } from '#domain/policy/access/access-level.ts';
import type { GridPlace } from '#ui/grid-keys.ts';
import { LineTitle } from './LineTitle.tsx';
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
  line,
  columns,
  level,
  row,
  activeColumn,
  onFocus,
}: MatrixRowProps) {
  const { outline, isExpired, head } = line;
  const cell = (column: number) => ({
    'data-place': `${row}-${column}`,
    'aria-colindex': column + 1,
    tabIndex: activeColumn === column ? 0 : -1,
    onFocus: () => onFocus({ row, column }),
  });
  return (
    <tr aria-rowindex={row + 2} data-chosen={(head.kind === 'choice' && head.isChosen) || undefined}>
      <th scope="row" {...cell(0)}>
        <LineTitle line={line} isInGrid />
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
