// What goes on paper: no controls, and tables as a whole with every text in full. Elements say by attribute what they are.
export const printStyle = {
  '@media print': {
    '[data-screen-only], tr > .pick': { display: 'none !important' },
    /** Frames that scroll, and what is as high as the window. */
    '[data-scrolls]': {
      display: 'block !important',
      height: 'auto !important',
      maxHeight: 'none !important',
      overflow: 'visible !important',
      border: '0 !important',
    },
    // As wide as on the screen: a page that is narrower shrinks what is on it.
    'th, td': { position: 'static !important', paddingInline: '4px !important' },
    'table *': { overflow: 'visible !important', whiteSpace: 'normal !important', overflowWrap: 'anywhere' },
    tr: { breakInside: 'avoid' },
  },
} as const;
