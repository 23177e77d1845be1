import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { HiddenHeading } from '#features/token-parts/HiddenHeading.tsx';

/** A placeholder for the form while the token is read. `waiting` says why it takes longer than usual. */
export function EditSkeleton({ waiting }: { readonly waiting: string | undefined }) {
  return (
    <Box aria-busy>
      <HiddenHeading>Loading an access token to edit</HiddenHeading>
      <Skeleton variant="rounded" width={120} height={28} />
      <Skeleton variant="rounded" width={280} height={24} sx={{ mt: 0.5 }} />
      <Box
        component="output"
        sx={{ display: 'block', minHeight: 20, mb: 2, typography: 'body2', color: 'text.secondary' }}
      >
        {waiting}
      </Box>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 360px' },
          columnGap: 5,
          rowGap: 3,
          alignItems: 'start',
        }}
      >
        <Box sx={{ display: 'grid', gap: 3 }}>
          {[36, 64, 36, 96].map((height, line) => (
            // oxlint-disable-next-line react/no-array-index-key -- lines of a picture
            <Box key={line} sx={{ display: 'grid', gap: 1 }}>
              <Skeleton variant="rounded" width={120} height={16} />
              <Skeleton variant="rounded" height={height} />
            </Box>
          ))}
        </Box>
        <Skeleton variant="rounded" height={280} />
      </Box>
    </Box>
  );
}
