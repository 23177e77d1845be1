import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { Counts } from './cell-rows.ts';
import { RowLabel } from './RowLabel.tsx';

/** Counts on narrow screens: for each row the columns that have any. */
export function CellCards({ columns, rows }: Counts) {
  return rows.map(({ key, label, to, cells }) => {
    const filled = cells.flatMap((cell, column) =>
      cell.count > 0 ? [{ cell, column: columns[column] }] : [],
    );
    return filled.length === 0 ? null : (
      <Box key={key} role="group" aria-label={label} sx={{ mb: 1, overflowWrap: 'anywhere' }}>
        <Typography variant="h3">
          <RowLabel label={label} to={to} />
        </Typography>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
          {filled.map(({ cell, column }) => (
            <Button
              key={cell.key}
              size="small"
              variant="outlined"
              aria-label={cell.name}
              aria-pressed={cell.isShown}
              onClick={cell.onPress}
              sx={{ '&[aria-pressed=true]': { borderColor: 'primary.main', borderWidth: 2 } }}
            >
              {column?.label}: {cell.count.toLocaleString('en')}
            </Button>
          ))}
        </Box>
      </Box>
    );
  });
}
