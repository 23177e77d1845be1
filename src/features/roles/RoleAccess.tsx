import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { startOf } from '#domain/policy/words/summary.ts';
import { baseRoleWords } from '#features/policy/review/base-role-words.ts';
import { BaseRoleDetails } from '#features/policy/review/BaseRoleDetails.tsx';
import { PolicyReview } from '#features/policy/review/PolicyReview.tsx';
import { PagePart } from '#features/token-parts/PagePart.tsx';
import type { RoleRecord } from './use-role.ts';

/** What the role allows, in words and statement by statement. */
export function RoleAccess({ record }: { readonly record: RoleRecord }) {
  return (
    <PagePart id="role-access" title="What it allows">
      <Access record={record} />
    </PagePart>
  );
}

function Access({ record }: { readonly record: RoleRecord }) {
  if (record.kind === 'base') {
    return (
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        <Typography>{baseRoleWords(record.role)?.summary}</Typography>
        <BaseRoleDetails role={record.role} />
      </Box>
    );
  }
  if (record.kind !== 'custom') return <Typography>Unknown.</Typography>;
  const { description, basePermissions, policy, readable } = record.role;
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {description !== '' && (
        <Typography sx={{ color: 'text.secondary', textWrap: 'pretty' }}>{description}</Typography>
      )}
      {readable ? (
        <>
          <Typography variant="h3">Policy</Typography>
          <PolicyReview policy={policy} start={startOf(basePermissions)} anchorPrefix="role" />
        </>
      ) : (
        <Typography>This console can’t read the role’s policy, so what it allows is unknown.</Typography>
      )}
    </Box>
  );
}
