import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useCustomRole } from '#queries/cache/custom-roles.ts';
import { CloseIcon } from '#ui/icons.ts';
import { Mono } from '#ui/Mono.tsx';
import { grantText } from './role-options.ts';

type ChosenRoleProps = { readonly id: string; readonly onRemove: () => void };

/** One chosen custom role: its description, or otherwise what it grants, as far as that is known. */
export function ChosenRole({ id, onRemove }: ChosenRoleProps) {
  const { data: role, isPending } = useCustomRole(id);
  const unknown = isPending ? 'Loading…' : 'What it grants is unknown: your key can’t read this role.';
  const name = role?.name ?? '';
  const title = name === '' ? (role?.key ?? id) : name;
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        alignItems: 'flex-start',
        gap: 1,
        border: 1,
        borderColor: 'divider',
        borderRadius: '6px',
        px: 1.5,
        py: 1,
      }}
    >
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography variant="subtitle2" component="p" sx={{ m: 0 }}>
          {title}{' '}
          <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400 }}>
            <Mono>{role?.key ?? id}</Mono>
          </Box>
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary', textWrap: 'pretty' }}>
          {role === undefined ? unknown : role.description || grantText(role)}
        </Typography>
      </Box>
      <IconButton aria-label={`Remove custom role ${title}`} onClick={onRemove}>
        <CloseIcon />
      </IconButton>
    </Box>
  );
}
