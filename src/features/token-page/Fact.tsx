import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

type FactProps = {
  readonly name: string;
  readonly children: ReactNode;
  /** Its consequence, in one line. */
  readonly note?: ReactNode;
};

/** A name and its value, inside a description list. */
export function Fact({ name, children, note }: FactProps) {
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '8rem minmax(0, 1fr)' },
        columnGap: 2,
        py: 0.75,
      }}
    >
      <Typography variant="body2" component="dt" sx={{ color: 'text.secondary', lineHeight: 24 / 13 }}>
        {name}
      </Typography>
      <Box component="dd" sx={{ m: 0, minWidth: 0 }}>
        <Typography component="div" sx={{ lineHeight: 24 / 14 }}>
          {children}
        </Typography>
        {note !== undefined && (
          <Typography variant="body2" component="div" sx={{ color: 'text.secondary', textWrap: 'pretty' }}>
            {note}
          </Typography>
        )}
      </Box>
    </Box>
  );
}
