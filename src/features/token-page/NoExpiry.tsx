import Box from '@mui/material/Box';
import { useState } from 'react';
import { accessPowers } from '#domain/token/access-powers.ts';
import { tokenTitle, type AccessToken } from '#domain/token/token.ts';
import { useCustomRoles } from '#queries/cache/custom-roles.ts';
import { useKeyPermissions } from '#queries/cache/key-permission.ts';
import { ExpiryDialog } from '#features/retire/ExpiryDialog.tsx';
import { controlFor } from '#features/token-parts/permission-words.ts';
import { BusyButton } from '#ui/BusyButton.tsx';
import { AttentionIcon, ExpiryIcon } from '#ui/icons.ts';
import { StatusTag } from '#ui/StatusTag.tsx';

/** That a token never expires, whether that is a risk, and the button that sets an expiry. */
export function NoExpiry({ token }: { readonly token: AccessToken }) {
  const { access } = token;
  const [isAsking, setIsAsking] = useState(false);
  const permissions = useKeyPermissions();
  const roles = useCustomRoles(access.kind === 'custom' ? access.roleIds : []);
  const powers = accessPowers(access, (id) => {
    const lookup = roles.get(id);
    return lookup?.kind === 'known' && lookup.role.readable ? lookup.role.policy : undefined;
  });
  return (
    <Box sx={{ display: 'grid', gap: 0.5, justifyItems: 'start' }}>
      {powers.length === 0 ? (
        'None'
      ) : (
        <StatusTag tone="attention" icon={AttentionIcon}>
          None, although privileged
        </StatusTag>
      )}
      {powers.length > 0 && <Box sx={{ typography: 'caption' }}>{powers.join(' ')}</Box>}
      <BusyButton
        size="small"
        startIcon={<ExpiryIcon />}
        {...controlFor('expire', token, permissions)}
        aria-label={`Set expiry… for ${tokenTitle(token)}`}
        onClick={() => setIsAsking(true)}
      >
        Set expiry…
      </BusyButton>
      {isAsking && <ExpiryDialog token={token} onClose={() => setIsAsking(false)} />}
    </Box>
  );
}
