import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router-dom';
import { tokenTitle, type AccessToken } from '#domain/token/token.ts';
import { DuplicateIcon } from '#ui/icons.ts';
import { FormSection } from '#features/token-parts/FormSection.tsx';
import { AccessSummary } from './AccessSummary.tsx';
import { accessAnchor, cloneAccessLink } from '#features/token-parts/access-links.ts';
import { useRoleName } from './use-role-name.ts';

/** Explains why the access of a service token cannot be changed, and the alternative (contract section 5, trap 19). */
export function ServiceAccess({ token }: { readonly token: AccessToken }) {
  const roleName = useRoleName([token.access]);
  return (
    <FormSection title="Access" anchor={accessAnchor} hint="Fixed when the token was created.">
      <AccessSummary access={token.access} roleName={roleName} />
      <Box
        sx={{
          display: 'grid',
          gap: 1.5,
          justifyItems: 'start',
          p: 2,
          border: 1,
          borderColor: 'divider',
          borderRadius: '8px',
          bgcolor: 'background.subtle',
        }}
      >
        <Typography sx={{ textWrap: 'pretty' }}>
          To change it, clone the token with the access you want, switch clients to the clone’s key, then let
          this token expire.
        </Typography>
        <Button
          component={Link}
          {...cloneAccessLink(token, undefined, undefined)}
          startIcon={<DuplicateIcon />}
          aria-label={`Clone ${tokenTitle(token)} with different access`}
        >
          Clone with different access
        </Button>
      </Box>
    </FormSection>
  );
}
