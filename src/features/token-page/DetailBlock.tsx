import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { BlockLink } from './BlockLink.tsx';
import { coveredByHead, detailBlocks, type DetailBlockId } from './detail-blocks.ts';

type DetailBlockProps = { readonly id: DetailBlockId; readonly children: ReactNode };

/** One block of the page with a link to itself. Its name is at the left, or above on narrow screens. */
export function DetailBlock({ id, children }: DetailBlockProps) {
  const title = detailBlocks.find((block) => block.id === id)?.title;
  return (
    <Box
      component="section"
      id={id}
      aria-labelledby={`${id}-title`}
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: '9rem minmax(0, 1fr)' },
        columnGap: 4,
        rowGap: 1.5,
        py: { xs: 2.5, md: 3 },
        borderBottom: 1,
        borderColor: 'divider',
        '&:last-of-type': { borderBottom: 0 },
        scrollMarginTop: { xs: coveredByHead.narrow, md: coveredByHead.wide },
      }}
    >
      <Typography variant="h2" id={`${id}-title`}>
        <BlockLink id={id} quiet>
          {title}
        </BlockLink>
      </Typography>
      <Box sx={{ minWidth: 0, maxWidth: 880 }}>{children}</Box>
    </Box>
  );
}
