import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import { useNow } from './now.ts';
import { relativeTimeText } from './relative-time-text.ts';
import { localTimeText, utcTimeText } from './time-text.ts';

type RelativeTimeProps = {
  /** Epoch ms. */
  readonly at: number;
};

/** "3 days ago", with the exact instant, local with zone and UTC, on hover and focus. */
export function RelativeTime({ at }: RelativeTimeProps) {
  const now = useNow();
  return (
    <Tooltip
      describeChild
      title={
        <>
          <span>{localTimeText(at)}</span>
          <Box component="span" sx={{ display: 'block' }}>
            {utcTimeText(at)}
          </Box>
        </>
      }
    >
      <Box
        component="time"
        dateTime={new Date(at).toISOString()}
        tabIndex={0}
        sx={{ whiteSpace: 'nowrap', borderRadius: '2px' }}
      >
        {relativeTimeText(at, now)}
      </Box>
    </Tooltip>
  );
}
