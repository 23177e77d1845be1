import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider, useColorScheme } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { cspNonce } from './csp-nonce.ts';
import { colorModeStorageKey, keepColorMode } from './color-mode.ts';
import { theme } from './theme.ts';
import { useEffect } from 'react';

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
