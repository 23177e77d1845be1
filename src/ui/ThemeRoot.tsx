import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider, useColorScheme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useEffect, useState, type ReactNode } from 'react';
import { cspNonce } from './csp-nonce.ts';
import { colorModeStorageKey, keepColorMode } from './color-mode.ts';
import { theme as usualTheme } from './theme.ts';

const cache = createCache({
  key: 'css',
  prepend: true,
  ...(cspNonce === undefined ? {} : { nonce: cspNonce }),
});

/**
 * Theme, style cache and page-wide style for everything inside. The scheme follows the system until one is chosen. No
 * `disableTransitionOnChange`: MUI would write a style element without a nonce, which the content security policy refuses.
 */
export function ThemeRoot({ children }: { readonly children: ReactNode }) {
  const theme = useThemeForColors();
  return (
    <CacheProvider value={cache}>
      <ThemeProvider theme={theme} defaultMode="system" modeStorageKey={colorModeStorageKey} noSsr>
        <CssBaseline enableColorScheme />
        <ColorModeKeeper />
        {children}
      </ThemeProvider>
    </CacheProvider>
  );
}

/** Renders nothing; stores the chosen colour scheme for the next page load. */
function ColorModeKeeper() {
  const { mode } = useColorScheme();
  useEffect(() => {
    if (mode !== undefined) keepColorMode(mode);
  }, [mode]);
  return null;
}

/** With forced colours the usual theme until the one for them is loaded, and for good if it cannot be. */
function useThemeForColors() {
  const isForced = useMediaQuery('(forced-colors: active)', { noSsr: true });
  const [theme, setTheme] = useState(usualTheme);
  useEffect(() => {
    if (!isForced) return;
    const load = async () => {
      const { forcedColorsTheme } = await import('./forced-colors-theme.ts');
      setTheme(forcedColorsTheme);
    };
    void load().catch(() => undefined);
  }, [isForced]);
  return theme;
}
