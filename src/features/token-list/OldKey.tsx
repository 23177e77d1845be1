import type { GracePeriod } from '#domain/grace/ledger.ts';
import { countdownText } from '#domain/time/zoned-text.ts';
import { PlainIcon } from '#ui/PlainIcon.tsx';
import { localZone } from '#ui/local-zone.ts';
import { useNow } from '#ui/now.ts';
import { planTimeText } from '#ui/time-text.ts';
import { Highlight } from '#features/token-parts/table/Highlight.tsx';

type OldKeyProps = {
  readonly gracePeriod: Pick<GracePeriod, 'oldLastFour' | 'endsAt'>;
  /**
   * `mark`: how much time the key has left; in a row without room for the words only the icon is seen. `line` and `card`: that the
   * searched last four are those of this key, and for how long it works.
   */
  readonly look: 'mark' | 'line' | 'card';
};

/** The old key of a token in its grace period, as recorded by the console. */
export function OldKey({ gracePeriod: { oldLastFour, endsAt }, look }: OldKeyProps) {
  const now = useNow();
  const left = countdownText(endsAt - now);
  const until = `works until ${planTimeText(endsAt, localZone, now)}`;
  const title = `Old key ${until}, as recorded by the console`;
  if (look === 'mark') {
    return (
      <span className="badge attention" title={title}>
        <PlainIcon shape="grace" size={14} /> <span>Old key {left}</span>
      </span>
    );
  }
  return (
    <span className="old-key attention" title={title}>
      Old key …<Highlight text={oldLastFour} /> {look === 'card' ? until : `for ${left}`}
    </span>
  );
}
