// The look of surfaces: papers, tables, dialogs, menus, tooltips. Borders, not shadows.
import type { Components, Theme } from '@mui/material/styles';
import { lowWindow } from './low-window.ts';
import { sendOnEnter } from './send-on-enter.ts';

type Overrides = Components<Theme>;

const floating = (theme: Theme) => ({
  border: `1px solid ${theme.vars.palette.divider}`,
  backgroundImage: 'none',
  boxShadow: '0 4px 16px rgb(0 0 0 / 0.10), 0 1px 3px rgb(0 0 0 / 0.06)',
});

/** Dark in both schemes. */
export const tooltipLook = {
  padding: '6px 8px',
  color: '#f4f4f6',
  backgroundColor: '#26262b',
  border: '1px solid #3a3a42',
};

export const surfaceOverrides: Overrides = {
  MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
  MuiCard: { defaultProps: { variant: 'outlined' } },
  MuiPopover: { styleOverrides: { paper: ({ theme }) => ({ ...floating(theme), marginTop: 4 }) } },
  MuiAutocomplete: { styleOverrides: { paper: ({ theme }) => ({ ...floating(theme), marginTop: 4 }) } },
  MuiMenu: { styleOverrides: { list: { padding: 4 } } },
  MuiMenuItem: {
    styleOverrides: {
      root: ({ theme }) => ({
        ...theme.typography.body2,
        minHeight: 32,
        padding: '4px 8px',
        borderRadius: 4,
        gap: 8,
        '& .MuiListItemIcon-root': { minWidth: 0, color: theme.vars.palette.text.secondary },
        '@media (pointer: coarse)': { minHeight: 44 },
      }),
    },
  },
  MuiDialog: {
    defaultProps: { fullWidth: true, maxWidth: 'xs', slotProps: { paper: { onKeyDown: sendOnEnter } } },
    styleOverrides: {
      paper: ({ theme }) => ({
        ...floating(theme),
        borderRadius: 10,
        margin: 16,
        // Title and buttons scroll too, so that the content has room.
        [lowWindow]: {
          display: 'block',
          maxHeight: 'calc(100% - 32px)',
          overflowY: 'auto',
          '& .MuiDialogContent-root': { overflowY: 'visible' },
        },
      }),
    },
  },
  MuiDialogTitle: {
    styleOverrides: { root: ({ theme }) => ({ ...theme.typography.h2, padding: '20px 24px 8px' }) },
  },
  MuiDialogContent: { styleOverrides: { root: { padding: '0 24px 20px' } } },
  MuiDialogContentText: { styleOverrides: { root: ({ theme }) => theme.typography.body1 } },
  MuiDialogActions: {
    styleOverrides: {
      root: ({ theme }) => ({
        padding: '12px 24px',
        gap: 8,
        flexWrap: 'wrap',
        borderTop: `1px solid ${theme.vars.palette.divider}`,
      }),
    },
    defaultProps: { disableSpacing: true },
  },
  MuiBackdrop: {
    styleOverrides: {
      root: ({ ownerState }) => (ownerState.invisible ? {} : { backgroundColor: 'rgb(10 10 14 / 0.45)' }),
    },
  },
  MuiTooltip: {
    defaultProps: { enterDelay: 300, enterNextDelay: 100 },
    styleOverrides: {
      tooltip: ({ theme }) => ({
        ...theme.typography.caption,
        ...tooltipLook,
      }),
    },
  },
  MuiAlert: {
    // MUI makes every notice an alert, which interrupts a screen reader. Errors that have just happened ask for it themselves.
    defaultProps: { variant: 'outlined', role: '' },
    styleOverrides: {
      root: ({ theme, ownerState }) => {
        const tones = { error: 'deny', warning: 'attention', success: 'allow', info: 'accent' } as const;
        const tone = theme.vars.palette[tones[ownerState.severity ?? 'info']];
        return {
          padding: '6px 12px',
          alignItems: 'flex-start',
          color: theme.vars.palette.text.primary,
          backgroundColor: tone.soft,
          borderColor: tone.border,
          '& .MuiAlert-icon': { color: tone.main, fontSize: 18, padding: '5px 0', marginRight: 10 },
          '& .MuiAlert-message': { padding: '4px 0' },
        };
      },
    },
  },
  MuiSkeleton: {
    defaultProps: { animation: 'pulse' },
    styleOverrides: { root: { transform: 'none', borderRadius: 4 } },
  },
  MuiLinearProgress: {
    styleOverrides: {
      root: ({ theme }) => ({ height: 2, borderRadius: 1, backgroundColor: theme.vars.palette.divider }),
      bar: ({ theme }) => ({ backgroundColor: theme.vars.palette.primary.main }),
    },
  },
};
