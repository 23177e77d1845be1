import { countdownText } from '#domain/time/zoned-text.ts';
import { planTimeText } from '#ui/time-text.ts';
import { UnbrokenTime } from '#ui/UnbrokenTime.tsx';

type EndTextProps = {
  /** Epoch ms, as is `now`. */
  readonly at: number;
  readonly zone: string;
  readonly now: number;
};

/** "Tue 24 Nov, 17:00 CET (16:00 UTC), in 23 h 59 min": the chosen end, as it will be sent. */
export function EndText({ at, zone, now }: EndTextProps) {
  return (
    <>
      <b>
        <UnbrokenTime>{planTimeText(at, zone, now)}</UnbrokenTime>
      </b>
      , in {countdownText(at - now)}
    </>
  );
}
