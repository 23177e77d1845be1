import { useNow } from './now.ts';
import { relativeTimeText } from './relative-time-text.ts';
import { localTimeText, utcTimeText } from './time-text.ts';

/**
 * "3 days ago" for the rows of a long table, with the exact instant (`at`, epoch ms) on hover: no stop for the Tab key, and
 * light enough to be drawn by the hundred while somebody scrolls.
 */
export function PlainTime({ at }: { readonly at: number }) {
  const now = useNow();
  return (
    <time dateTime={new Date(at).toISOString()} title={`${localTimeText(at)}\n${utcTimeText(at)}`}>
      {relativeTimeText(at, now)}
    </time>
  );
}
