import { colorModeStorageKey, colorSchemeAttribute } from '#ui/color-mode.ts';

/**
 * Sets the colour scheme for the program: the chosen one, otherwise the system's. Reading storage delays the page, so the first frame does
 * without it.
 */
export function applyColorScheme(page: HTMLElement): void {
  const mode = storedMode();
  const isDark = mode === 'dark' || (mode !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  page.setAttribute(colorSchemeAttribute, isDark ? 'dark' : 'light');
}

function storedMode(): string | null {
  try {
    return localStorage.getItem(colorModeStorageKey);
  } catch {
    // Storage may be forbidden: then the system decides.
    return null;
  }
}
