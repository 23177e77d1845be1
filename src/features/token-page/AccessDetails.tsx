import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { baseRoleLabel } from '#domain/policy/language/base-role-label.ts';
import type { TokenAccess } from '#domain/token/token.ts';
import { BaseRoleDetails } from '#features/policy/review/BaseRoleDetails.tsx';
import { baseRoleWords } from '#features/policy/review/base-role-words.ts';
import { PolicyReview } from '#features/policy/review/PolicyReview.tsx';
import { JsonText } from '#features/policy/review/JsonText.tsx';
import { CustomRoleDetails } from '#features/policy/review/CustomRoleDetails.tsx';
import { useCustomRoles } from '#queries/cache/custom-roles.ts';

/** What carries the permissions, in words first and then as written. */
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

/** The custom roles of a token, each with its own policy, and their combined effect. */
function CustomRolesAccess({ roleIds }: { readonly roleIds: readonly string[] }) {
  const ids = [...new Set(roleIds)];
  const roles = useCustomRoles(ids);
  return (
    <>
      <Typography sx={{ textWrap: 'pretty' }}>
        {ids.length === 1
          ? 'The permissions come from one custom role. A later change of the role reaches this token at once.'
          : `The permissions come from ${ids.length} custom roles. One that allows is enough: a deny in one does not undo an allow in another. A later change of a role reaches this token at once.`}
      </Typography>
      <Box sx={{ display: 'grid', gap: 3 }}>
        {ids.map((id) => (
          <CustomRoleDetails key={id} id={id} lookup={roles.get(id)} />
        ))}
      </Box>
    </>
  );
}
