import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { PaletteButton } from '#features/palette/PaletteButton.tsx';
import { openPalette } from '#features/palette/PaletteHost.tsx';
import { CloseIcon } from '#ui/icons.ts';
import { SchemeSwitch } from '#ui/SchemeSwitch.tsx';
import { Wordmark } from '#ui/Wordmark.tsx';
import { NavigationLinks } from './NavigationLinks.tsx';

type NavigationDrawerProps = { readonly open: boolean; readonly onClose: () => void };

/** The pages of the console, over the page on narrow screens. */
export function NavigationDrawer({ open, onClose }: NavigationDrawerProps) {
  /** The focus returns first to where the palette will return it. */
  function closeForPalette() {
    onClose();
    setTimeout(openPalette);
  }

  return (
    <Drawer
      open={open}
      onClose={onClose}
      slotProps={{
        paper: { 'aria-label': 'Navigation', sx: { width: 'min(280px, 86vw)', p: 1.5, gap: 2 } },
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', pl: 1 }}>
        <Wordmark />
        <IconButton aria-label="Close navigation" onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </Box>
      <PaletteButton onOpen={closeForPalette} />
      <NavigationLinks onFollow={onClose} />
      <Box sx={{ mt: 'auto', display: 'flex', alignItems: 'center', gap: 1, pl: 1 }}>
        <Typography variant="caption" sx={{ flex: 1, color: 'text.secondary' }}>
          Independent of LaunchDarkly
        </Typography>
        <SchemeSwitch menu="above" />
      </Box>
    </Drawer>
  );
}
