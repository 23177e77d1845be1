import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';

/** Rows of a plan while the list is on its way. */
export function PlanSkeleton() {
  return (
    <Box aria-hidden sx={{ border: 1, borderColor: 'divider', borderRadius: 1 }}>
      {Array.from({ length: 6 }, (_, row) => (
        <Box
          key={row}
          sx={{ display: 'flex', gap: 2, p: 1.5, borderTop: row === 0 ? 0 : 1, borderColor: 'divider' }}
        >
          <Skeleton variant="rounded" width={16} height={12} />
          <Skeleton variant="rounded" height={12} width={`${28 + ((row * 17) % 24)}%`} />
        </Box>
      ))}
    </Box>
  );
}
