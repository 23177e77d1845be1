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
import { useKeyPermission } from '#queries/cache/key-permission.ts';
import { BusyButton } from '#ui/BusyButton.tsx';
import { lacksFor } from '#features/token-parts/permission-words.ts';
import { fromTokenPage } from '#features/token-parts/leave-edit.ts';

/** The actions on a token, at the head of its page; on narrow screens most are in the menu. */
export function TokenActions({ token }: { readonly token: AccessToken }) {
  const isNarrow = useIsNarrow(720);
  const ask = useKeyPermission();
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
          <MenuItem
            key="edit"
            component={Link}
            to={paths.editToken(token.id)}
            disabled={lacksFor('edit', token, ask) !== undefined}
          >
            <ListItemIcon>
              <EditIcon sx={{ fontSize: 16 }} />
            </ListItemIcon>
            Edit
          </MenuItem>,
          <MenuItem
            key="clone"
            component={Link}
            to={paths.cloneToken(token.id)}
            disabled={lacksFor('clone', token, ask) !== undefined}
          >
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
  const lacks = lacksFor('clone', token, useKeyPermission());
  if (lacks !== undefined) {
    return (
      <BusyButton unavailable={lacks} title={lacks}>
        Clone
      </BusyButton>
    );
  }
  return (
    <Button component={Link} to={paths.cloneToken(token.id)}>
      Clone
    </Button>
  );
}

/** Links from the page of a token to its edit. */
function EditButton({ token }: { readonly token: AccessToken }) {
  const { state } = useLocation();
  const lacks = lacksFor('edit', token, useKeyPermission());
  const label = { startIcon: <EditIcon />, 'aria-label': `Edit ${tokenTitle(token)}` };
  if (lacks !== undefined) {
    return (
      <BusyButton unavailable={lacks} title={lacks} {...label}>
        Edit
      </BusyButton>
    );
  }
  return (
    <Button {...label} component={Link} to={paths.editToken(token.id)} state={fromTokenPage(state)}>
      Edit
    </Button>
  );
}
