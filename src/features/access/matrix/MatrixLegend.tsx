import Box from '@mui/material/Box';
import { AttentionIcon, DenyIcon, LockIcon } from '#ui/icons.ts';

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
      <span>Some: some actions, or on some resources</span>
      <span>
        <DenyIcon aria-hidden sx={{ fontSize: 14, color: 'deny.main' }} />a denial or a hidden project takes
        something away
      </span>
      <span>
        <LockIcon aria-hidden sx={{ fontSize: 14, color: 'attention.main' }} />
        the member’s own limits do
      </span>
      <span>
        <AttentionIcon aria-hidden sx={{ fontSize: 14, color: 'attention.main' }} />
        tags, views or which environments are critical decide
      </span>
      <span>Expired: nothing now; what it could do until then is said on it</span>
      <span>Unknown, + ?: something cannot be read</span>
    </Box>
  );
}
