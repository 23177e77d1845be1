import type { SxProps, Theme } from '@mui/material/styles';

/** How the table and its plain rows look; widths and heights in px. */
export function tableStyle(leastWidth: number, rowHeight: number): SxProps<Theme> {
  return (theme) => ({
    tableLayout: 'fixed',
    minWidth: leastWidth,
    borderCollapse: 'separate',
    '& tr > *': { paddingInline: 1 },
    '& tr > th:first-of-type': { paddingInlineStart: 1.5 },
    '& tbody > tr > *': {
      ...theme.typography.body2,
      height: rowHeight,
      paddingBlock: 0,
      borderBottom: `1px solid ${theme.vars.palette.divider}`,
      overflow: 'hidden',
      textAlign: 'start',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
    },
    '& tbody > tr:last-of-type > *': { borderBottom: 0 },
    '& tbody > tr[aria-rowindex]': { cursor: 'pointer' },
    '& tbody > tr[aria-rowindex]:hover': { backgroundColor: theme.vars.palette.action.hover },
    '& tbody > tr.own': { boxShadow: `inset 2px 0 0 ${theme.vars.palette.accent.main}` },
  });
}
