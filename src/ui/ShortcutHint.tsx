import Box from '@mui/material/Box';

/** A key to press, drawn as one. For the eye only: the control it belongs to carries `aria-keyshortcuts`. */
export function ShortcutHint({ keys }: { readonly keys: string }) {
  return (
    <Box
      component="kbd"
      aria-hidden
      sx={(theme) => ({
        ...theme.typography.caption,
        px: 0.75,
        mr: 0.5,
        minWidth: 20,
        textAlign: 'center',
        border: `1px solid ${theme.vars.palette.divider}`,
        borderRadius: '4px',
        color: theme.vars.palette.text.secondary,
        '@media (pointer: coarse)': { display: 'none' },
      })}
    >
      {keys}
    </Box>
  );
}
