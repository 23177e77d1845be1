import { styled } from '@mui/material/styles';

/** A key of the keyboard, drawn as one. */
export const KeyCap = styled('kbd')(({ theme: { vars, typography } }) => ({
  ...typography.caption,
  minWidth: 20,
  padding: '0 6px',
  textAlign: 'center',
  whiteSpace: 'nowrap',
  border: `1px solid ${vars.palette.divider}`,
  borderRadius: 4,
  color: vars.palette.text.secondary,
}));
