import { MemoryRouter } from 'react-router-dom';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { setScreenClock } from '#ui/now.ts';
import { localTimeText } from '#ui/time-text.ts';
import { OldTokensNote } from './OldTokensNote.tsx';

test('the note changes by itself when the last day is over', async () => {
  let now = Date.parse('2026-12-30T12:00:00Z');
  const clocks = new EventTarget();
  const subscribe = (onJump: () => void) => {
    clocks.addEventListener('jump', onJump);
    return () => clocks.removeEventListener('jump', onJump);
  };
  const at = (text: string) => {
    now = Date.parse(text);
    clocks.dispatchEvent(new Event('jump'));
  };
  setScreenClock({ now: () => now, subscribe });
  await page.viewport(1280, 600);
  const tokens = [tokenWith({ apiVersion: 20191212 })];
  await render(
    <MemoryRouter>
      <OldTokensNote list={{ tokens, totalCount: 1, complete: true, loadedAt: now, pages: new Map() }} />
    </MemoryRouter>,
  );
  const note = page.getByRole('link');
  await expect
    .element(note)
    .toHaveAccessibleName('1 has an old API version, which works until 31 December 2026, 1 day left');
  await expect
    .element(note)
    .toHaveAttribute('title', expect.stringContaining(`Ends ${localTimeText(Date.UTC(2027, 0, 1))}`));
  at('2026-12-31T23:59:59Z');
  await expect.element(note).toHaveAccessibleName(/works until 31 December 2026, today$/);
  // What makes it a link is not its colour alone.
  for (const clause of note.element().querySelectorAll('span > span'))
    expect(getComputedStyle(clause).textDecorationLine).toBe('underline');
  at('2027-01-01T00:00:00Z');
  await expect.element(note).toHaveAccessibleName(/stopped working after 31 December 2026$/);
});

test('where there is little room, the note is as short as it can be', async () => {
  setScreenClock({ now: () => Date.parse('2026-12-30T12:00:00Z'), subscribe: () => () => undefined });
  const tokens = [tokenWith({ apiVersion: 20191212 }), tokenWith({ apiVersion: 20240415 })];
  await page.viewport(960, 600);
  await render(
    <MemoryRouter>
      <OldTokensNote list={{ tokens, totalCount: 2, complete: true, loadedAt: 0, pages: new Map() }} />
    </MemoryRouter>,
  );
  await expect.element(page.getByRole('link')).toHaveAccessibleName('1 old API version');
  await page.viewport(1280, 600);
  await expect.element(page.getByRole('link')).toHaveAccessibleName(/^1 has an old API version, which works/);
});

test('while pages come, it says that it counts so far', async () => {
  setScreenClock({ now: () => Date.parse('2026-12-30T12:00:00Z'), subscribe: () => () => undefined });
  const tokens = [tokenWith({ apiVersion: 20191212 })];
  for (const width of [360, 960, 1280]) {
    await page.viewport(width, 600);
    const { unmount } = await render(
      <MemoryRouter>
        <OldTokensNote list={{ tokens, totalCount: 3, complete: false, loadedAt: 0, pages: new Map() }} />
      </MemoryRouter>,
    );
    await expect.element(page.getByRole('link')).toHaveAccessibleName('1 old API version so far');
    await unmount();
  }
});
