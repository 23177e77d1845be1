// The look of controls: 32 px high, one filled button per screen, borders of inputs at 3:1.
import type { Components, Theme } from '@mui/material/styles';

type Overrides = Components<Theme>;

export const controlOverrides: Overrides = {
  MuiButtonBase: { defaultProps: { disableRipple: true } },
  MuiButton: {
    defaultProps: { disableElevation: true, color: 'inherit', variant: 'outlined' },
    styleOverrides: {
      root: ({ theme, ownerState }) => ({
        minHeight: 32,
        minWidth: 0,
        padding: '4px 12px',
        whiteSpace: 'nowrap',
        '& .MuiButton-startIcon': { margin: 0, marginInline: '-2px 6px' },
        '& .MuiButton-endIcon': { margin: 0, marginInline: '4px -4px' },
        '& .MuiButton-icon > svg': { fontSize: 16 },
        // Forced colours remove the fill, and with it the shape.
        '@media (forced-colors: active)': {
          border: `${ownerState.variant === 'contained' ? 2 : 1}px solid ButtonBorder`,
          '&[aria-disabled="true"], &.Mui-disabled': { color: 'GrayText', borderColor: 'GrayText' },
        },
        '@media (pointer: coarse)': { minHeight: 40 },
        ...(ownerState.variant === 'outlined' && {
          backgroundColor: theme.vars.palette.background.paper,
          borderColor: theme.vars.palette.divider,
          '&:hover': {
            backgroundColor: theme.vars.palette.action.hover,
            borderColor: theme.vars.palette.control,
          },
        }),
        ...(ownerState.variant === 'text' && {
          padding: '4px 8px',
          '&:hover': { backgroundColor: theme.vars.palette.action.hover },
        }),
        ...(ownerState.variant === 'contained' &&
          ownerState.color === 'primary' && {
            color: theme.vars.palette.primary.contrastText,
            backgroundColor: theme.vars.palette.primary.dark,
            '&:hover': { backgroundColor: theme.vars.palette.primary.light },
          }),
        ...(ownerState.variant === 'contained' &&
          ownerState.color === 'error' && {
            color: '#ffffff',
            backgroundColor: '#b8252c',
            '&:hover': { backgroundColor: '#9f1d24' },
          }),
        '&.Mui-disabled, &[aria-disabled="true"], &[aria-disabled="true"]:hover': {
          cursor: 'default',
          backgroundColor: theme.vars.palette.action.hover,
          color: theme.vars.palette.text.disabled,
        },
      }),
      sizeSmall: { minHeight: 28, padding: '2px 8px' },
      sizeLarge: { minHeight: 40, padding: '8px 16px' },
    },
  },
  MuiIconButton: {
    defaultProps: { size: 'small' },
    styleOverrides: {
      root: ({ theme }) => ({
        borderRadius: 6,
        minWidth: 28,
        minHeight: 28,
        color: theme.vars.palette.text.secondary,
        '&:hover': {
          backgroundColor: theme.vars.palette.action.hover,
          color: theme.vars.palette.text.primary,
        },
        '& svg': { fontSize: 18 },
        '@media (pointer: coarse)': { minWidth: 40, minHeight: 40 },
      }),
    },
  },
  MuiTextField: { defaultProps: { size: 'small', fullWidth: true } },
  MuiFormControl: { defaultProps: { size: 'small' } },
  // Labels always stand above their fields: nothing moves on focus, and they have normal text size.
  MuiOutlinedInput: {
    defaultProps: { notched: false },
    styleOverrides: {
      notchedOutline: { top: 0, '& legend': { display: 'none' } },
      root: ({ theme }) => ({
        ...theme.typography.body1,
        backgroundColor: theme.vars.palette.background.default,
        minHeight: 36,
        '& .MuiOutlinedInput-notchedOutline': { borderColor: theme.vars.palette.control },
        '&.Mui-focused .MuiOutlinedInput-notchedOutline': { borderWidth: 2 },
      }),
      input: ({ theme }) => ({
        '&::placeholder': { color: theme.vars.palette.text.secondary, opacity: 1 },
        '&.MuiInputBase-inputSizeSmall': { padding: '7px 12px' },
        '&.MuiInputBase-inputAdornedStart': { paddingLeft: 0 },
      }),
    },
  },
  MuiInputLabel: {
    defaultProps: { shrink: true },
    styleOverrides: {
      root: ({ theme }) => ({
        ...theme.typography.subtitle2,
        position: 'static',
        transform: 'none',
        maxWidth: 'none',
        marginBottom: 6,
        whiteSpace: 'normal',
        pointerEvents: 'auto',
        color: theme.vars.palette.text.primary,
        '&.Mui-focused': { color: theme.vars.palette.text.primary },
      }),
    },
  },
  MuiFormHelperText: {
    styleOverrides: { root: ({ theme }) => ({ ...theme.typography.body2, margin: '6px 0 0' }) },
  },
  MuiFormControlLabel: {
    // The edge of the box stands below the text above it: the padding of 4 and the empty rim of the icon stick out.
    styleOverrides: { root: { marginLeft: -6 }, label: ({ theme }) => theme.typography.body1 },
  },
  MuiSelect: { defaultProps: { size: 'small' } },
  MuiChip: {
    defaultProps: { size: 'small', variant: 'outlined' },
    styleOverrides: {
      root: ({ theme }) => ({
        ...theme.typography.caption,
        height: 24,
        fontWeight: 500,
        borderRadius: 6,
        '& .MuiChip-icon': { fontSize: 14, marginLeft: 6, marginRight: -2 },
        '& .MuiChip-deleteIcon': { fontSize: 16 },
      }),
      outlined: ({ theme }) => ({ borderColor: theme.vars.palette.divider }),
    },
  },
  MuiCheckbox: {
    defaultProps: { size: 'small' },
    styleOverrides: {
      root: ({ theme }) => ({
        padding: 4,
        color: theme.vars.palette.control,
        '&:hover': { backgroundColor: 'transparent' },
      }),
    },
  },
  MuiRadio: {
    defaultProps: { size: 'small' },
    styleOverrides: { root: ({ theme }) => ({ padding: 4, color: theme.vars.palette.control }) },
  },
  MuiTab: { styleOverrides: { root: { minHeight: 40, minWidth: 0, padding: '8px 12px' } } },
  MuiTabs: {
    styleOverrides: {
      root: { minHeight: 40 },
      indicator: { '@media (forced-colors: active)': { backgroundColor: 'Highlight' } },
    },
  },
  MuiLink: { defaultProps: { underline: 'hover' } },
};
