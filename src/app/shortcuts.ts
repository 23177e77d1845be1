// The keyboard shortcuts as the help lists them. The pages bind these keys themselves.
import { modifierKey } from '#ui/modifier-key.ts';

export type Shortcut = {
  readonly keys: readonly string[];
  readonly does: string;
  /** A single key, which can be turned off; the others are always on. */
  readonly isSingle: boolean;
};

export const shortcuts: readonly Shortcut[] = [
  { keys: ['/'], does: 'Search tokens', isSingle: true },
  { keys: ['C'], does: 'Create a token', isSingle: true },
  { keys: ['?'], does: 'Show keyboard shortcuts', isSingle: true },
  { keys: [modifierKey(), 'Enter'], does: 'Submit the form', isSingle: false },
  { keys: ['Esc'], does: 'Close dialog or clear search', isSingle: false },
];
