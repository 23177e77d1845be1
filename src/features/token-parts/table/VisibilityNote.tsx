import Typography from '@mui/material/Typography';
import { isReadOnly, seesEveryone } from '#domain/token/key-permission.ts';
import type { AccessToken } from '#domain/token/token.ts';

/**
 * Says whose tokens this key cannot see (contract section 3). Without the Admin role the API leaves out other members' personal tokens
 * without saying so (trap 6). Renders nothing while the key's role is unknown.
 */
export function VisibilityNote({ ownToken }: { readonly ownToken: AccessToken | undefined }) {
  if (ownToken === undefined || seesEveryone(ownToken.access)) return null;
  const readOnly = isReadOnly(ownToken.access) ? 'Your key can’t create, edit, reset or delete tokens. ' : '';
  const ownTokens =
    ownToken.kind === 'personal' ? 'your own tokens and all service tokens' : 'service tokens only';
  return (
    <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5 }}>
      {readOnly}
      You can see {ownTokens}. Other members’ personal tokens are visible to Admins only.
    </Typography>
  );
}
