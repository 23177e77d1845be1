import ListItemIcon from '@mui/material/ListItemIcon';
import MenuItem from '@mui/material/MenuItem';
import { Link, useLocation, useNavigate } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import { type AccessToken, tokenTitle } from '#domain/token/token.ts';
import { DuplicateIcon, EditIcon } from '#ui/icons.ts';
import { useIsNarrow } from '#ui/printing.ts';
import { readListPlace } from '#features/token-parts/list-place.ts';
import { ResetButton } from '#features/grace/reset/ResetButton.tsx';
import { TokenMenu } from './TokenMenu.tsx';
import Button from '@mui/material/Button';
import { fromTokenPage } from '#features/token-parts/leave-edit.ts';

/** The actions on a token, at the head of its page; on narrow screens most are in the menu. */
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

/** Opens the form for a clone of this token: same kind, same access, its own key. */
function CloneButton({ token }: { readonly token: AccessToken }) {
  return (
    <Button component={Link} to={paths.cloneToken(token.id)}>
      Clone
    </Button>
  );
}

/** Links from the page of a token to its edit. */
function EditButton({ token }: { readonly token: AccessToken }) {
  const { state } = useLocation();
  return (
    <Button
      component={Link}
      to={paths.editToken(token.id)}
      state={fromTokenPage(state)}
      startIcon={<EditIcon />}
      aria-label={`Edit ${tokenTitle(token)}`}
    >
      Edit
    </Button>
  );
}
