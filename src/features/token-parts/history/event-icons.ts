import type SvgIcon from '@mui/material/SvgIcon';
import type { TokenEventKind } from '#domain/account/audit-history.ts';
import { AddIcon, DeleteIcon, EditIcon, HistoryIcon, RefreshIcon } from '#ui/icons.ts';

/** The icon of each kind of entry. */
export const eventIcons: Readonly<Record<TokenEventKind, typeof SvgIcon>> = {
  created: AddIcon,
  changed: EditIcon,
  reset: RefreshIcon,
  deleted: DeleteIcon,
  other: HistoryIcon,
};
