import Box from '@mui/material/Box';

/** The first tab stop: skips the navigation. A button, as a link to "#main" would add an entry to the history. */
export function SkipLink() {
  return (
    <Box
      component="button"
      type="button"
      onClick={() => document.querySelector<HTMLElement>('main')?.focus()}
      sx={(theme) => ({
        ...theme.typography.button,
        position: 'fixed',
        top: 8,
        left: 8,
        zIndex: theme.zIndex.tooltip,
        padding: '6px 12px',
        border: `1px solid ${theme.vars.palette.divider}`,
        borderRadius: '6px',
        color: theme.vars.palette.text.primary,
        backgroundColor: theme.vars.palette.background.paper,
        '&:not(:focus)': {
          clipPath: 'inset(50%)',
          width: '1px',
          height: '1px',
          padding: 0,
          overflow: 'hidden',
        },
      })}
    >
      Skip to content
    </Box>
  );
}
