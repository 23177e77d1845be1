// What the keyboard can do, as the help tells it. The pages bind these keys themselves.
import { modifierKey } from '#ui/modifier-key.ts';

export type Shortcut = {
  readonly keys: readonly string[];
  readonly does: string;
  /** A key alone, which can be switched off; the others act always. */
  readonly isSingle: boolean;
};

export const shortcuts: readonly Shortcut[] = [
  { keys: ['/'], does: 'Search the list of tokens', isSingle: true },
  { keys: ['C'], does: 'Create a token, from the list', isSingle: true },
  { keys: ['?'], does: 'Show these shortcuts', isSingle: true },
  { keys: [modifierKey(), 'Enter'], does: 'Send the form', isSingle: false },
  { keys: ['Esc'], does: 'Close what is open, or empty the search', isSingle: false },
];
