import ListItemIcon from '@mui/material/ListItemIcon';
import MenuItem from '@mui/material/MenuItem';
import { Link, useLocation, useNavigate } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { DuplicateIcon, EditIcon } from '#ui/icons.ts';
import { useIsNarrow } from '#ui/printing.ts';
import { CloneButton } from './CloneButton.tsx';
import { EditButton } from './EditButton.tsx';
import { readListPlace } from '#features/token-parts/list-place.ts';
import { ResetButton } from '#features/grace/reset/ResetButton.tsx';
import { TokenMenu } from './TokenMenu.tsx';

/** What can be done with a token, at the head of its page; where it is narrow the menu takes most of it. */
export function TokenActions({ token }: { readonly token: AccessToken }) {
  const isNarrow = useIsNarrow(720);
  const { state } = useLocation();
  const navigate = useNavigate();
  const leave = () => void navigate(readListPlace(state) ?? paths.tokens(), { replace: true });
  return (
    <>
      {!isNarrow && (
        <>
          <EditButton token={token} />
          <CloneButton token={token} />
        </>
      )}
      <ResetButton token={token} />
      <TokenMenu token={token} onGone={leave}>
        {isNarrow && [
          <MenuItem key="edit" component={Link} to={paths.editToken(token.id)}>
            <ListItemIcon>
              <EditIcon sx={{ fontSize: 16 }} />
            </ListItemIcon>
            Edit
          </MenuItem>,
          <MenuItem key="clone" component={Link} to={paths.cloneToken(token.id)}>
            <ListItemIcon>
              <DuplicateIcon sx={{ fontSize: 16 }} />
            </ListItemIcon>
            Clone
          </MenuItem>,
        ]}
      </TokenMenu>
    </>
  );
}
