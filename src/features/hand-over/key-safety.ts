// What has to have happened before a key may be let go without a question.

/** What the person did with the key so far. Seeing it is not storing it, nor is testing it. */
export type KeyAction = 'copied' | 'downloaded' | 'stored';

/** The sentence that says why closing is fine, or undefined while nothing proves that the key went anywhere. */
export function whyKeyIsSafe(actions: ReadonlySet<KeyAction>): string | undefined {
  if (actions.has('stored')) return 'You said it is stored. You can close this.';
  if (actions.has('downloaded')) return 'Downloaded. Move the file to where the key is kept.';
  if (actions.has('copied')) return 'Copied. Paste it where it is kept before you close.';
  return undefined;
}
