import Divider from '@mui/material/Divider';
import type { ComponentProps } from 'react';
import { paths } from '#domain/address/paths.ts';
import { useKeyPermissions } from '#queries/cache/key-permission.ts';
import { DuplicateIcon, EditIcon, ResetIcon } from '#ui/icons.ts';
import { resetLink } from '#features/token-parts/reset-links.ts';
import { controlFor } from '#features/token-parts/permission-words.ts';
import { TaskMenuItem } from '#features/token-parts/TaskMenuItem.tsx';
import { TokenMenuAt } from '#features/retire/TokenMenuAt.tsx';

type RowMenuItemsProps = Omit<ComponentProps<typeof TokenMenuAt>, 'children'> & {
  /** The list's address, for pages that lead back to it. */
  readonly state: unknown;
};

/** The menu of a row: the token's pages first, then the rarer actions. Loaded together with the dialogs that it opens. */
export function RowMenuItems({ state, ...menu }: RowMenuItemsProps) {
  const { token, onClose } = menu;
  const permissions = useKeyPermissions();
  return (
    <TokenMenuAt {...menu}>
      <TaskMenuItem
        icon={ResetIcon}
        label="Reset key…"
        {...controlFor('reset', token, permissions)}
        to={resetLink(token.id, 'whole')}
        state={state}
        onClick={onClose}
      />
      <TaskMenuItem
        icon={EditIcon}
        label="Edit"
        {...controlFor('edit', token, permissions)}
        to={paths.editToken(token.id)}
        state={state}
      />
      <TaskMenuItem
        icon={DuplicateIcon}
        label="Clone"
        {...controlFor('clone', token, permissions)}
        to={paths.cloneToken(token.id)}
        state={state}
      />
      <Divider sx={{ my: '4px !important' }} />
    </TokenMenuAt>
  );
}
