/** The attribute on <html> that names the colour scheme, and where the choice of one is kept. */
export const colorSchemeAttribute = 'data-color-scheme';
export const colorModeStorageKey = 'color-mode';
