import Box from '@mui/material/Box';
import { countRows, countText, settledRows } from '#domain/bulk/count.ts';
import type { BulkRun } from '#domain/bulk/run.ts';

/** The progress of the run, in the colours of its results. Its value and the line above say the same in words. */
export function RunProgress({ run }: { readonly run: BulkRun }) {
  const count = countRows(run);
  const parts = [
    ['allow.main', count.done],
    ['attention.main', count.unknown],
    ['deny.main', count.failed],
  ] as const;
  return (
    <Box
      role="progressbar"
      aria-label="Progress of the run"
      aria-valuemin={0}
      aria-valuemax={count.total}
      aria-valuenow={settledRows(count)}
      aria-valuetext={countText(run)}
      sx={{
        display: 'flex',
        gap: '2px',
        height: 6,
        mb: 2.5,
        borderRadius: '3px',
        overflow: 'hidden',
        bgcolor: 'divider',
        '@media (forced-colors: active)': { border: '1px solid CanvasText' },
      }}
    >
      {parts.map(([color, part]) =>
        part === 0 ? null : (
          <Box
            key={color}
            sx={{ bgcolor: color, forcedColorAdjust: 'none', transition: 'width 150ms' }}
            style={{ width: `${(100 * part) / count.total}%` }}
          />
        ),
      )}
    </Box>
  );
}
