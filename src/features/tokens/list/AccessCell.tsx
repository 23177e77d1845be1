import Box from '@mui/material/Box';
import { accessLabel } from '#domain/access-label.ts';
import { accessPowers } from '#domain/access-powers.ts';
import type { AccessToken } from '#domain/token.ts';
import { AttentionIcon } from '#ui/icons.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { useListContext } from './list-context.ts';

/** What carries the permissions, with a mark when they reach over the account itself. */
export function AccessCell({ token }: { readonly token: AccessToken }) {
  const { roles, rolesKnown } = useListContext();
  const { access } = token;
  const label = accessLabel(access, (id) => roles.get(id)?.name ?? (rolesKnown ? `${id} (gone)` : undefined));
  const powers = accessPowers(access, (id) => roles.get(id)?.policy);
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.75, minWidth: 0 }}>
      {powers.length > 0 && (
        <Box component="span" title={`Privileged. ${powers.join(' ')}`} sx={{ display: 'inline-flex' }}>
          <AttentionIcon aria-hidden sx={{ fontSize: 16, color: 'attention.main' }} />
        </Box>
      )}
      <Box
        component="span"
        title={label}
        sx={{
          overflow: 'hidden',
          textOverflow: 'ellipsis',
          whiteSpace: 'inherit',
          ...(access.kind === 'none' || access.kind === 'unreadable' ? { color: 'text.secondary' } : {}),
        }}
      >
        {label}
      </Box>
      {powers.length > 0 && <VisuallyHidden>. Privileged. {powers.join(' ')}</VisuallyHidden>}
    </Box>
  );
}
