import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { countInUse } from '#domain/review/ends.ts';
import { countTokens } from '#features/token-parts/table/list-status-text.ts';
import { laneWord, spanText } from './end-words.ts';
import type { EndsParts } from './ends-parts.ts';

/** The ends by day. */
export function EndsTable({ ends, now, isShown, onPress }: EndsParts) {
  return (
    <Box component="ul" aria-labelledby="ends" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {ends.map(({ lane, day, tokens }) => {
        const span = { lane, from: day, days: 1 };
        const inUse = countInUse(tokens, now);
        return (
          <Box
            component="li"
            key={`${lane} ${day}`}
            className="tabular"
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              alignItems: 'center',
              columnGap: 2,
              py: 0.5,
              borderTop: 1,
              borderColor: 'divider',
              typography: 'body2',
            }}
          >
            <Box sx={{ flex: '0 0 auto' }}>{spanText(span)}</Box>
            <Box sx={{ flex: '1 1 auto', color: 'text.secondary' }}>
              {laneWord(lane)} · {inUse.toLocaleString('en')} in use
            </Box>
            <Button
              size="small"
              variant="text"
              aria-pressed={isShown(span)}
              aria-label={`${countTokens(tokens.length)}: ${laneWord(lane)}, ${spanText(span)}`}
              sx={{ '&[aria-pressed=true]': { boxShadow: 'inset 0 0 0 2px currentColor' } }}
              onClick={() => onPress(span)}
            >
              {countTokens(tokens.length)}
            </Button>
          </Box>
        );
      })}
    </Box>
  );
}
