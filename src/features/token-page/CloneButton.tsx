import Button from '@mui/material/Button';
import { Link as RouterLink } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import type { AccessToken } from '#domain/token/token.ts';

/** Leads to a new token like this one: same kind, same access, a key of its own. */
export function CloneButton({ token }: { readonly token: AccessToken }) {
  return (
    <Button component={RouterLink} to={paths.cloneToken(token.id)}>
      Clone
    </Button>
  );
}
