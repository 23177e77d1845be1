import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';

type WorkProgressProps = { readonly isDone: boolean; readonly done: number; readonly of: number };

/** The progress of the computation. Its space is always reserved, so that nothing moves when it disappears. */
export function WorkProgress({ isDone, done, of }: WorkProgressProps) {
  return (
    <Box sx={{ height: 20, mb: 0.5, display: 'flex', alignItems: 'center', gap: 1, typography: 'caption' }}>
      {!isDone && (
        <>
          <LinearProgress
            aria-label="Calculating"
            variant="determinate"
            value={of === 0 ? 0 : Math.round((100 * done) / of)}
            sx={{ width: 120 }}
          />
          <Box component="span" className="tabular" sx={{ color: 'text.secondary' }}>
            {done.toLocaleString('en')} of {of.toLocaleString('en')} calculated
          </Box>
        </>
      )}
    </Box>
  );
}
