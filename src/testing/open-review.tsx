// The review page, with an account whose tokens are as given.
import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryRouter, RouterProvider } from 'react-router-dom';
import { vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { day } from '#domain/time/duration.ts';
import { SharedRecords } from '#features/grace/SharedRecords.tsx';
import { ReviewPage } from '#features/review/ReviewPage.tsx';
import { createQueryClient } from '#queries/cache/query-client.ts';
import { ThemeRoot } from '#ui/ThemeRoot.tsx';
import { consoleAnswer } from './console-answer.ts';
import { listAnswer } from './list-answer.ts';
import { sessionAnswer, sessionJson } from './session-answer.ts';

const now = Date.now();
const member = { _id: 'm1', email: 'ana@example.com', firstName: 'Ana', lastName: 'Lima', role: 'admin' };

/** A service token that was not used for 200 days, in the form of the API. */
export const idleWriter = {
  _id: 'idle',
  name: 'idle writer',
  description: 'Known',
  role: 'writer',
  creationDate: now - 300 * day,
  lastModified: now - 300 * day,
  lastUsed: now - 200 * day,
  serviceToken: true,
  memberId: 'm1',
  _member: member,
  defaultApiVersion: 20240415,
};

/** Three tokens without findings. */
export const calmTokens = ['a', 'b', 'c'].map((id) => ({
  ...idleWriter,
  _id: id,
  name: id,
  lastUsed: now - day,
}));

/** Opens the review of an account at an address; twice with the same account is a reload. `shared` answers what is asked of the workspace. */
export async function openReview(
  accountId: string,
  items: readonly object[],
  address = '/review',
  shared?: (request: Request) => Promise<Response> | Response,
) {
  const session = sessionAnswer(sessionJson({ serviceToken: true, accountId }));
  vi.spyOn(window, 'fetch').mockImplementation(async (input, init) => {
    const request = new Request(input, init);
    const { pathname } = new URL(request.url);
    if (shared !== undefined && pathname.startsWith('/workspace')) return shared(request);
    if (pathname === '/session') return consoleAnswer(session);
    if (pathname === '/token-list') return listAnswer({ items, totalCount: items.length });
    if (pathname === '/api/v2/members')
      return consoleAnswer({ items: [{ ...member, _lastSeen: now }], totalCount: 1 });
    return consoleAnswer({ items: [], totalCount: 0 });
  });
  const router = createMemoryRouter(
    [
      {
        path: '/review/:view?',
        element: (
          <>
            <ReviewPage />
            {shared !== undefined && <SharedRecords />}
          </>
        ),
      },
    ],
    {
      initialEntries: [address],
    },
  );
  const screen = await render(
    <ThemeRoot>
      <QueryClientProvider client={createQueryClient()}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ThemeRoot>,
  );
  return { ...screen, router };
}
