import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useWatch } from 'react-hook-form';
import { PolicyEditor } from '#features/policy/editor/PolicyEditor.tsx';
import { fieldIds } from './field-places.ts';
import type { TokenFormValues } from './token-form.ts';
import { useSeenSpecifiers } from '#features/token-parts/access-check/use-seen-specifiers.ts';
import { useTokenField } from './use-token-field.ts';

/** The token's own policy. */
export function InlineRoleField() {
  const { value, change, error } = useTokenField('access.policyText');
  const tokenKind = useWatch<TokenFormValues, 'kind'>({ name: 'kind' });
  const seen = useSeenSpecifiers();
  return (
    <Box id={fieldIds.policyText} sx={{ minWidth: 0 }}>
      {error !== undefined && (
        <Typography variant="body2" sx={{ mb: 1, color: 'error.main' }}>
          {error}
        </Typography>
      )}
      <PolicyEditor label="Inline role" text={value} onChange={change} tokenKind={tokenKind} seen={seen} />
    </Box>
  );
}
