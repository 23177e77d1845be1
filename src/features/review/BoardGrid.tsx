import { reachWord } from '#domain/review/rule-words.ts';
import { lastUsedBandLabel, lastUsedBands } from '#domain/token/last-used.ts';
import { cellName, type BoardParts } from './board-words.ts';
import { CellGrid } from './CellGrid.tsx';

const columns = lastUsedBands.map((band) => ({
  key: band,
  label: lastUsedBandLabel(band),
  isApart: band === 'unrecorded',
}));

/** The board as a grid: a row for each reach, a column for each band of last use. */
export function BoardGrid({ board, isShown, onPress }: BoardParts) {
  return (
    <CellGrid
      labelledBy="board"
      corner="Access"
      columns={columns}
      rows={board.map(({ reach, cells }) => ({
        key: reach,
        label: reachWord(reach),
        cells: cells.map((cell) => ({
          key: cell.band,
          name: cellName(cell),
          count: cell.tokens.length,
          isShown: isShown(cell),
          onPress: () => onPress(cell),
        })),
      }))}
    />
  );
}
