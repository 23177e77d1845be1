import type { PointerEvent } from 'react';
import { relativeTimeText } from '#ui/relative-time-text.ts';
import { localTimeText, utcTimeText } from '#ui/time-text.ts';
import { useCellContext } from './cell-context.ts';

/** "3 days ago", with the exact instant (`at`, epoch ms) on hover. All rows share one look at the clock. */
export function CellTime({ at }: { readonly at: number }) {
  const { now } = useCellContext();

  // Dates in words for some hundred cells, of which one is hovered, would be a tenth of the first drawing.
  function tell({ currentTarget }: PointerEvent<HTMLElement>) {
    currentTarget.title = `${localTimeText(at)}\n${utcTimeText(at)}`;
  }

  return (
    <time dateTime={new Date(at).toISOString()} onPointerEnter={tell}>
      {relativeTimeText(at, now)}
    </time>
  );
}
