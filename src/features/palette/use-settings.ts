import { useColorScheme } from '@mui/material/styles';
import { announce } from '#ui/announcements.ts';
import type { EntryGroup } from './find-entries.ts';
import { shortcutWords, signOutWords, themeWords } from './page-words.ts';

const themes = [
  { mode: 'light', name: 'Light theme' },
  { mode: 'dark', name: 'Dark theme' },
  { mode: 'system', name: 'System theme' },
] as const;

/** What is set on any page: the theme, the keys, and the end of the session. */
export function useSettings(onShortcuts: () => void, onSignOut: () => void): EntryGroup {
  const { setMode } = useColorScheme();
  return {
    title: 'Settings',
    entries: [
      ...themes.map(({ mode, name }) => ({
        id: `theme ${mode}`,
        title: `Use ${name.toLowerCase()}`,
        more: themeWords,
        run: () => {
          setMode(mode);
          announce(`${name} on`);
        },
      })),
      { id: 'shortcuts', title: 'Keyboard shortcuts', more: shortcutWords, run: onShortcuts },
      { id: 'sign-out', title: 'Sign out', more: signOutWords, run: onSignOut },
    ],
  };
}
