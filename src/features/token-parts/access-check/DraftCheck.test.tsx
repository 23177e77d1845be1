import { QueryClientProvider } from '@tanstack/react-query';
import { MemoryRouter } from 'react-router-dom';
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createQueryClient } from '#queries/cache/query-client.ts';
import { consoleAnswer } from '#testing/console-answer.ts';
import { sessionAnswer, sessionJson } from '#testing/session-answer.ts';
import { ThemeRoot } from '#ui/ThemeRoot.tsx';
import { DraftCheck } from './DraftCheck.tsx';

afterEach(() => vi.unstubAllGlobals());

const answers: Readonly<Record<string, unknown>> = {
  '/session': sessionAnswer(sessionJson({ tokenId: 'another', accountId: 'a1' })),
  '/api/v2/members/m1': { _id: 'm1', email: 'ana@example.com', role: 'writer', customRoles: [] },
};

test.each([
  ['admin', 1],
  ['reader', 0],
])(
  'a personal token of a Writer is drafted with the role %s: the cap is told %d times',
  async (role, times) => {
    vi.stubGlobal('fetch', async (input: string | URL | Request) => {
      const { pathname } = new URL(input instanceof Request ? input.url : input, location.href);
      return pathname in answers
        ? consoleAnswer(answers[pathname])
        : consoleAnswer({ code: 'not_found', message: 'Not found' }, { status: 404 });
    });
    const member = {
      id: 'm1',
      email: 'ana@example.com',
      role: 'writer',
      firstName: 'Ana',
      lastName: 'Silva',
    };
    await render(
      <ThemeRoot>
        <QueryClientProvider client={createQueryClient()}>
          <MemoryRouter>
            <DraftCheck kind="personal" access={{ kind: 'base', role }} member={member} casesOf="t1" />
          </MemoryRouter>
        </QueryClientProvider>
      </ThemeRoot>,
    );
    // What the access comes to is told once the member was read.
    await expect.element(page.getByText('Administer', { exact: true })).toBeVisible();
    await expect
      .poll(() => page.getByText(/They’re Writer now, so this token acts as Writer/).elements())
      .toHaveLength(times);
  },
);
