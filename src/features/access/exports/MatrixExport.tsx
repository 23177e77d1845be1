import { outlineCell, type OutlineCell, type OutlineColumn } from '#domain/account-access/access-outline.ts';
import { cellsOf, type ExportColumn } from '#domain/export/export-cells.ts';
import { tokenFactColumns, tokenNameColumns } from '#domain/export/token-columns.ts';
import { levelTitles, shareWords } from '#features/policy/access/access-words.ts';
import { ExportDialog } from '#features/token-parts/export/ExportDialog.tsx';
import { useRoleName } from '#features/token-parts/export/use-role-name.ts';
import { useAcross } from '../across-context.ts';
import type { TokenLine } from '../matrix/matrix-line.ts';
import { outlineNotes } from '../matrix/outline-notes.ts';
import type { MatrixSearch } from '../matrix/use-matrix-search.ts';
import { acrossNotes } from './across-notes.ts';
import { kindWords, tokenFilterWords } from './filter-words.ts';

type MatrixExportProps = {
  readonly lines: readonly TokenLine[];
  readonly columns: readonly OutlineColumn[];
  readonly search: MatrixSearch;
  /** Whether every cell is calculated. */
  readonly isDone: boolean;
  readonly onClose: () => void;
};

/** Exports the matrix as it is shown, its marks in words. */
export function MatrixExport({ lines, columns, search, isDone, onClose }: MatrixExportProps) {
  const across = useAcross();
  const roleName = useRoleName();
  const { level, group, kind, text } = search;
  const table: readonly ExportColumn<TokenLine>[] = [
    ...tokenNameColumns,
    ...columns.map((column) => ({
      id: column.title,
      label: column.title,
      text: ({ outline, isExpired }: TokenLine) =>
        outline === undefined ? 'not calculated' : cellText(outlineCell(outline, column, level), isExpired),
    })),
    ...tokenFactColumns(roleName),
  ];
  const levelWord = level === undefined ? 'all levels' : levelTitles[level];
  return (
    <ExportDialog
      sources={[
        {
          label: 'Matrix',
          title: `Access matrix: ${levelWord}${group === undefined ? '' : `, ${group}`}`,
          what: 'matrix',
          filter: [...kindWords(kind), ...tokenFilterWords(text)].join(' · '),
          order: 'by Name, ascending',
          ...acrossNotes(across, isDone),
          cells: cellsOf(table, lines),
          tokens: lines.map(({ token }) => token),
        },
      ]}
      onClose={onClose}
    />
  );
}

function cellText(cell: OutlineCell | undefined, isExpired: boolean): string {
  if (cell === undefined) return 'no such action';
  if (isExpired) return `Expired. Before: ${shareWords[cell.share]}`;
  return [shareWords[cell.share], ...outlineNotes(cell)].join('; ');
}
