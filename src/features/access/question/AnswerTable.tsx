import Link from '@mui/material/Link';
import { memo, useMemo, type ReactNode } from 'react';
import { Link as RouterLink, useLocation } from 'react-router-dom';
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
import { OwnerLink } from './OwnerLink.tsx';
import type { TableColumn } from '#features/token-parts/table/SortHeader.tsx';
import { useRowsInSight } from '#features/token-parts/table/use-rows-in-sight.ts';
import { useAcross } from '../across-context.ts';
import { rowReason } from '../across-words.ts';
import { useRem } from '#ui/use-rem.ts';
import { answersState } from '#features/token-parts/access-links.ts';
import { answerLink } from './answer-link.ts';
import { VerdictText } from './VerdictText.tsx';

type Asked = { readonly row: AcrossRow; readonly question: AcrossQuestion };
type AnswerColumn = TableColumn<AcrossColumn> & { readonly cell: (asked: Asked) => ReactNode };

/** The name and the deciding statement share the remaining width, and wrap in it. */
const columns: readonly AnswerColumn[] = [
  { id: 'name', label: 'Token', width: '24%', sortBy: 'name', cell: (asked) => <AnswerLink {...asked} /> },
  {
    id: 'verdict',
    label: 'Answer',
    width: 7,
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
    width: 8,
    sortBy: 'owner',
    cell: ({ row }) => <OwnerLink token={row.token} />,
  },
  { ...listColumns.used, id: 'used', sortBy: 'used', cell: ({ row }) => <LastUsedCell token={row.token} /> },
  { ...listColumns.ending, id: 'ending', cell: ({ row }) => <CellText token={row.token} column="ending" /> },
];

/** How many characters of a reason a line holds where the table is narrowest. */
const lineLength = 30;
const maxLines = 2;

type AnswerTableProps = {
  readonly rows: readonly AcrossRow[];
  readonly question: AcrossQuestion;
  readonly selection: ReturnType<typeof useListSelection>;
  readonly sort: AcrossSort;
  readonly onSort: (sort: AcrossSort) => void;
};

/** The answer for each token as a table in which only the rows in sight are drawn. */
export function AnswerTable({ rows, question, selection, sort, onSort }: AnswerTableProps) {
  const rowHeight = useRem(useRowHeight(rows, question));
  return (
    <DataTable
      label="Results"
      columns={columns}
      minWidth={60}
      maxHeight="max(320px, calc(100dvh - 200px))"
      rowHeight={rowHeight}
      rowCount={rows.length}
      selection={selection}
      sort={sort}
      onSort={onSort}
    >
      {(frame) => <AnswerRows frame={frame} rows={rows} question={question} rowHeight={rowHeight} />}
    </DataTable>
  );
}

/** In rem. All rows are as high as the longest reason, up to two lines, so that none need be measured. Its own page tells a reason whole. */
function useRowHeight(rows: readonly AcrossRow[], question: AcrossQuestion): number {
  return useMemo(() => {
    // Few answers differ, and putting thousands of reasons into words takes long.
    const met = new Set<unknown>();
    let longest = 0;
    for (const row of rows) {
      const key = row.verdict === 'expired' ? row : row.answer;
      if (met.has(key)) continue;
      met.add(key);
      longest = Math.max(longest, rowReason(row, question).length);
    }
    return 1.25 + 1.25 * Math.min(maxLines, Math.max(1, Math.ceil(longest / lineLength)));
  }, [rows, question]);
}

type AnswerRowsProps = Pick<AnswerTableProps, 'rows' | 'question'> & {
  readonly frame: HTMLElement | null;
  readonly rowHeight: number;
};

function AnswerRows({ frame, rows, question, rowHeight }: AnswerRowsProps) {
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
  const { search } = useLocation();
  const title = tokenTitle(row.token);
  return (
    <Link
      component={RouterLink}
      to={answerLink(row, question.action, view)}
      state={answersState(search)}
      className="lines"
      sx={{ color: 'text.primary', fontWeight: 500 }}
    >
      {title}
    </Link>
  );
}

function reasonCell({ row, question }: Asked) {
  return <span className="lines">{rowReason(row, question)}</span>;
}
