import Box from '@mui/material/Box';
import { AttentionIcon, DenyIcon, HideIcon, LockIcon } from '#ui/icons.ts';

/** What the marks of the matrix mean. */
export function MatrixLegend() {
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 2,
        rowGap: 0.5,
        mt: 1,
        typography: 'caption',
        color: 'text.secondary',
        '& > span': { display: 'inline-flex', alignItems: 'center', gap: 0.5 },
      }}
    >
      <span>All: every action on every resource</span>
      <span>Some: some actions or some resources</span>
      <span>
        <DenyIcon aria-hidden sx={{ fontSize: 14, color: 'deny.main' }} />
        reduced by a denial
      </span>
      <span>
        <HideIcon aria-hidden sx={{ fontSize: 14, color: 'attention.main' }} />
        only in projects it can view
      </span>
      <span>
        <LockIcon aria-hidden sx={{ fontSize: 14, color: 'attention.main' }} />
        limited by the member’s own access
      </span>
      <span>
        <AttentionIcon aria-hidden sx={{ fontSize: 14, color: 'attention.main' }} />
        depends on tags, views or which environments are critical
      </span>
      <span>Expired: no access now; hover to see what it could do before</span>
      <span>Unknown, + ?: something can’t be read</span>
    </Box>
  );
}
