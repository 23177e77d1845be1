import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router-dom';
import { expiryState } from '#domain/token/expiry.ts';
import { paths } from '#domain/address/paths.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { useNow } from '#ui/now.ts';
import { AccessDetails } from './AccessDetails.tsx';
import { AccessRemedy } from './AccessRemedy.tsx';
import { DetailBlock } from './DetailBlock.tsx';
import { MemberCapNote } from '#features/token-parts/access-check/MemberCapNote.tsx';

/** What the token can do, and what else limits it. */
export function AccessBlock({ token }: { readonly token: AccessToken }) {
  const isExpired = expiryState(token, useNow()).kind === 'expired';
  return (
    <DetailBlock id="access">
      <Box sx={{ display: 'grid', gap: 2 }}>
        {isExpired && (
          <Alert severity="warning">
            This token has expired and can’t do anything. Below is the access it had.
          </Alert>
        )}
        <AccessDetails access={token.access} />
        {token.kind === 'personal' ? (
          <MemberCapNote token={token} />
        ) : (
          <Typography variant="body2" sx={{ color: 'text.secondary', textWrap: 'pretty' }}>
            {token.access.kind === 'custom'
              ? 'Which roles a service token has can’t be changed. It never exceeds what its creator could do at the time.'
              : 'A service token’s permissions can’t be changed and never exceed what its creator could do at the time.'}
          </Typography>
        )}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
          <Button component={Link} to={paths.tokenAccess(token.id)}>
            {isExpired ? 'What could it do?' : 'What can it do?'}
          </Button>
          <AccessRemedy token={token} />
        </Box>
      </Box>
    </DetailBlock>
  );
}
