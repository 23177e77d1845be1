// The keyboard shortcuts as the help lists them. The pages bind these keys themselves.
import { modifierKey } from '#ui/modifier-key.ts';
import { keyPages } from './navigation.ts';

export type Shortcut = {
  readonly keys: readonly string[];
  readonly does: string;
  /** A single key, or one after another, which can be turned off; the others are always on. */
  readonly isSingle: boolean;
};

export type ShortcutGroup = { readonly title: string; readonly shortcuts: readonly Shortcut[] };

const single = (keys: string, does: string): Shortcut => ({ keys: keys.split(' '), does, isSingle: true });
const always = (keys: readonly string[], does: string): Shortcut => ({ keys, does, isSingle: false });

export const shortcutGroups: readonly ShortcutGroup[] = [
  {
    title: 'Anywhere',
    shortcuts: [
      always([modifierKey(), 'K'], 'Open the command palette'),
      ...keyPages.map(({ label, letter }) => single(`G ${letter.toUpperCase()}`, `Go to ${label}`)),
      single('?', 'Show keyboard shortcuts'),
      always(['Esc'], 'Close dialog or clear search'),
    ],
  },
  {
    title: 'Forms',
    shortcuts: [always([modifierKey(), 'Enter'], 'Submit the form')],
  },
  {
    title: 'List of tokens',
    shortcuts: [
      single('/', 'Search tokens'),
      always(['Enter'], 'In the search: open the only match'),
      always(['↓'], 'In the search: go to the first row'),
      single('J', 'Next row'),
      single('K', 'Previous row'),
      always(['Enter'], 'In a row: open the token'),
      single('X', 'Select the row, or deselect it'),
      single('.', 'Go to the actions on selected tokens'),
      single('C', 'Create a token'),
    ],
  },
  {
    title: 'Access review',
    shortcuts: [
      single('J', 'Next token'),
      single('K', 'Previous token'),
      single('1', 'Keep'),
      single('2', 'Reduce'),
      single('3', 'Rotate'),
      single('4', 'Remove'),
      single('5', 'Ask owner'),
      single('6', 'Not mine'),
      single('.', 'Later'),
      single('R', 'Write a reason'),
      single('N', 'Write a note'),
      single('G', 'Decide for tokens with equal access'),
      single('U', 'Undo'),
      always(['Enter'], 'In a reason: confirm'),
    ],
  },
  {
    title: 'Token page, or a row of the list',
    shortcuts: [single('E', 'Edit'), single('R', 'Reset key')],
  },
];
