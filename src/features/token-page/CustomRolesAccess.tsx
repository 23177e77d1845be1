import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { CustomRoleDetails } from '#features/policy/review/CustomRoleDetails.tsx';
import { useCustomRoles } from '#queries/cache/custom-roles.ts';

/** The custom roles of a token, each with its own policy, and how they add up. */
export function CustomRolesAccess({ roleIds }: { readonly roleIds: readonly string[] }) {
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
