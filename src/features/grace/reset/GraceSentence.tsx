import Box from '@mui/material/Box';
import { countdownText } from '#domain/time/zoned-text.ts';
import { keyWord } from '#features/token-parts/end-time/grace-words.ts';
import { planTimeText } from '#ui/time-text.ts';
import { UnbrokenEndings } from '#ui/UnbrokenEndings.tsx';
import { UnbrokenTime } from '#ui/UnbrokenTime.tsx';

type GraceSentenceProps = {
  readonly lastFour: string;
  /** Epoch ms; undefined when the reset, yet to come, ends the key immediately. */
  readonly endsAt: number | undefined;
  readonly zone: string;
  readonly now: number;
};

/** "Old key …a1b2 works until Tue 24 Nov, 17:00 CET (16:00 UTC), in 23 h 59 min": the end as a sentence, before and during a grace period. */
export function GraceSentence({ lastFour, endsAt, zone, now }: GraceSentenceProps) {
  if (endsAt === undefined) {
    return (
      <>
        Old <UnbrokenEndings>{keyWord(lastFour)}</UnbrokenEndings> stops working <b>immediately</b>. Clients
        still using it get 401 errors until they have the new key.
      </>
    );
  }
  return (
    <>
      Old <UnbrokenEndings>{keyWord(lastFour)}</UnbrokenEndings> works until{' '}
      <Box component="time" dateTime={new Date(endsAt).toISOString()} sx={{ fontWeight: 600 }}>
        <UnbrokenTime>{planTimeText(endsAt, zone, now)}</UnbrokenTime>
      </Box>
      ,{' '}
      <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
        in {countdownText(endsAt - now)}
      </Box>
    </>
  );
}
