import Box from '@mui/material/Box';
import type { LifeMoment } from '#domain/token/life.ts';
import type { Tone } from '#ui/StatusTag.tsx';

type LifeMarkProps = { readonly moment: LifeMoment; readonly tone?: Tone };

const size = 10;

/** The symbol of a moment, recognisable by its shape: the same on the line and beside the words. */
export function LifeMark({ moment, tone = 'neutral' }: LifeMarkProps) {
  const color = tone === 'neutral' ? 'var(--mui-palette-text-secondary)' : `var(--mui-palette-${tone}-main)`;
  return (
    <Box
      component="svg"
      viewBox="0 0 10 10"
      aria-hidden
      sx={{ width: size, height: size, flexShrink: 0, overflow: 'visible', color, display: 'block' }}
    >
      {shapes[moment]}
    </Box>
  );
}

const hole = 'var(--mui-palette-background-default)';

const shapes = {
  created: <circle cx="5" cy="5" r="4" fill={hole} stroke="currentColor" strokeWidth="2" />,
  modified: (
    <rect
      x="1.5"
      y="1.5"
      width="7"
      height="7"
      transform="rotate(45 5 5)"
      fill={hole}
      stroke="currentColor"
      strokeWidth="2"
    />
  ),
  used: <circle cx="5" cy="5" r="5" fill="currentColor" />,
  now: <rect x="4" y="-4" width="2" height="18" rx="1" fill="currentColor" />,
  grace: <path d="M0.5 1h9L5 9.5z" fill="currentColor" />,
  expiry: <rect x="1" y="1" width="8" height="8" rx="1" fill="currentColor" />,
};
