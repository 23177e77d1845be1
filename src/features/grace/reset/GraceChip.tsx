import { countdownText } from '#domain/time/zoned-text.ts';
import { GraceIcon } from '#ui/icons.ts';
import { useNow } from '#ui/now.ts';
import { localZone } from '#ui/local-zone.ts';
import { StatusTag } from '#ui/StatusTag.tsx';
import { planTimeText } from '#ui/time-text.ts';

/** The time that an old key has left (`endsAt` in epoch ms). Counts down by the clock of the screen and disappears at the end. */
export function GraceChip({ endsAt }: { readonly endsAt: number }) {
  const now = useNow();
  if (endsAt <= now) return null;
  return (
    <span title={`Old key works until ${planTimeText(endsAt, localZone, now)}, as recorded in this browser`}>
      <StatusTag tone="attention" icon={GraceIcon}>
        Old key {countdownText(endsAt - now)}
      </StatusTag>
    </span>
  );
}
