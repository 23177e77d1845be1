import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import { tokenTitle, type AccessToken } from '#domain/token/token.ts';
import { DuplicateIcon } from '#ui/icons.ts';
import { FormSection } from '#features/token-parts/FormSection.tsx';
import { AccessSummary } from './AccessSummary.tsx';
import { useRoleName } from './use-role-name.ts';

/** Explains why the access of a service token cannot be changed, and the alternative (contract section 5, trap 19). */
export function ServiceAccess({ token }: { readonly token: AccessToken }) {
  const roleName = useRoleName([token.access]);
  return (
    <FormSection title="Access" hint="Fixed when the token was made.">
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
          The API lets nobody change the access of a service token: there is no action for it. For other
          access, make a copy with what you want, give its key to the callers, then let this token expire.
        </Typography>
        <Button
          component={Link}
          to={paths.cloneToken(token.id)}
          startIcon={<DuplicateIcon />}
          aria-label={`Clone ${tokenTitle(token)} with other access`}
        >
          Clone with other access
        </Button>
      </Box>
    </FormSection>
  );
}
