import Link from '@mui/material/Link';
import { memo, type ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import type { AcrossQuestion } from '#domain/account-access/question.ts';
import type { AcrossColumn, AcrossRow, AcrossSort } from '#domain/account-access/rows.ts';
import { tokenTitle } from '#domain/token/token.ts';
import type { useListSelection } from '#features/token-parts/selection/use-list-selection.ts';
import { CellText } from '#features/token-parts/table/CellText.tsx';
import { DataRow } from '#features/token-parts/table/DataRow.tsx';
import { DataTable } from '#features/token-parts/table/DataTable.tsx';
import { DrawnRows } from '#features/token-parts/table/DrawnRows.tsx';
import { LastUsedCell } from '#features/token-parts/table/LastUsedCell.tsx';
import { listColumns } from '#features/token-parts/table/list-columns.ts';
import { OwnerCell } from '#features/token-parts/table/OwnerCell.tsx';
import type { TableColumn } from '#features/token-parts/table/SortHeader.tsx';
import { useRowsInSight } from '#features/token-parts/table/use-rows-in-sight.ts';
import { useAcross } from '../across-context.ts';
import { rowReason } from '../across-words.ts';
import { answerLink } from './answer-link.ts';
import { VerdictText } from './VerdictText.tsx';

type Asked = { readonly row: AcrossRow; readonly question: AcrossQuestion };
type AnswerColumn = TableColumn<AcrossColumn> & { readonly cell: (asked: Asked) => ReactNode };

/** The name and the deciding statement share the remaining width. */
const columns: readonly AnswerColumn[] = [
  { id: 'name', label: 'Token', width: '30%', sortBy: 'name', cell: (asked) => <AnswerLink {...asked} /> },
  {
    id: 'verdict',
    label: 'Answer',
    width: 120,
    sortBy: 'verdict',
    cell: ({ row, question }) => <VerdictText verdict={row.verdict} question={question} />,
  },
  { id: 'reason', label: 'Decided by', cell: reasonCell },
  {
    ...listColumns.kind,
    id: 'kind',
    sortBy: 'kind',
    cell: ({ row }) => <CellText token={row.token} column="kind" />,
  },
  {
    ...listColumns.owner,
    id: 'owner',
    width: 140,
    sortBy: 'owner',
    cell: ({ row }) => <OwnerCell token={row.token} />,
  },
  { ...listColumns.used, id: 'used', sortBy: 'used', cell: ({ row }) => <LastUsedCell token={row.token} /> },
  { ...listColumns.ending, id: 'ending', cell: ({ row }) => <CellText token={row.token} column="ending" /> },
];

const rowHeight = 40;

type AnswerTableProps = {
  readonly rows: readonly AcrossRow[];
  readonly question: AcrossQuestion;
  readonly selection: ReturnType<typeof useListSelection>;
  readonly sort: AcrossSort;
  readonly onSort: (sort: AcrossSort) => void;
};

/** The answer for each token as a table in which only the rows in sight are drawn. */
export function AnswerTable({ rows, question, selection, sort, onSort }: AnswerTableProps) {
  return (
    <DataTable
      label="Results"
      columns={columns}
      minWidth={960}
      maxHeight="max(320px, calc(100dvh - 200px))"
      rowHeight={rowHeight}
      rowCount={rows.length}
      selection={selection}
      sort={sort}
      onSort={onSort}
    >
      {(frame) => <AnswerRows frame={frame} rows={rows} question={question} />}
    </DataTable>
  );
}

type AnswerRowsProps = Pick<AnswerTableProps, 'rows' | 'question'> & { readonly frame: HTMLElement | null };

function AnswerRows({ frame, rows, question }: AnswerRowsProps) {
  const range = useRowsInSight({ frame, rows, rowHeight });
  return (
    <DrawnRows rows={rows} range={range} rowHeight={rowHeight}>
      {(row, index) => <AnswerRow key={row.token.id} row={row} question={question} rowIndex={index + 2} />}
    </DrawnRows>
  );
}

type AnswerRowProps = Asked & { readonly rowIndex: number };

const AnswerRow = memo(function AnswerRow({ row, question, rowIndex }: AnswerRowProps) {
  return (
    <DataRow token={row.token} columns={columns} rowIndex={rowIndex}>
      {({ cell }) => cell({ row, question })}
    </DataRow>
  );
});

function AnswerLink({ row, question }: Asked) {
  const { view } = useAcross();
  const title = tokenTitle(row.token);
  return (
    <Link
      component={RouterLink}
      to={answerLink(row, question.action, view)}
      title={title}
      sx={{ color: 'text.primary', fontWeight: 500 }}
    >
      {title}
    </Link>
  );
}

function reasonCell({ row, question }: Asked) {
  const reason = rowReason(row, question);
  return <span title={reason}>{reason}</span>;
}
