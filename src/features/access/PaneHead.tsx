import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

type PaneHeadProps = {
  readonly id: string;
  readonly title: string;
  /** Actions beside the title. */
  readonly children: ReactNode;
};

/** The heading of a pane with its actions. */
export function PaneHead({ id, title, children }: PaneHeadProps) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 0.5 }}>
      <Typography variant="h2" id={id} sx={{ flex: '1 1 auto' }}>
        {title}
      </Typography>
      <Box data-screen-only>{children}</Box>
    </Box>
  );
}
