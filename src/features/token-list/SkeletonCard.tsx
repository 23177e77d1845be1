import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';

/** A card while its token is on its way, with as many lines as it will have. */
export function SkeletonCard({ lines }: { readonly lines: number }) {
  return (
    <Box aria-hidden sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: '14px 12px', mt: 1 }}>
      <Skeleton variant="rounded" height={12} width="55%" />
      {Array.from({ length: lines }, (_, line) => (
        <Box key={line} sx={{ display: 'flex', gap: 4, mt: 1.5 }}>
          <Skeleton variant="rounded" height={12} width={64} />
          <Skeleton variant="rounded" height={12} width={`${24 + ((line * 17) % 30)}%`} />
        </Box>
      ))}
    </Box>
  );
}
