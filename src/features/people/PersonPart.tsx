import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

type PersonPartProps = {
  readonly id: string;
  readonly title: string;
  /** What the part comes to, in a sentence or two. */
  readonly summary: ReactNode;
  readonly children?: ReactNode;
};

/** A part of the page with its name and its result. */
export function PersonPart({ id, title, summary, children }: PersonPartProps) {
  return (
    <Box component="section" aria-labelledby={id}>
      <Typography variant="h2" id={id}>
        {title}
      </Typography>
      <Typography
        variant="body2"
        component="div"
        className="tabular"
        sx={{ color: 'text.secondary', textWrap: 'pretty', maxWidth: 720, mb: 1 }}
      >
        {summary}
      </Typography>
      {children}
    </Box>
  );
}
