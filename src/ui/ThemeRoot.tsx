import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { ColorModeKeeper } from './ColorModeKeeper.tsx';
import { cspNonce } from './csp-nonce.ts';
import { colorModeStorageKey } from './color-mode.ts';
import { theme } from './theme.ts';

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
