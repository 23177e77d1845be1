/** The name of the key that `$mod` stands for in a shortcut, as printed on this system's keyboards. */
export function modifierKey(): '⌘' | 'Ctrl' {
  return /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl';
}
