import { styled } from '@mui/material/styles';

/** Links to the parts of a page, or to pages that belong together, in one bar. The present one is marked by `aria-current`. */
export const LinkBar = styled('nav')(({ theme: { vars, typography } }) => ({
  ...typography.body2,
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 20,
  marginBottom: 16,
  borderBottom: `1px solid ${vars.palette.divider}`,
  fontVariantNumeric: 'tabular-nums',
  '& a': {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: 36,
    marginBottom: -1,
    fontWeight: 500,
    color: vars.palette.text.secondary,
    textDecoration: 'none',
    borderBottom: '2px solid transparent',
  },
  '& a:hover': { color: vars.palette.text.primary },
  '& a[aria-current]': { color: vars.palette.text.primary, borderBottomColor: vars.palette.text.primary },
  '& a:focus-visible': {
    outline: `2px solid ${vars.palette.primary.main}`,
    outlineOffset: 2,
    borderRadius: 4,
  },
  // In forced colours, borders take the colour of the text, and transparent ones become visible.
  '@media (forced-colors: active)': {
    '& a:not([aria-current])': { borderBottomStyle: 'none', paddingBottom: 2 },
    '& a[aria-current]': { borderBottomColor: 'Highlight' },
  },
}));
