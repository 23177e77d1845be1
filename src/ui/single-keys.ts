// Whether shortcuts of one key alone act, kept in this browser: dictation and unsteady hands press such keys by accident, so
// everybody can switch them off (WCAG 2.1.4).
const storageKey = 'single-key-shortcuts';

export function areSingleKeysOn(): boolean {
  try {
    return localStorage.getItem(storageKey) !== 'off';
  } catch {
    return true;
  }
}

/** Where storage is forbidden nothing changes; ask `areSingleKeysOn` for what is so. */
export function switchSingleKeys(state: 'on' | 'off'): void {
  try {
    if (state === 'off') localStorage.setItem(storageKey, 'off');
    else localStorage.removeItem(storageKey);
  } catch {
    // The shortcuts stay as they are, and the switch shows it.
  }
}
