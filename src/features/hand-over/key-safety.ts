// What must have happened before a key may be closed without a confirmation.

/** What the person has done with the key. Seeing or testing it does not count as storing it. */
export type KeyAction = 'copied' | 'downloaded' | 'stored';

/** The sentence that says why closing is safe; undefined while nothing proves that the key was stored. */
export function whyKeyIsSafe(actions: ReadonlySet<KeyAction>): string | undefined {
  if (actions.has('stored')) return 'Marked as stored. You can close this page.';
  if (actions.has('downloaded')) return 'Downloaded. Move the file somewhere safe.';
  if (actions.has('copied')) return 'Copied. Paste it somewhere safe before closing.';
  return undefined;
}
