// Whether single-key shortcuts are on, kept in this browser. Dictation and tremor press such keys by accident, so everybody can turn them
// off (WCAG 2.1.4).
const storageKey = 'single-key-shortcuts';

export function areSingleKeysOn(): boolean {
  try {
    return localStorage.getItem(storageKey) !== 'off';
  } catch {
    return true;
  }
}

/** If storage is forbidden nothing changes; `areSingleKeysOn` gives the actual state. */
export function switchSingleKeys(state: 'on' | 'off'): void {
  try {
    if (state === 'off') localStorage.setItem(storageKey, 'off');
    else localStorage.removeItem(storageKey);
  } catch {
    // The shortcuts stay unchanged, and the switch shows it.
  }
}
