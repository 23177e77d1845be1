import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import { baseRoleLabel } from '#domain/policy/language/base-role-label.ts';
import type { TokenAccess } from '#domain/token/token.ts';
import { BaseRoleDetails } from '#features/policy/review/BaseRoleDetails.tsx';
import { baseRoleWords } from '#features/policy/review/base-role-words.ts';
import { PolicyReview } from '#features/policy/review/PolicyReview.tsx';
import { JsonText } from '#features/policy/review/JsonText.tsx';
import { CustomRoleDetails } from '#features/policy/review/CustomRoleDetails.tsx';
import { listLink } from '#features/token-parts/list-link.ts';
import { useCustomRoles } from '#queries/cache/custom-roles.ts';

/** What carries the permissions, in words first and then as written. */
export function AccessDetails({ access }: { readonly access: TokenAccess }) {
  switch (access.kind) {
    case 'base':
      return (
        <>
          <Summary
            title={
              baseRoleWords(access.role) === undefined ? (
                baseRoleLabel(access.role)
              ) : (
                <Link component={RouterLink} to={paths.role(access.role)} color="inherit">
                  {baseRoleLabel(access.role)}
                </Link>
              )
            }
          >
            {baseRoleWords(access.role)?.summary ??
              'This console doesn’t know this base role, so what it allows is unknown.'}
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
            This console can’t read the token’s policy, so what it allows is unknown. Below is the policy as
            LaunchDarkly returned it.
          </Summary>
          <JsonText value={access.json} />
        </>
      );
    case 'none':
      return (
        <Summary title="Unknown">
          LaunchDarkly returned no role or policy for this token, so what it allows is unknown.
        </Summary>
      );
    default:
      return access satisfies never;
  }
}

function Summary({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
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
          ? 'Permissions come from one custom role. Changes to the role apply to this token immediately.'
          : `Permissions come from ${ids.length} custom roles. If any role allows an action, it’s allowed, even if another denies it. Changes to a role apply to this token immediately.`}
      </Typography>
      <Box sx={{ display: 'grid', gap: 3 }}>
        {ids.map((id) => (
          <CustomRoleDetails
            key={id}
            id={id}
            lookup={roles.get(id)}
            tokensLink={(role) => listLink({ role: [role] })}
          />
        ))}
      </Box>
    </>
  );
}
