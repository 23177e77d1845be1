import type { RoleUse } from '#domain/account-access/role-use.ts';
import { cellsOf, type ExportColumn } from '#domain/export/export-cells.ts';
import { ExportDialog } from '#features/token-parts/export/ExportDialog.tsx';
import { useAcross } from '../across-context.ts';
import { carrierWords } from '../roles/carrier-words.ts';
import { acrossNotes } from './across-notes.ts';

const columns: readonly ExportColumn<RoleUse>[] = [
  { id: 'role', label: 'Role', text: ({ name }) => name },
  { id: 'key', label: 'Key', text: ({ custom, role }) => custom?.key ?? role ?? '' },
  { id: 'kind', label: 'Kind', text: ({ carrier }) => carrierWords[carrier] },
  { id: 'tokens', label: 'Tokens', text: ({ personal, service }) => `${personal + service}` },
  { id: 'personal', label: 'Personal', text: ({ personal }) => `${personal}` },
  { id: 'service', label: 'Service', text: ({ service }) => `${service}` },
  { id: 'expired', label: 'Expired', text: ({ expired }) => `${expired}` },
  { id: 'description', label: 'Description', text: ({ custom }) => custom?.description ?? '' },
];

type RolesExportProps = { readonly uses: readonly RoleUse[]; readonly onClose: () => void };

/** Exports the roles with the number of tokens that carry each. */
export function RolesExport({ uses, onClose }: RolesExportProps) {
  const across = useAcross();
  return (
    <ExportDialog
      sources={[
        {
          label: 'Roles',
          title: 'Roles that carry the permissions of access tokens',
          what: 'roles',
          filter: '',
          order: 'by number of tokens, largest first',
          ...acrossNotes(across, true),
          cells: cellsOf(columns, uses),
        },
      ]}
      onClose={onClose}
    />
  );
}
