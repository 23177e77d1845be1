import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { maxGraceMs } from '#domain/grace/period.ts';
import { countdownText } from '#domain/time/zoned-text.ts';
import { keyWord } from '#features/token-parts/end-time/grace-words.ts';

type KeyTimelineProps = {
  readonly lastFour: string;
  /** How long the old key keeps working, in ms; 0 if it ends immediately. */
  readonly graceMs: number;
};

/** Both keys as bars: the old one up to its end, the new one from now on. Decorative: the sentence beside it says the same. */
export function KeyTimeline({ lastFour, graceMs }: KeyTimelineProps) {
  // A square root fits hours and weeks into one picture and keeps the short ones visible.
  const share = graceMs <= 0 ? 0 : Math.min(0.82, 0.12 + 0.7 * Math.cbrt(graceMs / maxGraceMs));
  return (
    <Box
      aria-hidden
      sx={{ display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: 1.5, rowGap: 0.75 }}
    >
      <Name>Old {keyWord(lastFour)}</Name>
      <Track>
        <Box
          sx={({ vars: { palette } }) => ({
            width: `${share * 100}%`,
            minWidth: 3,
            transition: 'width 150ms',
            borderRadius: '3px',
            border: `1px solid ${palette.attention.border}`,
            backgroundColor: graceMs <= 0 ? palette.deny.main : palette.attention.soft,
          })}
        />
        <Typography
          variant="caption"
          className="tabular"
          sx={{ pl: 0.75, alignSelf: 'center', color: 'text.secondary', whiteSpace: 'nowrap' }}
        >
          {graceMs <= 0 ? 'ends now' : countdownText(graceMs)}
        </Typography>
      </Track>
      <Name>New key</Name>
      <Track>
        <Box
          sx={({ vars: { palette } }) => ({
            flex: 1,
            borderRadius: '3px',
            border: `1px solid ${palette.allow.border}`,
            background: `linear-gradient(to right, ${palette.allow.soft} 70%, transparent)`,
            borderRight: 0,
            maskImage: 'linear-gradient(to right, black 75%, transparent)',
          })}
        />
      </Track>
    </Box>
  );
}

function Name({ children }: { readonly children: ReactNode }) {
  return (
    <Typography variant="caption" sx={{ color: 'text.secondary', whiteSpace: 'nowrap', lineHeight: 1.5 }}>
      {children}
    </Typography>
  );
}

function Track({ children }: { readonly children: ReactNode }) {
  return (
    <Box
      sx={({ vars: { palette } }) => ({
        display: 'flex',
        height: '1.125rem',
        borderLeft: `2px solid ${palette.accent.main}`,
      })}
    >
      {children}
    </Box>
  );
}
