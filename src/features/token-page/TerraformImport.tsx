import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { terraformImports } from '#domain/draft/terraform-import.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { useCustomRoles } from '#queries/cache/custom-roles.ts';
import { CopyButton } from '#ui/CopyButton.tsx';

/** The token as Terraform import blocks, or the reason why it cannot be imported. */
export function TerraformImport({ token }: { readonly token: AccessToken }) {
  const roles = useCustomRoles(token.access.kind === 'custom' ? token.access.roleIds : []);
  const isReading = [...roles.values()].some(({ kind }) => kind === 'loading');
  const roleKeys = new Map(
    [...roles].flatMap(([id, found]) => (found.kind === 'known' ? [[id, found.role.key] as const] : [])),
  );
  const { text, leftOut } = terraformImports([token], roleKeys);
  const [left] = leftOut;
  if (isReading) return null;
  if (left === undefined) return <CopyButton look="button" text={text} label="Terraform import" />;
  return (
    <Typography variant="body2" sx={{ flexBasis: '100%', color: 'text.secondary', textWrap: 'pretty' }}>
      <Box component="strong" sx={{ fontWeight: 500 }}>
        Terraform can’t import this token:
      </Box>{' '}
      {left.why}
    </Typography>
  );
}
