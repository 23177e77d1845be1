import Typography from '@mui/material/Typography';
import type { AccessToken } from '#domain/token/token.ts';
import { useKeyPermission } from '#queries/cache/key-permission.ts';
import { cannotText } from '#features/token-parts/permission-words.ts';

/** Says what the session's key cannot do to this token. Nothing while it may do all, or while that is not known. */
export function PermissionNote({ token }: { readonly token: AccessToken }) {
  const text = cannotText(token, useKeyPermission());
  if (text === undefined) return null;
  return (
    <Typography variant="body2" sx={{ mt: 2, color: 'text.secondary', textWrap: 'pretty' }}>
      {text}
    </Typography>
  );
}
