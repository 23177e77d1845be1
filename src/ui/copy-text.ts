// Copying with a reliable result: success only if the browser confirmed it.

/** Puts text on the clipboard. Returns true only if the browser confirms it, and false without permission or a secure page. */
export async function copyText(text: string): Promise<boolean> {
  // The type says that it is always present, but it is missing on pages served without TLS.
  const clipboard: Clipboard | undefined = navigator.clipboard;
  if (clipboard === undefined) return false;
  try {
    await clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** The keys that copy a selection on this system. */
export function copyShortcut(): string {
  return /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘C' : 'Ctrl+C';
}
