import Box from '@mui/material/Box';
import type { ExpiryState } from '#domain/token/expiry.ts';
import type { LifeEvent, LifeMoment } from '#domain/token/life.ts';
import type { Tone } from '#ui/StatusTag.tsx';
import { placeMarks } from './life-layout.ts';
import { LifeMark } from './LifeMark.tsx';

type LifeLineProps = { readonly events: readonly LifeEvent[]; readonly expiry: ExpiryState['kind'] };

/** The minimum distance between marks, as a share of the line: on 320 px wide screens about 14 px. */
const gap = 0.055;

/**
 * The token's life as a line: solid for the past, dashed for the future, dotted after the end. Decorative: the list of facts beside it says
 * the same in words.
 */
export function LifeLine({ events, expiry }: LifeLineProps) {
  const places = placeMarks(
    events.map(({ at }) => at),
    gap,
  );
  // Without an end the line continues beyond the present, since the future is unknown.
  const scale = expiry === 'none' ? 0.86 : 1;
  const marks = events.map(({ moment }, index) => ({ moment, place: (places[index] ?? 0) * scale }));
  const placeOf = (moment: LifeMoment) => marks.find((mark) => mark.moment === moment)?.place;
  const now = placeOf('now') ?? 1;
  const lived = expiry === 'expired' ? (placeOf('expiry') ?? now) : now;
  const tones: Partial<Record<LifeMoment, Tone>> = {
    now: 'accent',
    grace: 'attention',
    expiry: expiryTones[expiry],
  };
  return (
    <Box aria-hidden sx={{ position: 'relative', height: 18, mx: '5px', my: 1 }}>
      <Stretch from={0} to={lived} look="solid" />
      {expiry === 'expired' ? (
        <Stretch from={lived} to={now} look="dotted" />
      ) : (
        <Stretch from={now} to={1} look={expiry === 'none' ? 'fading' : 'dashed'} />
      )}
      {marks.map(({ moment, place }) => (
        <Box
          key={moment}
          sx={{
            position: 'absolute',
            top: '50%',
            left: `${place * 100}%`,
            transform: 'translate(-50%, -50%)',
          }}
        >
          <LifeMark moment={moment} tone={tones[moment] ?? 'neutral'} />
        </Box>
      ))}
    </Box>
  );
}

const expiryTones: Readonly<Record<ExpiryState['kind'], Tone>> = {
  none: 'neutral',
  active: 'neutral',
  soon: 'attention',
  expired: 'deny',
};

type StretchProps = {
  readonly from: number;
  readonly to: number;
  readonly look: 'solid' | 'dashed' | 'dotted' | 'fading';
};

function Stretch({ from, to, look }: StretchProps) {
  return (
    <Box
      sx={({ vars: { palette } }) => ({
        position: 'absolute',
        top: 'calc(50% - 1px)',
        left: `${from * 100}%`,
        width: `${(to - from) * 100}%`,
        borderTop: `2px ${look === 'fading' ? 'dashed' : look} ${look === 'solid' ? palette.control : palette.divider}`,
        ...(look === 'fading' && { maskImage: 'linear-gradient(to right, black, transparent)' }),
      })}
    />
  );
}
