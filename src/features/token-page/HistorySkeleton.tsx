import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';

const widths = [120, 180, 90];

/** Three entries while the first are on their way. */
export function HistorySkeleton() {
  return (
    <Box role="group" aria-busy aria-label="Loading the history" sx={{ display: 'grid', gap: 2 }}>
      {widths.map((width) => (
        <Box
          key={width}
          sx={{ display: 'grid', gridTemplateColumns: '20px 1fr', columnGap: 1.5, rowGap: 0.75 }}
        >
          <Skeleton variant="circular" width={16} height={16} sx={{ m: '2px' }} />
          <Skeleton variant="rounded" width={width} height={14} sx={{ mt: '3px' }} />
          <Skeleton variant="rounded" width={220} height={12} sx={{ gridColumn: 2 }} />
        </Box>
      ))}
    </Box>
  );
}
