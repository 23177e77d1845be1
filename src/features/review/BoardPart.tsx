import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { powerInUse, type Board, type BoardCell } from '#domain/review/board.ts';
import type { Shown } from '#domain/review/search.ts';
import { countTokens } from '#features/token-parts/table/list-status-text.ts';
import { useElementWidth } from '#ui/use-element-width.ts';
import { BoardCards } from './BoardCards.tsx';
import { BoardGrid } from './BoardGrid.tsx';

type BoardPartProps = {
  readonly board: Board;
  readonly shown: Shown | undefined;
  /** Whether the list is complete and everything is calculated. */
  readonly isSettled: boolean;
  readonly onShow: (shown: Shown | undefined) => void;
};

/** In CSS px. */
const roomForGrid = 590;

/** Reach against last use. The dangerous corner is named in words. */
export function BoardPart({ board, shown, isSettled, onShow }: BoardPartProps) {
  const [section, width] = useElementWidth<HTMLElement>();
  const press = (cell: BoardCell) => onShow(isCell(shown, cell) ? undefined : shownCell(cell));
  const parts = { board, isShown: (cell: BoardCell) => isCell(shown, cell), onPress: press };
  return (
    <Box component="section" ref={section} aria-labelledby="board" sx={{ mb: 3 }}>
      <Typography variant="h2" id="board" sx={{ mb: 0.5 }}>
        Access and last use
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {powerSentence(board, isSettled)}
      </Typography>
      {width !== undefined && width < roomForGrid ? <BoardCards {...parts} /> : <BoardGrid {...parts} />}
    </Box>
  );
}

function shownCell({ reach, band }: BoardCell): Shown {
  return { kind: 'cell', reach, band };
}

function isCell(shown: Shown | undefined, { reach, band }: BoardCell): boolean {
  return shown?.kind === 'cell' && shown.reach === reach && shown.band === band;
}

function powerSentence(board: Board, isSettled: boolean): string {
  const { all, unused, unrecorded } = powerInUse(board);
  const found =
    all === 0
      ? 'No token is known to administer the account'
      : `${countTokens(all)} can administer the account: ${unused.toLocaleString('en')} not used for 90 days, ${unrecorded.toLocaleString('en')} without recorded use`;
  return isSettled ? `${found}.` : `${found}, so far.`;
}
