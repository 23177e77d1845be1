/** The name of the key that `$mod` stands for in a shortcut, as it is printed on keyboards here. */
export function modifierKey(): '⌘' | 'Ctrl' {
  return /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl';
}
