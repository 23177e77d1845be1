import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

type HandOverPartProps = { readonly title: string; readonly children: ReactNode };

/** One way to store the key. */
export function HandOverPart({ title, children }: HandOverPartProps) {
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.5 }}>
      <Typography variant="h2">{title}</Typography>
      {children}
    </Box>
  );
}
