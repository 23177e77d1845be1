// Names and titles that assistive technology reads on the access pages.
import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createQueryClient } from '#queries/cache/query-client.ts';
import { consoleAnswer } from '#testing/console-answer.ts';
import { acrossOf } from '#testing/across.ts';
import { ThemeRoot } from '#ui/ThemeRoot.tsx';
import { AccountAccessPage } from './AccountAccessPage.tsx';
import { AcrossContext } from './across-context.ts';
import { ComparePane } from './compare/ComparePane.tsx';
import { RolesPane } from './roles/RolesPane.tsx';

afterEach(() => vi.restoreAllMocks());

async function open(path: string, children: ReactNode) {
  vi.spyOn(window, 'fetch').mockImplementation(async () => consoleAnswer({ items: [], totalCount: 0 }));
  await render(
    <ThemeRoot>
      <QueryClientProvider client={createQueryClient()}>
        <MemoryRouter initialEntries={[path]}>
          <AcrossContext value={acrossOf()}>{children}</AcrossContext>
        </MemoryRouter>
      </QueryClientProvider>
    </ThemeRoot>,
  );
}

test('each view has its own title and heading', async () => {
  await open('/access/matrix', <AccountAccessPage />);
  await expect.element(page.getByRole('heading', { level: 1, name: 'Access matrix' })).toBeVisible();
  await expect.poll(() => document.title).toMatch(/^Access matrix /);
});

test('a role and its kind are two words', async () => {
  await open('/access/roles', <RolesPane />);
  await expect.element(page.getByRole('heading', { name: 'Reader Base role' })).toBeVisible();
});

test('the lists of both tokens have buttons with different names', async () => {
  await open('/access/compare', <ComparePane />);
  await expect.element(page.getByRole('button', { name: 'Show tokens: First token' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Show tokens: Second token' })).toBeVisible();
});
