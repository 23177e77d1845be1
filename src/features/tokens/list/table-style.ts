import type { SxProps, Theme } from '@mui/material/styles';

/** How the table and its plain rows look; widths and heights in px. */
export function tableStyle(leastWidth: number, rowHeight: number): SxProps<Theme> {
  return (theme) => ({
    tableLayout: 'fixed',
    minWidth: leastWidth,
    borderCollapse: 'separate',
    '& tr > *': { paddingInline: 1 },
    '& tr > th:first-of-type': { insetInlineStart: 0, paddingInlineStart: 1.5 },
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
    '& tbody > tr[aria-rowindex]:hover > *': {
      backgroundImage: `linear-gradient(${theme.vars.palette.action.hover} 0 0)`,
    },
    // The name stays in sight while the other columns scroll sideways.
    '& thead > tr > th:first-of-type': { zIndex: 3 },
    '& tbody > tr > th': {
      position: 'sticky',
      zIndex: 1,
      backgroundColor: theme.vars.palette.background.default,
    },
    '& tbody > tr.own > th': { boxShadow: `inset 2px 0 0 ${theme.vars.palette.accent.main}` },
  });
}
