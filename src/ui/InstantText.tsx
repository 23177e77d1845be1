import Box from '@mui/material/Box';
import type { PointerEvent } from 'react';
import { useNow } from './now.ts';
import { relativeTimeText } from './relative-time-text.ts';
import { exactTimeText, localTimeText, utcTimeText } from './time-text.ts';
import { UnbrokenTime } from './UnbrokenTime.tsx';

type InstantTextProps = {
  /** Epoch ms. */
  readonly at: number;
  readonly look?: 'full' | 'plain';
};

/**
 * An instant in full, for decisions: "Tue 24 Nov 2026, 17:00 CET (16:00 UTC), in 24 hours". Plain, for the rows of long tables: "3 days
 * ago", with the exact instant on hover. It omits the tooltip of RelativeTime, so it adds no tab stop and nothing to the first load.
 */
export function InstantText({ at, look = 'full' }: InstantTextProps) {
  const now = useNow();
  const relative = relativeTimeText(at, now);

  // Formatting dates for several hundred cells, of which one is hovered, would take a tenth of the first render.
  function tell({ currentTarget }: PointerEvent<HTMLElement>) {
    currentTarget.title = `${localTimeText(at)}\n${utcTimeText(at)}`;
  }

  if (look === 'plain') {
    return (
      <time dateTime={new Date(at).toISOString()} onPointerEnter={tell}>
        {relative}
      </time>
    );
  }
  return (
    <time dateTime={new Date(at).toISOString()}>
      <Box component="span" sx={{ color: 'text.primary', fontWeight: 500 }}>
        <UnbrokenTime>{exactTimeText(at)}</UnbrokenTime>
      </Box>
      , {relative}
    </time>
  );
}
