import { countInUse, endLanes, endsIn, endWeeks, tokensOfEnds } from '#domain/review/ends.ts';
import { day } from '#domain/time/duration.ts';
import { countTokens } from '#features/token-parts/table/list-status-text.ts';
import { CellGrid } from './CellGrid.tsx';
import { dayWord, laneWord, spanText } from './end-words.ts';
import type { EndsParts } from './ends-parts.ts';

/** The ends as a grid: a row for each lane, a column for each week. */
export function EndsGrid({ ends, now, isShown, onPress }: EndsParts) {
  const today = Math.floor(now / day);
  const weeks = Array.from({ length: endWeeks }, (_, week) => today + 7 * week);
  return (
    <CellGrid
      labelledBy="ends"
      corner="Week from"
      columns={weeks.map((from) => ({ key: `${from}`, label: dayWord(from) }))}
      rows={endLanes.map((lane) => ({
        key: lane,
        label: laneWord(lane),
        cells: weeks.map((from) => {
          const span = { lane, from, days: 7 };
          const tokens = tokensOfEnds(endsIn(ends, span));
          const inUse = countInUse(tokens, now);
          return {
            key: `${from}`,
            name: `${countTokens(tokens.length)}, ${inUse.toLocaleString('en')} in use: ${laneWord(lane)}, ${spanText(span)}`,
            count: tokens.length,
            isShown: isShown(span),
            onPress: () => onPress(span),
          };
        }),
      }))}
    />
  );
}
