// The look of the console as one MUI theme with CSS variables. Both colour schemes are in the style sheet, so switching repaints without a
// render.
import { createTheme } from '@mui/material/styles';
import type { ColorSystemOptions } from '@mui/material/styles';
import { colorSchemeAttribute } from './color-mode.ts';
import { baseline } from './theme-baseline.ts';
import { controlOverrides } from './theme-controls.ts';
import { surfaceOverrides } from './theme-surfaces.ts';
import { darkPalette, lightPalette } from './palette.ts';
import type { SchemePalette, TonePalette } from './palette.ts';
import { typography } from './typography.ts';

type SemanticPalette = {
  allow: TonePalette;
  deny: TonePalette;
  attention: TonePalette;
  accent: TonePalette;
  /** Border of inputs and checkboxes: darker than `divider`. */
  control: string;
};

declare module '@mui/material/styles' {
  interface CssThemeVariables {
    enabled: true;
  }
  interface Palette extends SemanticPalette {}
  interface PaletteOptions extends SemanticPalette {}
  interface TypeBackground {
    /** Slightly different from the page: navigation, table heads, code. */
    subtle: string;
  }
}

function colorSystem(colors: SchemePalette): ColorSystemOptions {
  return {
    palette: {
      primary: {
        main: colors.accent.main,
        dark: colors.fill.main,
        light: colors.fill.hover,
        contrastText: colors.fill.text,
      },
      secondary: { main: colors.text.secondary },
      success: { main: colors.allow.main },
      error: { main: colors.deny.main },
      warning: { main: colors.attention.main },
      info: { main: colors.accent.main },
      background: colors.background,
      text: colors.text,
      divider: colors.divider,
      action: { hover: colors.hover, selected: colors.selected, active: colors.text.secondary },
      allow: colors.allow,
      deny: colors.deny,
      attention: colors.attention,
      accent: colors.accent,
      control: colors.control,
    },
  };
}

export const theme = createTheme({
  cssVariables: { colorSchemeSelector: colorSchemeAttribute },
  colorSchemes: { light: colorSystem(lightPalette), dark: colorSystem(darkPalette) },
  typography,
  shape: { borderRadius: 6 },
  spacing: 8,
  motion: { reducedMotion: 'system' },
  transitions: {
    duration: {
      shortest: 80,
      shorter: 100,
      short: 120,
      standard: 150,
      complex: 180,
      enteringScreen: 150,
      leavingScreen: 120,
    },
  },
  focusVisible: { outlineWidth: 2, outlineOffset: 2 },
  components: { MuiCssBaseline: { styleOverrides: baseline }, ...surfaceOverrides, ...controlOverrides },
});
