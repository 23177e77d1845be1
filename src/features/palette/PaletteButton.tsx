import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { SearchIcon } from '#ui/icons.ts';
import { modifierKey } from '#ui/modifier-key.ts';
import { ShortcutHint } from '#ui/ShortcutHint.tsx';
import { openPalette, palettePreloadProps } from './PaletteHost.tsx';

type PaletteButtonProps = { readonly onOpen?: () => void };

/** Opens the palette with the mouse, and says by which keys it opens. */
export function PaletteButton({ onOpen = openPalette }: PaletteButtonProps) {
  const modifier = modifierKey();
  return (
    <ButtonBase
      {...palettePreloadProps}
      aria-haspopup="dialog"
      aria-keyshortcuts={modifier === 'Ctrl' ? 'Control+K' : 'Meta+K'}
      onClick={onOpen}
      sx={({ vars: { palette } }) => ({
        justifyContent: 'flex-start',
        gap: 1,
        pl: 1,
        pr: 0.5,
        minHeight: { xs: 44, md: 32 },
        flex: 'none',
        border: `1px solid ${palette.divider}`,
        borderRadius: '6px',
        backgroundColor: palette.background.default,
        color: palette.text.secondary,
        '&:hover': { borderColor: palette.control },
      })}
    >
      <SearchIcon aria-hidden sx={{ fontSize: 18 }} />
      <Typography variant="body2" component="span" noWrap sx={{ flex: 1, textAlign: 'start' }}>
        Jump to…
      </Typography>
      <ShortcutHint keys={`${modifier} K`} />
    </ButtonBase>
  );
}
