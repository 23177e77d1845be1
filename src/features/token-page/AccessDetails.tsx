import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { baseRoleLabel } from '#domain/policy/language/base-role-label.ts';
import type { TokenAccess } from '#domain/token/token.ts';
import { BaseRoleDetails } from '#features/policy/review/BaseRoleDetails.tsx';
import { baseRoleWords } from '#features/policy/review/base-role-words.ts';
import { PolicyReview } from '#features/policy/review/PolicyReview.tsx';
import { JsonText } from '#features/policy/review/JsonText.tsx';
import { CustomRolesAccess } from './CustomRolesAccess.tsx';

/** What carries the permissions, said in words first and then as it is written. */
export function AccessDetails({ access }: { readonly access: TokenAccess }) {
  switch (access.kind) {
    case 'base':
      return (
        <>
          <Summary title={baseRoleLabel(access.role)}>
            {baseRoleWords(access.role)?.summary ??
              'A base role this console does not know. What it allows is unknown.'}
          </Summary>
          <BaseRoleDetails role={access.role} />
        </>
      );
    case 'inline':
      return (
        <>
          <Typography variant="h3">Inline role</Typography>
          <PolicyReview policy={access.policy} />
        </>
      );
    case 'custom':
      return <CustomRolesAccess roleIds={access.roleIds} />;
    case 'unreadable':
      return (
        <>
          <Summary title="Inline role">
            The token carries a policy that this console cannot read. What it allows is unknown; here it is as
            the server sent it.
          </Summary>
          <JsonText value={access.json} />
        </>
      );
    case 'none':
      return (
        <Summary title="Unknown">
          The server names no role and no policy for this token. What it allows is unknown.
        </Summary>
      );
    default:
      return access satisfies never;
  }
}

function Summary({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Box>
      <Typography variant="h3">{title}</Typography>
      <Typography sx={{ mt: 0.25, textWrap: 'pretty' }}>{children}</Typography>
    </Box>
  );
}
