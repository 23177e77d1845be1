import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';

type WorkProgressProps = { readonly isDone: boolean; readonly done: number; readonly of: number };

/** How far the working out has come. Its room is always kept, so that nothing moves when it goes. */
export function WorkProgress({ isDone, done, of }: WorkProgressProps) {
  return (
    <Box sx={{ height: 20, mb: 0.5, display: 'flex', alignItems: 'center', gap: 1, typography: 'caption' }}>
      {!isDone && (
        <>
          <LinearProgress
            aria-label="Working out"
            variant="determinate"
            value={of === 0 ? 0 : Math.round((100 * done) / of)}
            sx={{ width: 120 }}
          />
          <Box component="span" className="tabular" sx={{ color: 'text.secondary' }}>
            {done.toLocaleString('en')} of {of.toLocaleString('en')} worked out
          </Box>
        </>
      )}
    </Box>
  );
}
