import Button from '@mui/material/Button';
import { Link, useLocation } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import { tokenTitle, type AccessToken } from '#domain/token/token.ts';
import { EditIcon } from '#ui/icons.ts';
import { fromTokenPage } from '#features/token-parts/leave-edit.ts';

/** Leads from the page of a token to its edit. */
export function EditButton({ token }: { readonly token: AccessToken }) {
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
