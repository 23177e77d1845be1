// Copying, told truthfully: success is only what the browser confirmed.

/** Puts text on the clipboard. True only when the browser says it is there; false without permission or a secure page. */
export async function copyText(text: string): Promise<boolean> {
  // Typed as always present, yet missing on pages served without TLS.
  const clipboard: Clipboard | undefined = navigator.clipboard;
  if (clipboard === undefined) return false;
  try {
    await clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** The keys that copy a selection here. */
export function copyShortcut(): string {
  return /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘C' : 'Ctrl+C';
}
