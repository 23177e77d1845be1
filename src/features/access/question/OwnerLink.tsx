import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router-dom';
import type { AccessToken } from '#domain/token/token.ts';
import { ownerLink } from '#features/token-parts/list-link.ts';
import { OwnerCell } from '#features/token-parts/table/OwnerCell.tsx';

/** The owner of a token, as a link to all their tokens. */
export function OwnerLink({ token }: { readonly token: AccessToken }) {
  return (
    <Link component={RouterLink} to={ownerLink(token)} color="inherit">
      <OwnerCell token={token} />
    </Link>
  );
}
