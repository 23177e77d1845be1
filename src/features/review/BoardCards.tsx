import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { reachWord } from '#domain/review/rule-words.ts';
import { lastUsedBandLabel } from '#domain/token/last-used.ts';
import { cellName, type BoardParts } from './board-words.ts';

/** The board on narrow screens: for each reach the bands that have tokens. */
export function BoardCards({ board, isShown, onPress }: BoardParts) {
  return board.map(({ reach, cells }) => {
    const filled = cells.filter(({ tokens }) => tokens.length > 0);
    return filled.length === 0 ? null : (
      <Box key={reach} role="group" aria-label={reachWord(reach)} sx={{ mb: 1 }}>
        <Typography variant="h3">{reachWord(reach)}</Typography>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
          {filled.map((cell) => (
            <Button
              key={cell.band}
              size="small"
              variant="outlined"
              aria-label={cellName(cell)}
              aria-pressed={isShown(cell)}
              onClick={() => onPress(cell)}
              sx={{ '&[aria-pressed=true]': { borderColor: 'primary.main', borderWidth: 2 } }}
            >
              {lastUsedBandLabel(cell.band)}: {cell.tokens.length.toLocaleString('en')}
            </Button>
          ))}
        </Box>
      </Box>
    );
  });
}
