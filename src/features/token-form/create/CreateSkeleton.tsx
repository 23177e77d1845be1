import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { PageHeader } from '#ui/PageHeader.tsx';

/** The form before the token to clone is there. */
export function CreateSkeleton() {
  return (
    <>
      <PageHeader title="Create a token" truth="Reading the token to copy" />
      <Box aria-busy sx={{ display: 'grid', gap: 3, maxWidth: 720 }}>
        {[62, 84, 120, 160].map((height) => (
          <Skeleton key={height} variant="rounded" height={height} />
        ))}
      </Box>
    </>
  );
}
