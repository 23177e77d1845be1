import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { OverviewCell, OverviewGroup, OverviewRow } from '#domain/policy/access/access-overview.ts';
import { levelTitles } from './access-words.ts';
import { ShareTag } from './ShareTag.tsx';

type AccessListProps = {
  readonly groups: readonly OverviewGroup[];
  readonly open: OverviewCell | undefined;
  readonly onOpen: (row: OverviewRow, cell: OverviewCell) => void;
  /** The details of the open cell, shown below its kind. */
  readonly details: ReactNode;
};

/** The matrix on narrow screens: a list of kinds, each with its levels. */
export function AccessList({ groups, open, onOpen, details }: AccessListProps) {
  return groups.map(({ title, rows }) => (
    <Box component="section" key={title} sx={{ mb: 2 }}>
      <Typography variant="h3" sx={{ py: 0.5 }}>
        {title}
      </Typography>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {rows.map((row) => (
          <Box component="li" key={row.kind.id} sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}>
            <Typography variant="body2">{row.kind.label}</Typography>
            {row.isTooComplex && <Typography variant="body2">Too complex to decide</Typography>}
            <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, rowGap: 0.5, mt: 0.5 }}>
              {row.cells.map(
                (cell) =>
                  cell !== undefined && (
                    <ButtonBase
                      key={cell.level}
                      aria-expanded={cell === open}
                      onClick={() => onOpen(row, cell)}
                      sx={{
                        typography: 'caption',
                        minHeight: 28,
                        px: 0.75,
                        gap: 0.5,
                        border: 1,
                        borderColor: cell === open ? 'primary.main' : 'divider',
                        borderRadius: '4px',
                      }}
                    >
                      <Box component="span" sx={{ color: 'text.secondary' }}>
                        {levelTitles[cell.level]}
                      </Box>
                      <ShareTag cell={cell} />
                    </ButtonBase>
                  ),
              )}
            </Box>
            {open !== undefined && row.cells.includes(open) && details}
          </Box>
        ))}
      </Box>
    </Box>
  ));
}
