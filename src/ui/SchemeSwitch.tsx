import IconButton from '@mui/material/IconButton';
import { useColorScheme, type SxProps, type Theme } from '@mui/material/styles';
import { useState } from 'react';
import { DarkSchemeIcon, LightSchemeIcon, SystemSchemeIcon } from './icons.ts';
import { LazyMenu, menuPreloadProps } from './LazyMenu.tsx';

const schemes = [
  { mode: 'system', label: 'System', icon: SystemSchemeIcon },
  { mode: 'light', label: 'Light', icon: LightSchemeIcon },
  { mode: 'dark', label: 'Dark', icon: DarkSchemeIcon },
] as const;

type SchemeSwitchProps = {
  /** The side of the button with space for its menu. */
  readonly menu?: 'above' | 'below';
};

/** Light, dark, or the system's setting. */
export function SchemeSwitch({ menu = 'below' }: SchemeSwitchProps) {
  const { mode = 'system', setMode } = useColorScheme();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const chosen = schemes.find((scheme) => scheme.mode === mode) ?? schemes[0];
  const name = `Theme: ${chosen.label.toLowerCase()}`;
  return (
    <>
      <IconButton
        {...menuPreloadProps}
        aria-label={name}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={tip(menu)}
      >
        <chosen.icon />
      </IconButton>
      <LazyMenu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ horizontal: 'right', vertical: menu === 'above' ? 'top' : 'bottom' }}
        transformOrigin={{ horizontal: 'right', vertical: menu === 'above' ? 'bottom' : 'top' }}
        slotProps={{ list: { 'aria-label': 'Theme' } }}
        entries={() =>
          schemes.map(({ mode: choice, label, icon }) => ({
            kind: 'radio' as const,
            id: choice,
            label,
            icon,
            isOn: choice === mode,
            onPick: () => {
              setMode(choice);
              setAnchor(null);
            },
          }))
        }
      />
    </>
  );
}

/** The button's visible name. MUI's tooltip would be the only one on the first page and cost eleven kilobytes. */
function tip(side: 'above' | 'below'): SxProps<Theme> {
  return ({ vars: { palette }, typography }) => ({
    '&[aria-expanded=false]:is(:hover, :focus-visible)::after': {
      ...typography.caption,
      content: 'attr(aria-label)',
      position: 'absolute',
      insetInlineEnd: 0,
      [side === 'above' ? 'bottom' : 'top']: 'calc(100% + 6px)',
      padding: '4px 8px',
      borderRadius: '4px',
      whiteSpace: 'nowrap',
      color: palette.background.default,
      backgroundColor: palette.text.primary,
      pointerEvents: 'none',
    },
  });
}
