// The type scale: 14 px for the page, 13 px for tables and dense parts, and only three headings. Sizes are in rem, so that a person's own
// text size applies.
import type { TypographyVariantsOptions } from '@mui/material/styles';

const sansFamily = "'Inter Variable', system-ui, -apple-system, 'Segoe UI', sans-serif";
export const monoFamily =
  "ui-monospace, SFMono-Regular, 'SF Mono', Menlo, Consolas, 'Liberation Mono', 'DejaVu Sans Mono', monospace";

const heading = { fontWeight: 600, letterSpacing: '-0.011em' };
const text = { letterSpacing: '-0.003em' };

export const typography: TypographyVariantsOptions = {
  fontFamily: sansFamily,
  fontSize: 14,
  fontWeightMedium: 500,
  fontWeightBold: 600,
  h1: { ...heading, fontSize: '1.25rem', lineHeight: 1.4 },
  h2: { ...heading, fontSize: '1rem', lineHeight: 1.5 },
  h3: { ...heading, fontSize: '0.875rem', lineHeight: 1.4286, letterSpacing: '-0.006em' },
  h4: { ...heading, fontSize: '0.8125rem', lineHeight: 1.5385, letterSpacing: 0 },
  h5: { ...heading, fontSize: '0.8125rem', lineHeight: 1.5385, letterSpacing: 0 },
  h6: { ...heading, fontSize: '0.8125rem', lineHeight: 1.5385, letterSpacing: 0 },
  subtitle1: { ...text, fontSize: '0.875rem', lineHeight: 1.4286, fontWeight: 500 },
  subtitle2: { ...text, fontSize: '0.8125rem', lineHeight: 1.5385, fontWeight: 500 },
  body1: { ...text, fontSize: '0.875rem', lineHeight: 1.4286 },
  body2: { ...text, fontSize: '0.8125rem', lineHeight: 1.5385 },
  caption: { fontSize: '0.75rem', lineHeight: 1.3333, letterSpacing: 0 },
  button: {
    fontSize: '0.8125rem',
    lineHeight: 1.5385,
    fontWeight: 500,
    letterSpacing: 0,
    textTransform: 'none',
  },
  overline: {
    fontSize: '0.75rem',
    lineHeight: 1.3333,
    fontWeight: 500,
    letterSpacing: 0,
    textTransform: 'none',
  },
};
