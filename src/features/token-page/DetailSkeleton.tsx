import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import type { ReactNode } from 'react';
import { HiddenHeading } from '#features/token-parts/HiddenHeading.tsx';

/** A placeholder for the page while the token loads. `waiting` says why it takes longer than usual. */
export function DetailSkeleton({ waiting }: { readonly waiting: ReactNode }) {
  return (
    <Box aria-busy>
      <HiddenHeading>Loading access token</HiddenHeading>
      <Box sx={{ pt: 1, pb: 1.5, borderBottom: 1, borderColor: 'divider' }}>
        <Skeleton variant="rounded" width={260} height={20} sx={{ my: '4px' }} />
        <Box
          component="output"
          sx={{ display: 'block', minHeight: 20, typography: 'body2', color: 'text.secondary' }}
        >
          {waiting ?? <Skeleton variant="rounded" width={200} height={12} sx={{ my: '4px' }} />}
        </Box>
        <Box sx={{ display: { xs: 'none', md: 'block' }, height: 28 }} />
      </Box>
      {[7, 3, 5].map((rows) => (
        <Box
          key={rows}
          sx={{
            display: 'grid',
            gridTemplateColumns: { xs: '1fr', lg: '144px minmax(0, 1fr)' },
            columnGap: 4,
            rowGap: 1.5,
            py: 3,
            borderBottom: 1,
            borderColor: 'divider',
          }}
        >
          <Skeleton variant="rounded" width={80} height={16} sx={{ my: '4px' }} />
          <Box sx={{ display: 'grid', gap: 2.25, maxWidth: 880 }}>
            {Array.from({ length: rows }, (_, row) => (
              <Skeleton key={row} variant="rounded" height={14} width={`${85 - ((row * 17) % 40)}%`} />
            ))}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
