// The old key of a token in its grace period, as recorded in this browser.
import type { GracePeriod } from '#domain/grace/ledger.ts';
import { countdownText } from '#domain/time/zoned-text.ts';
import { PlainIcon } from '#ui/PlainIcon.tsx';
import { localZone } from '#ui/local-zone.ts';
import { planTimeText } from '#ui/time-text.ts';
import { useNow } from '#ui/now.ts';
import { Highlight } from '#features/token-parts/table/Highlight.tsx';

/** The time that an old key has left (`endsAt` in epoch ms). In a row without room for its words only the icon is seen. */
export function OldKeyMark({ endsAt }: { readonly endsAt: number }) {
  const now = useNow();
  return (
    <span className="badge attention" title={untilText(endsAt, now)}>
      <PlainIcon shape="grace" size={14} /> <span>Old key {countdownText(endsAt - now)}</span>
    </span>
  );
}

type OldKeyTextProps = {
  readonly gracePeriod: Pick<GracePeriod, 'oldLastFour' | 'endsAt'>;
  /** Whether there is room for the date. */
  readonly isWide: boolean;
};

/** Says that the searched last four are those of the old key, and for how long it works. */
export function OldKeyText({ gracePeriod: { oldLastFour, endsAt }, isWide }: OldKeyTextProps) {
  const now = useNow();
  return (
    <span className="old-key attention" title={untilText(endsAt, now)}>
      Old key …<Highlight text={oldLastFour} />{' '}
      {isWide ? `works until ${planTimeText(endsAt, localZone, now)}` : `for ${countdownText(endsAt - now)}`}
    </span>
  );
}

function untilText(endsAt: number, now: number): string {
  return `Old key works until ${planTimeText(endsAt, localZone, now)}, as recorded in this browser`;
}
