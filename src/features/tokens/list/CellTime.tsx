import { relativeTimeText } from '#ui/relative-time-text.ts';
import { localTimeText, utcTimeText } from '#ui/time-text.ts';
import { useListContext } from './list-context.ts';

/** "3 days ago", with the exact instant (`at`, epoch ms) on hover. All rows share one look at the clock. */
export function CellTime({ at }: { readonly at: number }) {
  const { now } = useListContext();
  return (
    <time dateTime={new Date(at).toISOString()} title={`${localTimeText(at)}\n${utcTimeText(at)}`}>
      {relativeTimeText(at, now)}
    </time>
  );
}
