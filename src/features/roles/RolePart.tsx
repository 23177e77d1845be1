import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

type RolePartProps = { readonly id: string; readonly title: string; readonly children: ReactNode };

/** A part of the page with its name. */
export function RolePart({ id, title, children }: RolePartProps) {
  return (
    <Box component="section" aria-labelledby={id} sx={{ minWidth: 0 }}>
      <Typography variant="h2" id={id} sx={{ mb: 1 }}>
        {title}
      </Typography>
      {children}
    </Box>
  );
}
