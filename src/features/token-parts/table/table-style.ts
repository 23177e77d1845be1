import type { CSSObject, Theme } from '@mui/material/styles';
import { cellStyle } from './cell-style.ts';
import { pickWidth } from './list-columns.ts';

/** How the table and its plain rows look; widths and heights in px. */
export function tableStyle(minWidth: number, rowHeight: number): (theme: Theme) => CSSObject {
  return (theme) => ({
    ...cellStyle(theme),
    tableLayout: 'fixed',
    minWidth,
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
    '& tbody > tr[aria-rowindex]:hover > *': { backgroundColor: theme.vars.palette.action.hover },
    '& thead > tr > .pick, & thead > tr > .pick + th': { zIndex: 3 },
    // Where the columns do not all fit, checkbox and name stay in sight while the others pass behind them. Elsewhere cells that stick
    // would only cost frames of scrolling.
    [`@container (max-width: ${minWidth}px)`]: {
      '& tr > .pick + th': { borderInlineEnd: `1px solid ${theme.vars.palette.divider}` },
      '& tbody > tr > .pick, & tbody > tr > th': {
        position: 'sticky',
        zIndex: 1,
        backgroundColor: theme.vars.palette.background.default,
      },
      // Seen through by nothing, so the hover lies over the ground.
      '& tbody > tr[aria-rowindex]:hover > .pick, & tbody > tr[aria-rowindex]:hover > th': {
        backgroundColor: theme.vars.palette.background.default,
        backgroundImage: `linear-gradient(${theme.vars.palette.action.hover} 0 0)`,
      },
    },
    '& tbody > tr.own > .pick': { boxShadow: `inset 2px 0 0 ${theme.vars.palette.accent.main}` },
  });
}
