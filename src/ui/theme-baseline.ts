// Page-wide style: tabular figures, and scroll padding so that sticky bars never hide the focus (WCAG 2.4.11).
import type { Theme } from '@mui/material/styles';

/** The print style: no controls, whole tables and full texts. Elements are marked for it by attributes. */
const printStyle = {
  '@media print': {
    '[data-screen-only], tr > .pick': { display: 'none !important' },
    /** Scrolling frames, and elements as high as the window. */
    '[data-scrolls]': {
      display: 'block !important',
      height: 'auto !important',
      maxHeight: 'none !important',
      overflow: 'visible !important',
      border: '0 !important',
    },
    // As wide as on the screen: a narrower page scales its content down.
    'th, td': { position: 'static !important', paddingInline: '4px !important' },
    'table *': { overflow: 'visible !important', whiteSpace: 'normal !important', overflowWrap: 'anywhere' },
    tr: { breakInside: 'avoid' },
  },
} as const;

export const baseline = (theme: Theme) => ({
  html: { scrollPaddingBlock: '64px 88px', scrollbarColor: `${theme.vars.palette.control} transparent` },
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
  // A heading or a dialog takes the focus so that screen readers start there. A ring around it would only confuse.
  ':where(h1, h2, main, [role="dialog"], [role="alertdialog"])[tabindex="-1"]:focus': { outline: 'none' },
  // Browsers do not force the colours of SVG in forced-colours mode: let icons follow their text.
  '@media (forced-colors: active)': { '.MuiSvgIcon-root': { color: 'inherit !important' } },
  // No transition at all. Even a very short one would delay every element without its own transition by a frame, including scrolling rows.
  '@media (prefers-reduced-motion: reduce)': {
    '*, *::before, *::after': { transition: 'none !important' },
  },
  // Thin lines become as strong as text, and edges of fields and tints stronger still.
  '@media (prefers-contrast: more)': {
    'html:root': {
      '--mui-palette-divider': 'var(--mui-palette-text-secondary)',
      '--mui-palette-control': 'var(--mui-palette-text-primary)',
      ...Object.fromEntries(
        ['allow', 'deny', 'attention', 'accent'].map((tone) => [
          `--mui-palette-${tone}-border`,
          `var(--mui-palette-${tone}-main)`,
        ]),
      ),
    },
  },
  ...printStyle,
});
