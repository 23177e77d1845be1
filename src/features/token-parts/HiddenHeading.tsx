import Box from '@mui/material/Box';

/** The page's name for screen readers, where no visible heading exists (yet). Takes the focus after navigation. */
export function HiddenHeading({ children }: { readonly children: string }) {
  return (
    <Box
      component="h1"
      tabIndex={-1}
      sx={{
        position: 'absolute',
        width: '1px',
        height: '1px',
        m: 0,
        overflow: 'hidden',
        clipPath: 'inset(50%)',
      }}
    >
      {children}
    </Box>
  );
}
