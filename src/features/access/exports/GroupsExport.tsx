import { cellsOf, type ExportColumn } from '#domain/export/export-cells.ts';
import { tokenFactColumns, tokenNameColumns } from '#domain/export/token-columns.ts';
import type { NearestRole } from '#domain/policy/reason/nearest-role.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { ExportDialog } from '#features/token-parts/export/ExportDialog.tsx';
import { useRoleName } from '#features/token-parts/export/use-role-name.ts';
import { useAcross } from '../across-context.ts';
import { nearestWords } from '../groups/nearest-words.ts';
import type { ShownGroup } from '../groups/use-equal-groups.ts';
import { acrossNotes } from './across-notes.ts';

type GroupsExportProps = {
  /** In the order shown. */
  readonly groups: readonly ShownGroup[];
  readonly expired: readonly AccessToken[];
  /** The closest role of a group by its key. */
  readonly nearest: ReadonlyMap<string, NearestRole | undefined>;
  /** Whether every token has its group. */
  readonly isDone: boolean;
  readonly onClose: () => void;
};

type GroupRow = { readonly token: AccessToken; readonly group: string; readonly about: string };

/** Exports the groups, a row for each token with the number of its group. */
export function GroupsExport({ groups, expired, nearest, isDone, onClose }: GroupsExportProps) {
  const across = useAcross();
  const roleName = useRoleName();
  const equal = groups.filter(({ kind }) => kind === 'equal');
  const rows: readonly GroupRow[] = [
    ...equal.flatMap(({ key, tokens }, index) => {
      const role = nearest.get(key);
      const about = role === undefined ? 'Identical access' : `Identical access. ${nearestWords(role)}`;
      return tokens.map((token) => ({ token, group: `${index + 1}`, about }));
    }),
    ...groups
      .filter(({ kind }) => kind === 'alone')
      .flatMap(({ tokens }) => tokens.map((token) => ({ token, group: 'none', about: 'Not fully known' }))),
    ...expired.map((token) => ({ token, group: 'none', about: 'Expired' })),
  ];
  const columns: readonly ExportColumn<GroupRow>[] = [
    { id: 'group', label: 'Group', text: ({ group }) => group },
    { id: 'about', label: 'About the group', text: ({ about }) => about },
    ...tokenNameColumns,
    ...tokenFactColumns(roleName),
  ];
  return (
    <ExportDialog
      sources={[
        {
          label: 'Groups',
          title: 'Tokens with identical access',
          what: 'groups',
          filter: '',
          order: 'by size of the group, largest first',
          ...acrossNotes(across, isDone),
          cells: cellsOf(columns, rows),
          tokens: rows.map(({ token }) => token),
        },
      ]}
      onClose={onClose}
    />
  );
}
