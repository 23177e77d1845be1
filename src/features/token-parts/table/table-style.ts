import type { CSSObject, Theme } from '@mui/material/styles';
import { cellStyle } from './cell-style.ts';
import { pickWidth } from './list-columns.ts';

/** How the table and its plain rows look; widths and heights in px. */
export function tableStyle(leastWidth: number, rowHeight: number): (theme: Theme) => CSSObject {
  return (theme) => ({
    ...cellStyle(theme),
    tableLayout: 'fixed',
    minWidth: leastWidth,
    borderCollapse: 'separate',
    '& tr > *': { paddingInline: 1 },
    '& tr > .pick': { insetInlineStart: 0, paddingInline: 0, paddingInlineStart: 1, textAlign: 'center' },
    '& tr > .pick + th': { insetInlineStart: pickWidth },
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
    // By class and not by place: `:last-of-type` would have every row styled anew whenever one comes or goes.
    '& tbody > tr.last > *': { borderBottom: 0 },
    '& tbody > tr[aria-rowindex]': { cursor: 'pointer' },
    '& tbody > tr[aria-rowindex]:hover > *': {
      backgroundImage: `linear-gradient(${theme.vars.palette.action.hover} 0 0)`,
    },
    // Checkbox and name stay in sight while the other columns scroll sideways.
    '& thead > tr > .pick, & thead > tr > .pick + th': { zIndex: 3 },
    '& tbody > tr > .pick, & tbody > tr > th': {
      position: 'sticky',
      zIndex: 1,
      backgroundColor: theme.vars.palette.background.default,
    },
    // Where the columns do not all fit, a line says that they pass behind the name.
    [theme.breakpoints.down(1320)]: {
      '& tr > .pick + th': { borderInlineEnd: `1px solid ${theme.vars.palette.divider}` },
    },
    '& tbody > tr.own > .pick': { boxShadow: `inset 2px 0 0 ${theme.vars.palette.accent.main}` },
  });
}
