import { afterAll, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { announcement } from '#ui/announcements.ts';
import { ThemeRoot } from '#ui/ThemeRoot.tsx';
import { findEntries } from './find-entries.ts';
import { useSettings } from './use-settings.ts';

const onShortcuts = vi.fn<() => void>();
const onSignOut = vi.fn<() => void>();

/** What the palette would run on Enter after `query`. */
function Stage({ query }: { readonly query: string }) {
  const [found] = findEntries([useSettings(onShortcuts, onSignOut)], query);
  const [first] = found?.entries ?? [];
  return <button onClick={first?.run}>{first?.title ?? 'No matches'}</button>;
}

async function choose(query: string, title: string) {
  await render(
    <ThemeRoot>
      <Stage query={query} />
    </ThemeRoot>,
  );
  await page.getByRole('button', { name: title }).click();
}

afterAll(() => window.localStorage.clear());

test.each([
  ['dark mode', 'Use dark theme', 'dark'],
  ['light mode', 'Use light theme', 'light'],
])('“%s” changes the theme and says so', async (query, title, scheme) => {
  await choose(query, title);
  await expect.poll(() => document.documentElement.dataset['colorScheme']).toBe(scheme);
  expect(announcement.get().toLowerCase()).toBe(`${scheme} theme on`);
});

test.each(['sign out', 'logout', 'log out'])('“%s” ends the session', async (query) => {
  onSignOut.mockClear();
  await choose(query, 'Sign out');
  expect(onSignOut).toHaveBeenCalledOnce();
});
