import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

type PagePartProps = {
  readonly id: string;
  readonly title: string;
  /** What the part comes to, in a sentence or two. */
  readonly summary?: ReactNode;
  readonly children?: ReactNode;
};

/** A part of a page with its name and its result. */
export function PagePart({ id, title, summary, children }: PagePartProps) {
  return (
    <Box component="section" aria-labelledby={id} sx={{ minWidth: 0 }}>
      <Typography variant="h2" id={id} sx={{ mb: summary === undefined ? 1 : 0 }}>
        {title}
      </Typography>
      {summary !== undefined && (
        <Typography
          variant="body2"
          component="div"
          className="tabular"
          sx={{ color: 'text.secondary', textWrap: 'pretty', maxWidth: 720, mb: 1 }}
        >
          {summary}
        </Typography>
      )}
      {children}
    </Box>
  );
}
