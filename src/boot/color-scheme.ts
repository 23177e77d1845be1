import { colorModeStorageKey, colorSchemeAttribute } from '#ui/color-mode.ts';

/**
 * Names the scheme for the program: the one that was chosen, else the system's. Reading what is kept holds the page up, so the
 * first frame does without.
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
