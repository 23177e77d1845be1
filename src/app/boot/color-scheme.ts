import { colorModeStorageKey, colorSchemeAttribute } from '#ui/color-mode.ts';

/** Names the scheme that was chosen, else the system's, so that nothing is painted in the wrong one first. */
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
