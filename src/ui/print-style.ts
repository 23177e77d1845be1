// The print style: no controls, whole tables and full texts. Elements are marked for it by attributes.
export const printStyle = {
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
