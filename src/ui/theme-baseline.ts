// Page-wide style: figures that line up, scroll padding so that sticky bars never hide the focus (WCAG 2.4.11).
import type { Theme } from '@mui/material/styles';
import { printStyle } from './print-style.ts';

export const baseline = (theme: Theme) => ({
  html: { scrollPaddingBlock: '64px', scrollbarColor: `${theme.vars.palette.control} transparent` },
  body: {
    fontFeatureSettings: "'cv05', 'cv08', 'ss03'",
    textRendering: 'optimizeLegibility',
    overflowWrap: 'anywhere',
  },
  '#root': { minHeight: '100dvh' },
  'table, time, .tabular': { fontVariantNumeric: 'tabular-nums' },
  '.visually-hidden': {
    position: 'absolute',
    width: 1,
    height: 1,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  'a, button, input, [tabindex]': { WebkitTapHighlightColor: 'transparent' },
  ':where(a, button, [tabindex]):focus-visible': {
    outline: `2px solid ${theme.vars.palette.primary.main}`,
    outlineOffset: 2,
  },
  // A heading takes focus after navigation so that screen readers start there; a ring around it would only puzzle.
  ':where(h1, h2, main)[tabindex="-1"]:focus': { outline: 'none' },
  // Browsers leave the colours of SVG alone when they force all others: let icons follow their text.
  '@media (forced-colors: active)': { '.MuiSvgIcon-root': { color: 'inherit !important' } },
  // None at all: with a very short one, everything that has none of its own would be drawn a frame late, rows that scroll among it.
  '@media (prefers-reduced-motion: reduce)': {
    '*, *::before, *::after': { transition: 'none !important' },
  },
  ...printStyle,
});
