import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

type PageColumnsProps = {
  readonly children: ReactNode;
  /** What stands beside, or below where there is no room. */
  readonly aside?: ReactNode;
};

const parts = { display: 'grid', gap: 4, gridTemplateColumns: 'minmax(0, 1fr)', minWidth: 0 };

/** The parts of a page with a narrower column beside them. It wraps by the text size as well as by the width of the window. */
export function PageColumns({ children, aside }: PageColumnsProps) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', columnGap: 5, rowGap: 4 }}>
      <Box sx={{ ...parts, flex: '999 1 34rem' }}>{children}</Box>
      {aside !== undefined && aside !== false && <Box sx={{ ...parts, flex: '1 1 22rem' }}>{aside}</Box>}
    </Box>
  );
}
